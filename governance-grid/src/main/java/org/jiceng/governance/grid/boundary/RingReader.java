package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads rings and gathers their faults. */
final class RingReader {
    private final String pointer;
    private final IntFunction<String> pointerOfPolygon;
    private final List<Reason> faults = new ArrayList<>();

    /** A reader of polygons that stand in a document where pointers say. */
    RingReader(String pointer, IntFunction<String> pointerOfPolygon) {
        this.pointer = pointer;
        this.pointerOfPolygon = pointerOfPolygon;
    }

    Outcome<Boundary> read(List<List<List<Place>>> polygons) {
        Polygon[] parts = new Polygon[polygons.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon(polygons.get(i), pointerOfPolygon.apply(i));
        }
        if (parts.length == 0) {
            fault(BoundaryReason.POLYGON_NONE, pointer);
        }
        return faults.isEmpty() ? valid(parts) : Outcome.refused(faults);
    }

    private Polygon polygon(List<List<Place>> rings, String at) {
        if (rings.isEmpty()) {
            fault(BoundaryReason.POLYGON_WITHOUT_RING, at);
            return Ticks.FACTORY.createPolygon();
        }
        LinearRing[] read = new LinearRing[rings.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = ring(rings.get(i), at + "/" + i);
        }
        return faults.isEmpty()
                ? Ticks.FACTORY.createPolygon(read[0], Arrays.copyOfRange(read, 1, read.length))
                : Ticks.FACTORY.createPolygon();
    }

    private LinearRing ring(List<Place> places, String at) {
        Coordinate[] corners = CoordinateArrays.removeRepeatedPoints(
                places.stream().map(Ticks::of).toArray(Coordinate[]::new));
        if (corners.length == 0 || !corners[0].equals2D(corners[corners.length - 1])) {
            fault(BoundaryReason.RING_OPEN, at);
        } else if (corners.length < 4) {
            fault(BoundaryReason.RING_SHORT, at);
        } else {
            return Ticks.FACTORY.createLinearRing(corners);
        }
        return Ticks.FACTORY.createLinearRing();
    }

    private void fault(BoundaryReason code, String at) {
        faults.add(Reason.of(code, "at", at));
    }

    private Outcome<Boundary> valid(Polygon[] parts) {
        Geometry all = parts.length == 1 ? parts[0] : Ticks.FACTORY.createMultiPolygon(parts);
        TopologyValidationError error = new IsValidOp(all).getValidationError();
        if (error == null) {
            return Outcome.accepted(new Boundary(all));
        }
        Place place = Ticks.place(error.getCoordinate());
        return Outcome.refused(List.of(Reason.of(BoundaryReason.RINGS_CROSS, "at", pointer)
                .with("longitude", place.longitude())
                .with("latitude", place.latitude())));
    }
}
