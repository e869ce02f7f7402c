package org.jiceng.governance.grid.boundary;

import org.jiceng.governance.core.region.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Degrees in whole ten-millionths, about a centimetre: what geometry is made of, so that equal corners are equal. */
final class Ticks {
    static final int DECIMALS = 7;
    static final double A_DEGREE = 1e7;
    static final PrecisionModel WHOLE = new PrecisionModel(1);
    static final GeometryFactory FACTORY = new GeometryFactory(WHOLE);

    private Ticks() {}

    /** The nearest whole place. */
    static Coordinate of(Place place) {
        return new Coordinate(whole(place.longitude() * A_DEGREE), whole(place.latitude() * A_DEGREE));
    }

    static Place place(Coordinate ticks) {
        return new Place(ticks.x / A_DEGREE, ticks.y / A_DEGREE);
    }

    /** The place, or the nearest there is if it lies beyond 180 degrees or a pole. */
    static Place nearestPlace(Coordinate ticks) {
        return new Place(
                Math.max(-180, Math.min(180, ticks.x / A_DEGREE)), Math.max(-90, Math.min(90, ticks.y / A_DEGREE)));
    }

    /** The nearest whole number, which is never the negative zero. */
    static double whole(double value) {
        return StrictMath.rint(value) + 0.0;
    }

    static double radians(double ticks) {
        return StrictMath.toRadians(ticks / A_DEGREE);
    }
}
