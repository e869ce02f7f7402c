package org.jiceng.governance.core.region;

import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A place on the earth in degrees of WGS 84; CGCS2000 is treated as equal. Where it is a household's, it is personal
 * data: {@code toString} leaves the figures out, and a household is written without it.
 *
 * @param longitude degrees east, -180 to 180, both inclusive
 * @param latitude degrees north, -90 to 90, both inclusive
 */
public record Place(double longitude, double latitude) {
    /** The mean radius of the earth in metres. */
    private static final double EARTH_RADIUS = 6_371_008.8;

    /**
     * @throws InvalidValueException if a figure is out of its range or not a number
     */
    public Place {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new InvalidValueException(Reason.of(PlaceReason.PLACE_OUT_OF_RANGE));
        }
    }

    /**
     * The great-circle distance to another place in metres on a sphere of the earth's mean radius, 6,371,008.8 metres, rounded
     * half up.
     */
    public long metresTo(Place other) {
        double south = StrictMath.toRadians(latitude);
        double north = StrictMath.toRadians(other.latitude);
        double up = StrictMath.sin((north - south) / 2);
        double across = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
        double chord = up * up + StrictMath.cos(south) * StrictMath.cos(north) * across * across;
        return StrictMath.round(2 * EARTH_RADIUS * StrictMath.asin(Math.min(1, StrictMath.sqrt(chord))));
    }

    @Override
    public String toString() {
        return "Place[masked]";
    }
}
