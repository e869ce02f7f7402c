package org.jiceng.governance.grid.boundary;

import java.util.List;
import org.jiceng.governance.core.region.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Lines in a plane that are not to be crossed. */
final class Barriers {
    private final PreparedGeometry lines;

    Barriers(List<List<Place>> barriers, LocalPlane plane) {
        LineString[] each = barriers.stream()
                .map(barrier -> line(barrier.stream()
                        .map(place -> plane.toMetres(Ticks.of(place)))
                        .toArray(Coordinate[]::new)))
                .toArray(LineString[]::new);
        lines = PreparedGeometryFactory.prepare(LocalPlane.FACTORY.createMultiLineString(each));
    }

    /** Whether the straight way between two places meets a barrier, be it at its end. */
    boolean crossed(Coordinate from, Coordinate to) {
        return !lines.getGeometry().isEmpty() && lines.intersects(line(from, to));
    }

    private static LineString line(Coordinate... places) {
        return LocalPlane.FACTORY.createLineString(places);
    }
}
