package org.jiceng.governance.core.region;

import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A place on the earth in degrees of WGS 84; CGCS2000 is treated as equal. A household's place is personal data, so
 * {@code toString} leaves the figures out.
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
