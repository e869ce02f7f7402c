package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.locationtech.jts.geom.Coordinate;
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
        List<Coordinate> corners = places.stream().map(Ticks::of).toList();
        List<Coordinate> ring = withoutSpikes(corners);
        if (corners.isEmpty() || !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            fault(BoundaryReason.RING_OPEN, at);
        } else if (ring.size() < 3) {
            fault(BoundaryReason.RING_SHORT, at);
        } else {
            ring.add(ring.get(0));
            return Ticks.FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
        }
        return Ticks.FACTORY.createLinearRing();
    }

    /** The corners of a ring, each once, without those at which it turns back on itself: the land is the same. */
    private static List<Coordinate> withoutSpikes(List<Coordinate> corners) {
        List<Coordinate> ring = new ArrayList<>();
        corners.forEach(corner -> append(ring, corner));
        while (ring.size() > 1 && endsMeet(ring)) {
            // What follows an end is at the other end.
        }
        return ring;
    }

    private static void append(List<Coordinate> ring, Coordinate corner) {
        int size = ring.size();
        if (size > 1 && ring.get(size - 2).equals2D(corner)) {
            ring.remove(size - 1);
        } else if (size == 0 || !ring.get(size - 1).equals2D(corner)) {
            ring.add(corner);
        }
    }

    /** Removes a corner at an end of an open ring if it repeats the other end or is a spike; whether it did. */
    private static boolean endsMeet(List<Coordinate> ring) {
        int last = ring.size() - 1;
        if (ring.get(0).equals2D(ring.get(last)) || ring.get(0).equals2D(ring.get(last - 1))) {
            ring.remove(last);
            return true;
        }
        return ring.get(1).equals2D(ring.get(last)) && ring.remove(0) != null;
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
