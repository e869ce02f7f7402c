package org.jiceng.governance.grid.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A plane in metres around the middle of some land: equirectangular, true to scale at its middle latitude. */
final class LocalPlane {
    static final double EARTH_RADIUS = 6_371_008.8;

    static final GeometryFactory FACTORY = new GeometryFactory();

    private final Coordinate middle;
    private final double metresEast;
    private final double metresNorth;

    /** The plane of what an envelope in ticks holds; the envelope is not empty. */
    LocalPlane(Envelope ticks) {
        Coordinate centre = ticks.centre();
        middle = new Coordinate(Ticks.whole(centre.x), Ticks.whole(centre.y));
        metresNorth = EARTH_RADIUS * Ticks.radians(1);
        metresEast = metresNorth * StrictMath.cos(Ticks.radians(middle.y));
    }

    Coordinate toMetres(Coordinate ticks) {
        return new Coordinate((ticks.x - middle.x) * metresEast, (ticks.y - middle.y) * metresNorth);
    }

    /** The nearest whole ticks. */
    Coordinate toTicks(Coordinate metres) {
        return new Coordinate(
                Ticks.whole(metres.x / metresEast + middle.x), Ticks.whole(metres.y / metresNorth + middle.y));
    }

    Envelope toMetres(Envelope ticks) {
        return new Envelope(
                toMetres(new Coordinate(ticks.getMinX(), ticks.getMinY())),
                toMetres(new Coordinate(ticks.getMaxX(), ticks.getMaxY())));
    }
}
