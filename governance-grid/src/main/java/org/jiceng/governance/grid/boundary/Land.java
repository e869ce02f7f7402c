package org.jiceng.governance.grid.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The land within an outline, divided among the grids of some places. */
final class Land {
    private final Geometry outline;
    private final List<GridPlace> places;
    private final LocalPlane plane;
    private final IndexedPointInAreaLocator inside;
    private final List<Site> sites = new ArrayList<>();
    private final List<Piece> pieces;

    /**
     * A grid's place, spread from others at its spot.
     *
     * @param place where it is in the plane
     * @param grid the grid
     */
    private record Site(Coordinate place, GridCode grid) {}

    private Land(Geometry outline, List<GridPlace> places) {
        this.outline = outline;
        this.places = places;
        plane = new LocalPlane(outline.getEnvelopeInternal());
        inside = new IndexedPointInAreaLocator(outline);
        placeSites();
        pieces = LooseLand.settled(divided(), sitesInTicks(), plane);
    }

    /** The land within an outline in ticks, divided among the grids of at least one place. */
    static Land divided(Geometry outline, List<GridPlace> places) {
        return new Land(outline, places);
    }

    SortedMap<GridCode, Boundary> boundaries() {
        SortedMap<GridCode, Boundary> boundaries = new TreeMap<>();
        pieces.stream()
                .collect(groupingBy(Piece::grid, mapping(Piece::polygon, toList())))
                .forEach((grid, land) -> boundaries.put(grid, GridBoundaries.union(land)));
        return boundaries;
    }

    /** The grids that got nothing. */
    SortedSet<GridCode> withoutLand() {
        SortedSet<GridCode> grids = new TreeSet<>();
        sites.forEach(site -> grids.add(site.grid()));
        pieces.forEach(piece -> grids.remove(piece.grid()));
        return grids;
    }

    List<Integer> placesOutside() {
        return IntStream.range(0, places.size())
                .filter(i -> inside.locate(Ticks.of(places.get(i).place())) == Location.EXTERIOR)
                .boxed()
                .toList();
    }

    /** One site for each grid at each spot. */
    private void placeSites() {
        SortedMap<Coordinate, SortedSet<GridCode>> spots = new TreeMap<>();
        for (GridPlace each : places) {
            spots.computeIfAbsent(Ticks.of(each.place()), spot -> new TreeSet<>())
                    .add(each.grid());
        }
        spots.forEach((spot, grids) -> {
            List<Coordinate> around = Spots.around(plane.toMetres(spot), grids.size());
            int next = 0;
            for (GridCode grid : grids) {
                sites.add(new Site(around.get(next++), grid));
            }
        });
    }

    private SortedMap<GridCode, List<Coordinate>> sitesInTicks() {
        return sites.stream()
                .collect(groupingBy(Site::grid, TreeMap::new, mapping(site -> plane.toTicks(site.place()), toList())));
    }

    /** The outline cut along the walls between grids; each piece belongs to the grid of the nearest site. */
    private List<Piece> divided() {
        Polygonizer polygonizer = new Polygonizer();
        noded().forEach(edge -> polygonizer.add(edge.toGeometry(Ticks.FACTORY)));
        STRtree nearest = new STRtree();
        sites.forEach(site -> nearest.insert(new Envelope(site.place()), site));
        List<Piece> divided = new ArrayList<>();
        for (Object each : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) each;
            Coordinate within = polygon.getInteriorPoint().getCoordinate();
            if (inside.locate(within) != Location.EXTERIOR) {
                divided.add(new Piece(polygon, gridAt(within, nearest)));
            }
        }
        return divided;
    }

    /**
     * The edges of the outline and of the walls between grids, each once, cut where they meet. They are cut together and on
     * whole ticks: so what meets has the same corners, and no rounding follows.
     */
    private Set<LineSegment> noded() {
        SnapRoundingNoder noder = new SnapRoundingNoder(Ticks.WHOLE);
        noder.computeNodes(lines());
        Collection<?> strings = noder.getNodedSubstrings();
        Set<LineSegment> edges = new LinkedHashSet<>();
        for (Object each : strings) {
            Piece.edges(((SegmentString) each).getCoordinates()).forEach(edges::add);
        }
        return edges;
    }

    private GridCode gridAt(Coordinate ticks, STRtree nearest) {
        Coordinate place = plane.toMetres(ticks);
        Object site = nearest.nearestNeighbour(
                new Envelope(place),
                new Site(place, sites.get(0).grid()),
                (one, other) -> ((Site) one.getItem()).place().distance(((Site) other.getItem()).place()));
        return ((Site) site).grid();
    }

    private List<SegmentString> lines() {
        Envelope land = plane.toMetres(outline.getEnvelopeInternal());
        List<Coordinate> places = sites.stream().map(Site::place).toList();
        Envelope all = Spots.generous(places, land.getDiameter());
        all.expandToInclude(land);
        Stream<Coordinate[]> walls = Voronoi.walls(places, all).stream()
                .filter(wall -> !grid(wall.first()).equals(grid(wall.second())))
                .filter(wall -> land.intersects(wall.from(), wall.to()))
                .map(wall -> new Coordinate[] {plane.toTicks(wall.from()), plane.toTicks(wall.to())});
        return Stream.concat(Piece.rings(outline), walls)
                .<SegmentString>map(line -> new NodedSegmentString(line, null))
                .toList();
    }

    private GridCode grid(int site) {
        return sites.get(site).grid();
    }
}
