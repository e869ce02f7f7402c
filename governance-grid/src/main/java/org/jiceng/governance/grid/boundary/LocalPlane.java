package org.jiceng.governance.grid.boundary;

import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
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

    /** The plane of some geometry in ticks. */
    static LocalPlane of(Stream<Geometry> ticks) {
        Envelope all = new Envelope();
        ticks.forEach(each -> all.expandToInclude(each.getEnvelopeInternal()));
        return new LocalPlane(all.isNull() ? new Envelope(0, 0, 0, 0) : all);
    }

    Coordinate toMetres(Coordinate ticks) {
        return new Coordinate((ticks.x - middle.x) * metresEast, (ticks.y - middle.y) * metresNorth);
    }

    /** The nearest whole ticks. */
    Coordinate toTicks(Coordinate metres) {
        return new Coordinate(
                Ticks.whole(metres.x / metresEast + middle.x), Ticks.whole(metres.y / metresNorth + middle.y));
    }

    /** The length of lines, or of all rings of polygons, in ticks. */
    double metresAlong(Geometry ticks) {
        Geometry metres = ticks.copy();
        metres.apply((CoordinateFilter) corner -> corner.setCoordinate(toMetres(corner)));
        return metres.getLength();
    }

    Envelope toMetres(Envelope ticks) {
        return new Envelope(
                toMetres(new Coordinate(ticks.getMinX(), ticks.getMinY())),
                toMetres(new Coordinate(ticks.getMaxX(), ticks.getMaxY())));
    }
}
