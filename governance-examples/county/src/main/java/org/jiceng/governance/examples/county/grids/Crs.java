package org.jiceng.governance.examples.county.grids;

import java.util.Locale;
import org.jiceng.governance.core.region.Place;
import org.jspecify.annotations.Nullable;

/** The system in which the places of a file are given. */
public enum Crs {
    /** The system of this library. */
    WGS84,
    /** China's geodetic system of 2000, treated as equal to WGS 84, from which it differs by less than a metre. */
    CGCS2000,
    /**
     * The shifted system of Chinese web maps. No formula of it was ever published; the usual one, which was found out and
     * reproduces it to within a few metres, is undone here step by step until less than a millimetre is left.
     */
    GCJ02;

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double MILLIMETRE = 1e-8;
    private static final int MOST_STEPS = 50;

    /** A place of this system in WGS 84; {@code null} for none. */
    public @Nullable Place toWgs84(@Nullable Place place) {
        return place == null || this != GCJ02 ? place : unshifted(place);
    }

    /** Where the usual formula puts a place of WGS 84; places outside its rectangle around China stay. */
    static Place shifted(Place place) {
        if (!isShifted(place)) {
            return place;
        }
        double x = place.longitude() - 105;
        double y = place.latitude() - 35;
        double latitude = StrictMath.toRadians(place.latitude());
        double sine = StrictMath.sin(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double root = StrictMath.sqrt(magic);
        double metresADegreeEast = StrictMath.toRadians(AXIS / root * StrictMath.cos(latitude));
        double metresADegreeNorth = StrictMath.toRadians(AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root));
        return new Place(
                place.longitude() + metresEast(x, y) / metresADegreeEast,
                place.latitude() + metresNorth(x, y) / metresADegreeNorth);
    }

    private static Place unshifted(Place target) {
        Place guess = target;
        for (int i = 0; i < MOST_STEPS; i++) {
            Place reached = shifted(guess);
            double east = target.longitude() - reached.longitude();
            double north = target.latitude() - reached.latitude();
            if (Math.abs(east) + Math.abs(north) < MILLIMETRE) {
                break;
            }
            guess = new Place(guess.longitude() + east, guess.latitude() + north);
        }
        return isShifted(target) ? guess : target;
    }

    private static boolean isShifted(Place place) {
        return place.longitude() >= 72.004
                && place.longitude() <= 137.8347
                && place.latitude() >= 0.8293
                && place.latitude() <= 55.8271;
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * StrictMath.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, x, 40, x / 3)
                + waves(150, x / 12, 300, x / 30);
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * StrictMath.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, y, 40, y / 3)
                + waves(160, y / 12, 320, y / 30);
    }

    private static double waves(double height, double turns, double other, double otherTurns) {
        return (height * StrictMath.sin(turns * StrictMath.PI) + other * StrictMath.sin(otherTurns * StrictMath.PI))
                * 2
                / 3;
    }

    /** As it is written in calls. */
    @Override
    public String toString() {
        return this == GCJ02 ? "GCJ-02" : name().toUpperCase(Locale.ROOT);
    }
}
