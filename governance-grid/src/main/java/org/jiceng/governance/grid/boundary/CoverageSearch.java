package org.jiceng.governance.grid.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.Place;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The search for the faults of one set of boundaries. */
final class CoverageSearch {
    /** How far rounding may move a gap from the grids around it. */
    private static final double NEAR_TICKS = 2;

    private final Optional<Geometry> outline;
    private final SortedMap<GridCode, Parcel> parcels = new TreeMap<>();
    private final STRtree index = new STRtree();
    private final double toleranceMetres;
    private final LocalPlane plane;
    private final boolean isCoverage;

    /**
     * The land of a grid.
     *
     * @param grid the grid
     * @param land its polygons in ticks
     */
    private record Parcel(GridCode grid, Geometry land) {}

    CoverageSearch(Optional<Boundary> outline, Map<GridCode, Boundary> boundaries, double toleranceMetres) {
        this.outline = outline.map(Boundary::ticks);
        this.toleranceMetres = toleranceMetres;
        boundaries.forEach((grid, boundary) -> {
            Parcel parcel = new Parcel(grid, boundary.ticks());
            parcels.put(grid, parcel);
            index.insert(parcel.land().getEnvelopeInternal(), parcel);
        });
        plane = LocalPlane.of(Stream.concat(this.outline.stream(), lands()));
        isCoverage = CoverageValidator.isValid(lands().toArray(Geometry[]::new));
    }

    private Stream<Geometry> lands() {
        return parcels.values().stream().map(Parcel::land);
    }

    private Stream<Parcel> near(Envelope ticks) {
        Stream<?> near = index.query(ticks).stream();
        return near.map(Parcel.class::cast);
    }

    Stream<CoverageFinding> gaps() {
        Geometry union = union();
        Stream<Polygon> gaps = outline.map(whole -> polygons(overlay(whole, union, OverlayNG.DIFFERENCE)))
                .orElseGet(() -> polygons(union).flatMap(CoverageSearch::holes));
        return gaps.filter(this::counts).map(gap -> finding(CoverageFault.GAP, around(gap), gap));
    }

    private Geometry union() {
        if (parcels.isEmpty()) {
            return Ticks.FACTORY.createPolygon();
        }
        return isCoverage
                ? CoverageUnion.union(lands().toArray(Geometry[]::new))
                : UnaryUnionNG.union(lands().toList(), Ticks.FACTORY, Ticks.WHOLE);
    }

    private static Stream<Polygon> holes(Polygon polygon) {
        return IntStream.range(0, polygon.getNumInteriorRing())
                .mapToObj(i -> Ticks.FACTORY.createPolygon(polygon.getInteriorRingN(i)));
    }

    private Set<GridCode> around(Polygon gap) {
        Set<GridCode> around = new TreeSet<>();
        Envelope envelope = gap.getEnvelopeInternal();
        envelope.expandBy(NEAR_TICKS);
        near(envelope)
                .filter(parcel -> parcel.land().isWithinDistance(gap, NEAR_TICKS))
                .forEach(parcel -> around.add(parcel.grid()));
        return around;
    }

    Stream<CoverageFinding> overlaps() {
        return isCoverage ? Stream.empty() : parcels.values().stream().flatMap(this::overlaps);
    }

    /** The overlaps of a grid with those after it. */
    private Stream<CoverageFinding> overlaps(Parcel one) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(one.land());
        return near(one.land().getEnvelopeInternal())
                .filter(other -> one.grid().compareTo(other.grid()) < 0 && prepared.intersects(other.land()))
                .flatMap(other -> polygons(overlay(one.land(), other.land(), OverlayNG.INTERSECTION))
                        .filter(this::counts)
                        .map(shared -> finding(CoverageFault.OVERLAP, Set.of(one.grid(), other.grid()), shared)));
    }

    Stream<CoverageFinding> beyond() {
        return outline.stream().flatMap(this::beyond);
    }

    private Stream<CoverageFinding> beyond(Geometry whole) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(whole);
        return parcels.values().stream()
                .filter(parcel -> !prepared.covers(parcel.land()))
                .flatMap(parcel -> polygons(overlay(parcel.land(), whole, OverlayNG.DIFFERENCE))
                        .filter(this::counts)
                        .map(beyond -> finding(CoverageFault.BEYOND, Set.of(parcel.grid()), beyond)));
    }

    Stream<CoverageFinding> placesOutside(List<GridPlace> places) {
        Map<GridCode, List<GridPlace>> ofGrid = ofGrid(places);
        return parcels.values().stream()
                .flatMap(parcel -> outside(parcel.land(), ofGrid.getOrDefault(parcel.grid(), List.of())));
    }

    private static Map<GridCode, List<GridPlace>> ofGrid(List<GridPlace> places) {
        return places.stream().collect(groupingBy(GridPlace::grid, TreeMap::new, toList()));
    }

    private Stream<CoverageFinding> outside(Geometry land, List<GridPlace> places) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(land);
        return places.stream()
                .filter(each -> isOutside(Ticks.FACTORY.createPoint(Ticks.of(each.place())), prepared))
                .map(each -> finding(CoverageFault.PLACE_OUTSIDE, each));
    }

    private boolean isOutside(Point place, PreparedGeometry land) {
        return !land.covers(place) && metresBetween(land.getGeometry(), place) > toleranceMetres;
    }

    private double metresBetween(Geometry one, Geometry other) {
        Coordinate[] nearest = DistanceOp.nearestPoints(one, other);
        return plane.toMetres(nearest[0]).distance(plane.toMetres(nearest[1]));
    }

    /** One finding for each grid without a boundary, at its first place. */
    Stream<CoverageFinding> missing(List<GridPlace> places) {
        return ofGrid(places).values().stream()
                .map(ofGrid -> ofGrid.get(0))
                .filter(first -> !parcels.containsKey(first.grid()))
                .map(first -> finding(CoverageFault.MISSING, first));
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNG.overlay(one, other, operation, Ticks.WHOLE);
    }

    private static Stream<Polygon> polygons(Geometry geometry) {
        Stream<?> polygons = PolygonExtracter.getPolygons(geometry).stream();
        return polygons.map(Polygon.class::cast).filter(polygon -> !polygon.isEmpty());
    }

    private boolean counts(Polygon polygon) {
        return 2 * Boundary.squareMetres(polygon) >= toleranceMetres * plane.metresAlong(polygon);
    }

    private static CoverageFinding finding(CoverageFault fault, Set<GridCode> grids, Polygon polygon) {
        Place within = Ticks.place(polygon.getInteriorPoint().getCoordinate());
        return new CoverageFinding(fault, grids, within, Math.round(Boundary.squareMetres(polygon)));
    }

    private static CoverageFinding finding(CoverageFault fault, GridPlace place) {
        return new CoverageFinding(fault, Set.of(place.grid()), place.place(), 0);
    }
}
