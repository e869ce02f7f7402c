package org.jiceng.governance.grid.boundary;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What shares a spot, such as the homes of one building, spread around it so that each has land of its own. */
final class Spots {
    /** Less than half of what different spots are apart: a tick is a centimetre, and half of that at 60 degrees north. */
    private static final double RADIUS_METRES = 0.001;

    private Spots() {}

    /** The places of some sites of a spot: the spot itself for one, else around it from the east counter-clockwise. */
    static List<Coordinate> around(Coordinate spot, int sites) {
        return sites == 1
                ? List.of(spot)
                : IntStream.range(0, sites)
                        .mapToDouble(i -> 2 * Math.PI * i / sites)
                        .mapToObj(angle -> new Coordinate(
                                spot.x + RADIUS_METRES * StrictMath.cos(angle),
                                spot.y + RADIUS_METRES * StrictMath.sin(angle)))
                        .toList();
    }

    /** What holds coordinates and as much again around them, at least some metres. */
    static Envelope generous(Iterable<Coordinate> coordinates, double atLeast) {
        Envelope envelope = new Envelope();
        coordinates.forEach(envelope::expandToInclude);
        envelope.expandBy(Math.max(atLeast, envelope.getDiameter()));
        return envelope;
    }
}
