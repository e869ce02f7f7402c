package org.jiceng.governance.grid.boundary;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Land in one piece and the grid that it belongs to. Equal to itself only. */
final class Piece {
    private final Polygon polygon;
    private final GridCode grid;

    Piece(Polygon polygon, GridCode grid) {
        this.polygon = polygon;
        this.grid = grid;
    }

    Polygon polygon() {
        return polygon;
    }

    GridCode grid() {
        return grid;
    }

    boolean holdsAny(List<Coordinate> places) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
        return places.stream().anyMatch(place -> locator.locate(place) != Location.EXTERIOR);
    }

    /** The edges of all its rings, each in the same direction in whatever piece it is. */
    Stream<LineSegment> edges() {
        return rings(polygon).flatMap(Piece::edges);
    }

    /** The corners of all rings of polygons. */
    @SuppressWarnings("unchecked")
    static Stream<Coordinate[]> rings(Geometry polygons) {
        List<LineString> rings = LinearComponentExtracter.getLines(polygons);
        return rings.stream().map(LineString::getCoordinates);
    }

    /** The edges of a line, each in the same direction in whatever line it is. */
    static Stream<LineSegment> edges(Coordinate[] line) {
        return IntStream.range(1, line.length).mapToObj(i -> edge(line[i - 1], line[i]));
    }

    private static LineSegment edge(Coordinate from, Coordinate to) {
        LineSegment edge = new LineSegment(from, to);
        edge.normalize();
        return edge;
    }
}
