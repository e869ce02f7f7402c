package org.jiceng.governance.examples.county.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.examples.county.grids.PlannedGrid;
import org.jiceng.governance.grid.boundary.Boundary;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The land of grids on a drawing with north up: lengths along the middle parallel and along meridians are true. Borders are made
 * simpler, a border of two grids the same for both.
 */
final class Land {
    /** How wide a drawing is, in units. */
    static final int WIDTH = 8_000;

    private static final double METRES_OF_A_DEGREE = 111_195.08;
    private static final double TOLERANCE = 14;
    private static final double SLIT = 10;
    private static final int MARGIN = 120;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final NavigableMap<String, Geometry> pieces = new TreeMap<>();
    private final Envelope degrees = new Envelope();
    private final double narrowing;
    private final double unitsOfADegree;

    /** The land of the grids that have a boundary. */
    Land(List<PlannedGrid> grids) {
        Map<String, Boundary> boundaries = new TreeMap<>();
        for (PlannedGrid grid : grids) {
            Boundary boundary = grid.boundary();
            if (boundary != null) {
                boundaries.put(grid.grid().code().value(), boundary);
                corners(boundary).forEach(corner -> degrees.expandToInclude(corner.longitude(), corner.latitude()));
            }
        }
        narrowing = degrees.isNull() ? 1 : StrictMath.cos(StrictMath.toRadians(degrees.centre().y));
        unitsOfADegree = degrees.isNull() ? 1 : (WIDTH - 2 * MARGIN) / (degrees.getWidth() * narrowing);
        Geometry[] drawn = boundaries.values().stream().map(this::drawn).toArray(Geometry[]::new);
        Geometry[] simple = CoverageSimplifier.simplify(drawn, TOLERANCE);
        int i = 0;
        for (String code : boundaries.keySet()) {
            pieces.put(code, simple[i++]);
        }
    }

    private static Stream<Place> corners(Boundary boundary) {
        return boundary.polygons().stream().flatMap(List::stream).flatMap(List::stream);
    }

    /** How high the drawing is. */
    int height() {
        return degrees.isNull() ? 1 : (int) Math.ceil(degrees.getHeight() * unitsOfADegree) + 2 * MARGIN;
    }

    /** How many units a kilometre has. */
    double unitsOfAKilometre() {
        return 1000 * unitsOfADegree / METRES_OF_A_DEGREE;
    }

    /** The land of each grid, by code. */
    NavigableMap<String, Geometry> pieces() {
        return pieces;
    }

    /** The land of the grids of each key together, without the slits between them. */
    NavigableMap<String, Geometry> together(Function<String, String> key) {
        NavigableMap<String, Geometry> all = new TreeMap<>();
        pieces.keySet().stream()
                .collect(groupingBy(key, TreeMap::new, mapping(pieces::get, toList())))
                .forEach((name, own) -> all.put(name, closed(OverlayNGRobust.union(own))));
        return all;
    }

    /** Borders of neighbouring villages may have corners at other places, which leaves slits. */
    private static Geometry closed(Geometry land) {
        BufferParameters sharp = new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        return BufferOp.bufferOp(BufferOp.bufferOp(land, SLIT, sharp), -SLIT, sharp);
    }

    private Geometry drawn(Boundary boundary) {
        return GEOMETRY.createMultiPolygon(boundary.polygons().stream()
                .map(rings -> GEOMETRY.createPolygon(
                        ring(rings.get(0)),
                        rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private LinearRing ring(List<Place> places) {
        return GEOMETRY.createLinearRing(places.stream()
                .map(place -> new Coordinate(
                        MARGIN + (place.longitude() - degrees.getMinX()) * narrowing * unitsOfADegree,
                        MARGIN + (degrees.getMaxY() - place.latitude()) * unitsOfADegree))
                .toArray(Coordinate[]::new));
    }

    /** The outlines as the data of a path, in whole units. */
    static String path(Geometry land) {
        List<String> rings = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            if (land.getGeometryN(i) instanceof Polygon polygon) {
                rings.add(path(polygon.getExteriorRing().getCoordinates()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(path(polygon.getInteriorRingN(hole).getCoordinates()));
                }
            }
        }
        return String.join("", rings);
    }

    private static String path(Coordinate[] ring) {
        List<long[]> corners = Arrays.stream(ring)
                .map(corner -> new long[] {Math.round(corner.x), Math.round(corner.y)})
                .toList();
        StringBuilder path = new StringBuilder();
        long[] before = corners.get(0);
        path.append('M').append(before[0]).append(' ').append(before[1]).append('l');
        for (long[] corner : corners.subList(1, corners.size() - 1)) {
            long right = corner[0] - before[0];
            long down = corner[1] - before[1];
            if (right != 0 || down != 0) {
                path.append(right).append(down < 0 ? "" : " ").append(down).append(' ');
                before = corner;
            }
        }
        return path.deleteCharAt(path.length() - 1).append('z').toString();
    }
}
