package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The boundary of a piece of land: one polygon or several, each with or without holes. Immutable.
 *
 * <p>Corners are rounded to seven decimals of a degree, about a centimetre, so that land that shares corners still shares
 * them. Rings do not cross and share no more than single corners; holes lie in their polygon and polygons apart. Two
 * boundaries are equal if they have the same rings, wherever a ring begins and in whatever order they were given.
 */
public final class Boundary {
    private final Geometry ticks;

    /** Trusts its argument: valid polygons of whole ticks, at least one. */
    Boundary(Geometry ticks) {
        this.ticks = ticks.norm();
    }

    /**
     * The boundary with given rings.
     *
     * @param polygons the polygons, each a list of rings of which the first is the outer one; a ring ends with the place
     *     with which it begins and may turn either way
     * @throws InvalidValueException with the first fault that {@link #read} finds
     */
    public static Boundary of(List<List<List<Place>>> polygons) {
        return read(polygons).fold(boundary -> boundary, reasons -> {
            throw new InvalidValueException(reasons.get(0));
        });
    }

    /**
     * The boundary with given rings, or every fault of them; a fault names its ring by a pointer such as {@code /0/1}, which
     * is the second ring of the first polygon.
     *
     * @param polygons the polygons, as {@link #of} takes them
     */
    public static Outcome<Boundary> read(List<List<List<Place>>> polygons) {
        return new RingReader("").read(polygons);
    }

    /** The polygons: rings that end with the place with which they begin, outer ones counter-clockwise, holes clockwise. */
    public List<List<List<Place>>> polygons() {
        return parts().map(Boundary::rings).toList();
    }

    /** How many polygons there are, at least 1. */
    public int size() {
        return ticks.getNumGeometries();
    }

    /** The area in square metres, more than 0. */
    public double squareMetres() {
        return squareMetres(ticks);
    }

    /** Whether a place, rounded to seven decimals, lies inside or on the boundary. */
    public boolean covers(Place place) {
        return ticks.covers(Ticks.FACTORY.createPoint(Ticks.of(place)));
    }

    Geometry ticks() {
        return ticks;
    }

    /** The area of polygons in ticks; 0 for other geometry. Areas of land that shares corners add up. */
    static double squareMetres(Geometry ticks) {
        double area = 0;
        for (int i = 0; i < ticks.getNumGeometries(); i++) {
            if (ticks.getGeometryN(i) instanceof Polygon polygon) {
                area += sum(polygon, Boundary::enclosed);
            }
        }
        return area;
    }

    /** A measure of the outer ring less that of the holes. */
    private static double sum(Polygon polygon, ToDoubleFunction<LinearRing> measure) {
        return measure.applyAsDouble(polygon.getExteriorRing())
                - IntStream.range(0, polygon.getNumInteriorRing())
                        .mapToObj(polygon::getInteriorRingN)
                        .mapToDouble(measure)
                        .sum();
    }

    /** The land within a ring: the sine of the latitude summed along it, which is its area on a sphere of radius 1. */
    private static double enclosed(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        double base = StrictMath.sin(Ticks.radians(corners[0].y));
        double sum = 0;
        for (int i = 1; i < corners.length; i++) {
            double half = Ticks.radians(corners[i].y - corners[i - 1].y) / 2;
            double middle = StrictMath.sin(Ticks.radians((corners[i].y + corners[i - 1].y) / 2));
            double mean = half == 0 ? middle : middle * StrictMath.sin(half) / half;
            sum += Ticks.radians(corners[i].x - corners[i - 1].x) * (mean - base);
        }
        return Math.abs(sum) * LocalPlane.EARTH_RADIUS * LocalPlane.EARTH_RADIUS;
    }

    private Stream<Polygon> parts() {
        return IntStream.range(0, ticks.getNumGeometries()).mapToObj(i -> (Polygon) ticks.getGeometryN(i));
    }

    private static List<List<Place>> rings(Polygon polygon) {
        List<List<Place>> rings = new ArrayList<>();
        rings.add(places(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(places(polygon.getInteriorRingN(i)));
        }
        return List.copyOf(rings);
    }

    /** A normalised ring turns against RFC 7946. */
    private static List<Place> places(LinearRing ring) {
        return Arrays.stream(ring.reverse().getCoordinates()).map(Ticks::place).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Boundary boundary && ticks.equalsExact(boundary.ticks);
    }

    @Override
    public int hashCode() {
        return ticks.hashCode();
    }

    @Override
    public String toString() {
        return "Boundary[%d polygons, %d corners]".formatted(size(), ticks.getNumPoints());
    }

    /** What reads rings and gathers their faults. */
    static final class RingReader {
        private final String pointer;
        private final List<Reason> faults = new ArrayList<>();

        /** A reader of rings that stand at a pointer of a document. */
        RingReader(String pointer) {
            this.pointer = pointer;
        }

        Outcome<Boundary> read(List<List<List<Place>>> polygons) {
            Polygon[] parts = new Polygon[polygons.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = polygon(polygons.get(i), pointer + "/" + i);
            }
            if (parts.length == 0) {
                fault(BoundaryReason.POLYGON_NONE, pointer);
            }
            return faults.isEmpty() ? valid(parts) : Outcome.refused(faults);
        }

        private Polygon polygon(List<List<Place>> rings, String at) {
            if (rings.isEmpty()) {
                fault(BoundaryReason.POLYGON_WITHOUT_RING, at);
                return Ticks.FACTORY.createPolygon();
            }
            LinearRing[] read = new LinearRing[rings.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = ring(rings.get(i), at + "/" + i);
            }
            return Ticks.FACTORY.createPolygon(read[0], Arrays.copyOfRange(read, 1, read.length));
        }

        private LinearRing ring(List<Place> places, String at) {
            Coordinate[] corners = CoordinateArrays.removeRepeatedPoints(
                    places.stream().map(Ticks::of).toArray(Coordinate[]::new));
            if (places.isEmpty() || !places.get(0).equals(places.get(places.size() - 1))) {
                fault(BoundaryReason.RING_OPEN, at);
            } else if (corners.length < 4) {
                fault(BoundaryReason.RING_SHORT, at);
            } else {
                return Ticks.FACTORY.createLinearRing(corners);
            }
            return Ticks.FACTORY.createLinearRing();
        }

        private void fault(BoundaryReason code, String at) {
            faults.add(Reason.of(code, "at", at));
        }

        private Outcome<Boundary> valid(Polygon[] parts) {
            Geometry all = parts.length == 1 ? parts[0] : Ticks.FACTORY.createMultiPolygon(parts);
            TopologyValidationError error = new IsValidOp(all).getValidationError();
            if (error == null) {
                return Outcome.accepted(new Boundary(all));
            }
            Place place = Ticks.place(error.getCoordinate());
            return Outcome.refused(List.of(Reason.of(BoundaryReason.RINGS_CROSS, "at", pointer)
                    .with("longitude", place.longitude())
                    .with("latitude", place.latitude())));
        }
    }
}
