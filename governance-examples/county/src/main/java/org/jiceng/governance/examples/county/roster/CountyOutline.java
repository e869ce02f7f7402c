package org.jiceng.governance.examples.county.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.boundary.Boundary;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The land of a county: one polygon without holes. */
public final class CountyOutline {
    private static final String RESOURCE = "hanyin-shiquan.geojson";

    private final Polygon polygon;
    private final Envelope envelope;
    private final IndexedPointInAreaLocator locator;

    private CountyOutline(Polygon polygon) {
        this.polygon = polygon;
        envelope = polygon.getEnvelopeInternal();
        locator = new IndexedPointInAreaLocator(polygon);
    }

    /** The outline of a county. */
    public static CountyOutline of(CountyProfile county) {
        for (JsonNode feature : read().path("features")) {
            if (feature.path("properties").path("code").asText().equals(county.code())) {
                return new CountyOutline(polygon(feature.path("geometry").path("coordinates")));
            }
        }
        throw new IllegalStateException(RESOURCE + " of this example is damaged: no county " + county.code());
    }

    /** The outline as the boundary of land. */
    public Boundary boundary() {
        List<Place> ring = Arrays.stream(polygon.getCoordinates())
                .map(corner -> new Place(corner.x, corner.y))
                .toList();
        return Boundary.of(List.of(List.of(ring)));
    }

    /** Whether a place is inside; the boundary itself is not. */
    public boolean contains(RosterPlace place) {
        Coordinate coordinate = new Coordinate(place.longitude() / 1e6, place.latitude() / 1e6);
        return locator.locate(coordinate) == Location.INTERIOR;
    }

    /** A place inside, each as likely as another. */
    RosterPlace anywhere(SeededStream stream) {
        RosterPlace place;
        do {
            place = new RosterPlace(
                    millionths(envelope.getMinX() + stream.uniform() * envelope.getWidth()),
                    millionths(envelope.getMinY() + stream.uniform() * envelope.getHeight()));
        } while (!contains(place));
        return place;
    }

    private static int millionths(double degrees) {
        return (int) StrictMath.rint(degrees * 1e6);
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(CountyOutline.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.size() != 1) {
            throw new IllegalStateException(RESOURCE + " of this example is damaged: not one ring");
        }
        List<Coordinate> ring = new ArrayList<>();
        rings.get(0)
                .forEach(point -> ring.add(
                        new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }
}
