package org.jiceng.governance.grid.boundary;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.region.Place;

/** Writes boundaries as GeoJSON. */
final class GeoJsonWriter {
    private final JsonGenerator json;

    private GeoJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(Collection<GridFeature> features) {
        Set<GridCode> codes = new HashSet<>();
        for (GridFeature feature : features) {
            if (!codes.add(feature.code())) {
                throw new IllegalArgumentException(
                        "two features have the code " + feature.code() + "\nGive each grid one feature.");
            }
        }
        return features.stream()
                .map(GeoJsonWriter::text)
                .collect(joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static String text(GridFeature feature) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GovernanceJson.mapper().createGenerator(text)) {
            new GeoJsonWriter(json).feature(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void feature(GridFeature feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        properties(feature);
        geometry(feature.boundary().polygons());
        json.writeEndObject();
    }

    private void properties(GridFeature feature) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("grid_code", feature.code().value());
        if (feature.level() != null) {
            json.writeNumberField("level", feature.level().number());
        }
        if (feature.name() != null) {
            json.writeStringField("name", feature.name());
        }
        json.writeEndObject();
    }

    private void geometry(List<List<List<Place>>> polygons) throws IOException {
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", polygons.size() == 1 ? "Polygon" : "MultiPolygon");
        json.writeFieldName("coordinates");
        if (polygons.size() == 1) {
            polygon(polygons.get(0));
        } else {
            json.writeStartArray();
            for (List<List<Place>> polygon : polygons) {
                polygon(polygon);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void polygon(List<List<Place>> rings) throws IOException {
        json.writeStartArray();
        for (List<Place> ring : rings) {
            json.writeStartArray();
            for (Place place : ring) {
                position(place);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void position(Place place) throws IOException {
        json.writeStartArray();
        json.writeNumber(degrees(place.longitude()));
        json.writeNumber(degrees(place.latitude()));
        json.writeEndArray();
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(Math.round(value * Ticks.A_DEGREE), Ticks.DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
