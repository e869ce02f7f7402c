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
    /**
     * @throws InvalidValueException if a figure is out of its range or not a number
     */
    public Place {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new InvalidValueException(Reason.of(PlaceReason.PLACE_OUT_OF_RANGE));
        }
    }

    @Override
    public String toString() {
        return "Place[masked]";
    }
}
