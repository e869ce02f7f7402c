package org.jiceng.governance.grid.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Boundaries of grids that form a coverage of an outline, as the package comment defines it. Immutable.
 *
 * <p>Made from places, they give each piece of land to the grid of the place nearest to it. A piece that the outline cuts off
 * from every place of its grid goes to the grid with which it shares the longest border; only where it borders on none does it
 * stay. Grids whose places share a spot, such as two in one building, share its land like the slices of a cake, in the order
 * of their codes.
 *
 * <p>Where a line between two grids meets the outline, the outline gets a corner there, rounded to seven decimals; so together
 * the boundaries may differ from the outline by the width of a centimetre along its edges. Nothing else differs. Places of
 * different grids that are less than about five centimetres apart, but not at one spot, may lose their land to rounding.
 */
public final class GridBoundaries {
    private static final int CIRCLE_CORNERS = 32;

    private final Boundary outline;
    private final boolean hull;
    private final SortedMap<GridCode, Boundary> boundaries;
    private final List<Integer> placesOutside;

    private GridBoundaries(
            Boundary outline, boolean hull, SortedMap<GridCode, Boundary> boundaries, List<Integer> placesOutside) {
        this.outline = outline;
        this.hull = hull;
        this.boundaries = Collections.unmodifiableSortedMap(boundaries);
        this.placesOutside = placesOutside;
    }

    /**
     * The boundaries of the grids of some places within an outline, such as a village's; refused if a grid gets no land
     * because the outline holds none that is nearest to its places.
     *
     * @throws IllegalArgumentException if there is no place
     */
    public static Outcome<GridBoundaries> within(Boundary outline, List<GridPlace> places) {
        requireSome(places);
        return of(outline, false, places);
    }

    /**
     * The boundaries of the grids of some places within the convex hull of the places and a margin around it, which ends at
     * 180 degrees east and west and at the poles; refused if a grid gets no land there.
     *
     * @param marginMetres the width of the margin, at least 1
     * @throws IllegalArgumentException if there is no place, or the margin is less than 1
     */
    public static Outcome<GridBoundaries> withinHull(List<GridPlace> places, int marginMetres) {
        requireSome(places);
        if (marginMetres < 1) {
            throw new IllegalArgumentException("marginMetres is " + marginMetres + "\nGive at least 1.");
        }
        return hull(places, marginMetres).fold(hull -> of(hull, true, places), Outcome::refused);
    }

    /** The convex hull of places with a margin, as far as there are degrees; refused if that encloses no land. */
    private static Outcome<Boundary> hull(List<GridPlace> places, int marginMetres) {
        Envelope land = new Envelope();
        places.forEach(each -> land.expandToInclude(Ticks.of(each.place())));
        LocalPlane plane = new LocalPlane(land);
        Coordinate[] around = places.stream()
                .flatMap(each -> circle(plane.toMetres(Ticks.of(each.place())), marginMetres))
                .toArray(Coordinate[]::new);
        Geometry hull = LocalPlane.FACTORY.createMultiPointFromCoords(around).convexHull();
        return Boundary.read(List.of(List.of(Arrays.stream(hull.getCoordinates())
                .map(corner -> Ticks.nearestPlace(plane.toTicks(corner)))
                .toList())));
    }

    private static Stream<Coordinate> circle(Coordinate centre, int radius) {
        return IntStream.range(0, CIRCLE_CORNERS)
                .mapToDouble(i -> 2 * Math.PI * i / CIRCLE_CORNERS)
                .mapToObj(angle -> new Coordinate(
                        centre.x + radius * StrictMath.cos(angle), centre.y + radius * StrictMath.sin(angle)));
    }

    private static void requireSome(List<GridPlace> places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("there is no place\nGive at least one.");
        }
    }

    private static Outcome<GridBoundaries> of(Boundary outline, boolean hull, List<GridPlace> places) {
        Land land = new Land(outline.ticks(), places);
        List<Reason> reasons = land.withoutLand().stream()
                .map(grid -> Reason.of(BoundaryReason.GRID_WITHOUT_LAND, "grid", grid))
                .toList();
        return reasons.isEmpty()
                ? Outcome.accepted(new GridBoundaries(outline, hull, land.boundaries(), land.placesOutside()))
                : Outcome.refused(reasons);
    }

    /** The boundary of each grid, by code. */
    public SortedMap<GridCode, Boundary> boundaries() {
        return boundaries;
    }

    /** The outline that the grids cover. */
    public Boundary outline() {
        return outline;
    }

    /** Whether no outline was given, so that the hull of the places stands for it. */
    public boolean isHull() {
        return hull;
    }

    /** The places that lie outside the outline, as numbered from 0 in the list that this was made from; ascending. */
    public List<Integer> placesOutside() {
        return placesOutside;
    }

    /** The grids whose land is in several polygons. */
    public SortedSet<GridCode> inSeveralPolygons() {
        return boundaries.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    /**
     * The boundaries of the grids one level above: each the union of those that belong to it, with the same corners.
     *
     * @param above the grid above each of these
     * @throws IllegalArgumentException if a grid has none above
     */
    public GridBoundaries above(Map<GridCode, GridCode> above) {
        SortedMap<GridCode, Boundary> unions = new TreeMap<>();
        boundaries.entrySet().stream()
                .collect(groupingBy(
                        each -> aboveOf(each.getKey(), above),
                        TreeMap::new,
                        mapping(each -> each.getValue().ticks(), toList())))
                .forEach((grid, parts) -> unions.put(grid, union(parts)));
        return with(unions);
    }

    private static GridCode aboveOf(GridCode grid, Map<GridCode, GridCode> above) {
        GridCode code = above.get(grid);
        if (code == null) {
            throw new IllegalArgumentException("no grid is above " + grid + "\nName one for each grid.");
        }
        return code;
    }

    /** The union of polygons of one coverage. */
    static Boundary union(List<? extends Geometry> parts) {
        Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
        // A hole that touches the outer ring in a corner comes as a loop of that ring.
        return new Boundary(union.isValid() ? union : GeometryFixer.fix(union));
    }

    /**
     * These boundaries with fewer corners, simplified together so that they stay a coverage; the outline keeps its corners.
     * A place near a boundary may come to lie on its other side.
     *
     * @param metres the side of a square as large as the land that a corner may cut off, along a meridian; at least 0
     * @throws IllegalArgumentException if it is less than 0 or not finite
     */
    public GridBoundaries simplified(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("metres is " + metres + "\nGive a finite number of at least 0.");
        }
        double ticks = metres / (LocalPlane.EARTH_RADIUS * Ticks.radians(1));
        return each(coverage -> CoverageSimplifier.simplifyInner(coverage, ticks));
    }

    private GridBoundaries each(UnaryOperator<Geometry[]> change) {
        Geometry[] changed =
                change.apply(boundaries.values().stream().map(Boundary::ticks).toArray(Geometry[]::new));
        SortedMap<GridCode, Boundary> result = new TreeMap<>();
        int next = 0;
        for (GridCode grid : boundaries.keySet()) {
            result.put(grid, new Boundary(changed[next++]));
        }
        return with(result);
    }

    private GridBoundaries with(SortedMap<GridCode, Boundary> others) {
        return new GridBoundaries(outline, hull, others, placesOutside);
    }

    @Override
    public String toString() {
        return "GridBoundaries[" + boundaries.size() + " grids, " + (hull ? "hull]" : "outline]");
    }
}
