package org.jiceng.governance.examples.county.roster;

/**
 * A place in millionths of a degree, about a tenth of a metre.
 *
 * @param longitude east
 * @param latitude north
 */
public record RosterPlace(int longitude, int latitude) {
    private static final double METRES_A_DEGREE = 111_320;

    /** Metres east of a degree of longitude at 32.9 degrees north, the middle of both counties. */
    private static final double METRES_A_DEGREE_EAST = METRES_A_DEGREE * StrictMath.cos(StrictMath.toRadians(32.9));

    /** Longitude in degrees with six decimals. */
    public String longitudeText() {
        return degrees(longitude);
    }

    /** Latitude in degrees with six decimals. */
    public String latitudeText() {
        return degrees(latitude);
    }

    RosterPlace moved(double metresEast, double metresNorth) {
        return new RosterPlace(
                longitude + (int) StrictMath.rint(metresEast / METRES_A_DEGREE_EAST * 1e6),
                latitude + (int) StrictMath.rint(metresNorth / METRES_A_DEGREE * 1e6));
    }

    double metresTo(RosterPlace other) {
        double east = (other.longitude - longitude) / 1e6 * METRES_A_DEGREE_EAST;
        double north = (other.latitude - latitude) / 1e6 * METRES_A_DEGREE;
        return StrictMath.sqrt(east * east + north * north);
    }

    /** Both counties lie east of Greenwich and north of the equator, so there is no sign. */
    private static String degrees(int millionths) {
        String digits = Integer.toString(millionths % 1_000_000);
        return millionths / 1_000_000 + "." + "0".repeat(6 - digits.length()) + digits;
    }
}
