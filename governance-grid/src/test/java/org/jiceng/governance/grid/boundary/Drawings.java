package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.region.Place;

/** Places and boundaries around 108.25 degrees east, 33 degrees north, in steps of a thousandth of a degree. */
final class Drawings {
    static final GridCode A = GridCode.of("A");
    static final GridCode B = GridCode.of("B");
    static final GridCode C = GridCode.of("C");

    private Drawings() {}

    /** A place some steps east and north; a step is about 93 metres east and 111 metres north. */
    static Place at(double east, double north) {
        return new Place(108.25 + east / 1000, 33 + north / 1000);
    }

    static GridPlace in(GridCode grid, double east, double north) {
        return new GridPlace(grid, at(east, north));
    }

    /** A ring through corners given as east and north in turn. */
    static List<Place> ring(double... corners) {
        List<Place> ring = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            ring.add(at(corners[i], corners[i + 1]));
        }
        ring.add(ring.get(0));
        return ring;
    }

    /** A polygon without holes through corners given as east and north in turn. */
    static Boundary polygon(double... corners) {
        return Boundary.of(List.of(List.of(ring(corners))));
    }

    static Boundary box(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north);
    }

    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    static List<Place> places(SplittableRandom random, int size, double extent) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(at(random.nextDouble() * extent, random.nextDouble() * extent));
        }
        return places;
    }

    /** A star around the middle of an extent: concave, but without crossings. */
    static Boundary star(SplittableRandom random, double extent) {
        double[] corners = new double[2 * (5 + random.nextInt(40))];
        for (int i = 0; i < corners.length; i += 2) {
            double angle = 2 * Math.PI * i / corners.length;
            double reach = extent * (0.15 + 0.6 * random.nextDouble());
            corners[i] = extent / 2 + reach * StrictMath.cos(angle);
            corners[i + 1] = extent / 2 + reach * StrictMath.sin(angle);
        }
        return polygon(corners);
    }

    static SortedMap<GridCode, Boundary> copy(GridBoundaries boundaries) {
        return new TreeMap<>(boundaries.boundaries());
    }
}
