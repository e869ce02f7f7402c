package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.region.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The boundary of a piece of land: one polygon or several, each with or without holes. Immutable.
 *
 * <p>Corners are rounded to seven decimals of a degree, about a centimetre, so that land that shares corners still shares
 * them. A corner at which a ring turns back on itself is dropped, for it encloses no land. Rings do not cross and share no
 * more than single corners; holes lie in their polygon and polygons apart. Two boundaries are equal if they have the same rings, wherever a ring begins and in whatever order they were given.
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
        return new RingReader("", i -> "/" + i).read(polygons);
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
        return SimplePointInAreaLocator.locate(Ticks.of(place), ticks) != Location.EXTERIOR;
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
}
