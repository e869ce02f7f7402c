package org.jiceng.governance.grid.boundary;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jspecify.annotations.Nullable;

/** Reads GeoJSON of boundaries and gathers its faults. */
final class GeoJsonReader {
    /** What the member {@code crs} of older files may name; RFC 7946 has no such member. */
    private static final Set<String> SYSTEMS = Set.of(
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "urn:ogc:def:crs:EPSG::4326",
            "urn:ogc:def:crs:EPSG::4490",
            "EPSG:4326",
            "EPSG:4490");

    private final List<Reason> faults = new ArrayList<>();
    private final Set<String> codes = new TreeSet<>();

    Outcome<List<GridFeature>> grids(byte[] json) {
        List<GridFeature> features = new ArrayList<>();
        features(json, (feature, at) -> grid(feature, at).ifPresent(features::add));
        return faults.isEmpty() ? Outcome.accepted(List.copyOf(features)) : Outcome.refused(faults);
    }

    Outcome<SortedMap<String, Boundary>> outlines(byte[] json, String codeProperty) {
        SortedMap<String, Boundary> outlines = new TreeMap<>();
        features(json, (feature, at) -> {
            Optional<String> code = code(feature, codeProperty, at);
            Optional<Boundary> boundary = boundary(feature, at);
            code.ifPresent(known -> boundary.ifPresent(land -> outlines.put(known, land)));
        });
        return faults.isEmpty() ? Outcome.accepted(outlines) : Outcome.refused(faults);
    }

    /** What reads a feature at a pointer. */
    private interface FeatureReader {
        void read(JsonNode feature, String at);
    }

    private void features(byte[] json, FeatureReader reader) {
        JsonNode document = parsed(json);
        if (document == null || !isOfType(document, "FeatureCollection", "")) {
            return;
        }
        checkSystem(document.path("crs"));
        JsonNode features = document.path("features");
        if (!features.isArray()) {
            fault(BoundaryReason.GEOJSON_TYPE, "/features", "array");
            return;
        }
        for (int i = 0; i < features.size() && faults.size() < GridGeoJson.MOST_FAULTS; i++) {
            int before = faults.size();
            if (isOfType(features.get(i), "Feature", "/features/" + i)) {
                reader.read(features.get(i), "/features/" + i);
            }
            int number = i + 1;
            faults.subList(before, faults.size()).replaceAll(fault -> fault.with("feature", number));
        }
        if (faults.size() > GridGeoJson.MOST_FAULTS) {
            faults.subList(GridGeoJson.MOST_FAULTS, faults.size()).clear();
        }
    }

    private @Nullable JsonNode parsed(byte[] json) {
        try {
            JsonNode document = GovernanceJson.mapper().readTree(json);
            if (document.isMissingNode()) {
                syntaxFault(1, 1);
                return null;
            }
            return document;
        } catch (JsonProcessingException e) {
            JsonLocation where = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            syntaxFault(where.getLineNr(), where.getColumnNr());
            return null;
        } catch (CharConversionException e) {
            // The first bytes look like another encoding, and the rest does not fit it.
            syntaxFault(1, 1);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void syntaxFault(int line, int column) {
        faults.add(Reason.of(BoundaryReason.GEOJSON_SYNTAX, "line", line).with("column", column));
    }

    private boolean isOfType(JsonNode node, String type, String at) {
        boolean fits = node.isObject() && node.path("type").asText().equals(type);
        if (!fits) {
            fault(BoundaryReason.GEOJSON_TYPE, node.isObject() ? at + "/type" : at, type);
        }
        return fits;
    }

    private void checkSystem(JsonNode crs) {
        boolean isNamed = !crs.isMissingNode() && !crs.isNull();
        if (isNamed && !SYSTEMS.contains(crs.path("properties").path("name").asText())) {
            faults.add(Reason.of(BoundaryReason.GEOJSON_SYSTEM, "at", "/crs"));
        }
    }

    private Optional<GridFeature> grid(JsonNode feature, String at) {
        int before = faults.size();
        JsonNode properties = feature.path("properties");
        Optional<String> code = code(feature, "grid_code", at);
        GridLevel level = level(properties.path("level"), at + "/properties/level");
        String name = name(properties.path("name"), at + "/properties/name");
        Optional<Boundary> boundary = boundary(feature, at);
        return faults.size() > before
                ? Optional.empty()
                : boundary.map(land -> new GridFeature(GridCode.of(code.orElseThrow()), level, name, land));
    }

    private Optional<String> code(JsonNode feature, String property, String at) {
        JsonNode code = feature.path("properties").path(property);
        String pointer = at + "/properties/" + property;
        if (!code.isTextual() || GridCode.check(code.asText()).isPresent()) {
            faults.add(Reason.of(BoundaryReason.GEOJSON_CODE, "at", pointer));
            return Optional.empty();
        }
        if (!codes.add(code.asText())) {
            faults.add(
                    Reason.of(BoundaryReason.GEOJSON_CODE_TWICE, "at", pointer).with("code", code.asText()));
        }
        return Optional.of(code.asText());
    }

    private @Nullable GridLevel level(JsonNode level, String at) {
        if (level.isMissingNode() || level.isNull()) {
            return null;
        }
        if (level.isInt() && level.asInt() >= 1 && level.asInt() <= GridLevel.values().length) {
            return GridLevel.ofNumber(level.asInt());
        }
        faults.add(Reason.of(BoundaryReason.GEOJSON_LEVEL, "at", at));
        return null;
    }

    private @Nullable String name(JsonNode name, String at) {
        if (name.isTextual()) {
            return name.asText();
        }
        if (!name.isMissingNode() && !name.isNull()) {
            fault(BoundaryReason.GEOJSON_TYPE, at, "string");
        }
        return null;
    }

    private Optional<Boundary> boundary(JsonNode feature, String at) {
        int before = faults.size();
        JsonNode coordinates = feature.path("geometry").path("coordinates");
        String pointer = at + "/geometry/coordinates";
        String type = feature.path("geometry").path("type").asText();
        if (type.equals("Polygon")) {
            List<List<List<Place>>> one = polygon(coordinates, pointer).stream().toList();
            return faults.size() > before ? Optional.empty() : boundary(one, new RingReader(pointer, i -> pointer));
        }
        if (type.equals("MultiPolygon")) {
            List<List<List<Place>>> several = list(coordinates, pointer, this::polygon);
            return faults.size() > before
                    ? Optional.empty()
                    : boundary(several, new RingReader(pointer, i -> pointer + "/" + i));
        }
        fault(BoundaryReason.GEOJSON_TYPE, at + "/geometry/type", "Polygon, MultiPolygon");
        return Optional.empty();
    }

    private Optional<Boundary> boundary(List<List<List<Place>>> polygons, RingReader reader) {
        return reader.read(polygons).fold(Optional::of, reasons -> {
            faults.addAll(reasons);
            return Optional.empty();
        });
    }

    private Optional<List<List<Place>>> polygon(JsonNode rings, String at) {
        return Optional.of(list(rings, at, this::ring));
    }

    private Optional<List<Place>> ring(JsonNode positions, String at) {
        return Optional.of(list(positions, at, this::position));
    }

    /** What the items of a list are read as, less those with faults. */
    private <T> List<T> list(JsonNode items, String at, BiFunction<JsonNode, String, Optional<T>> item) {
        List<T> read = new ArrayList<>();
        if (!items.isArray()) {
            fault(BoundaryReason.GEOJSON_TYPE, at, "array");
            return read;
        }
        for (int i = 0; i < items.size(); i++) {
            item.apply(items.get(i), at + "/" + i).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Place> position(JsonNode position, String at) {
        boolean fits = position.isArray() && (position.size() == 2 || position.size() == 3);
        for (JsonNode number : position) {
            fits &= number.isNumber();
        }
        if (fits
                && Math.abs(position.get(0).asDouble()) <= 180
                && Math.abs(position.get(1).asDouble()) <= 90) {
            return Optional.of(
                    new Place(position.get(0).asDouble(), position.get(1).asDouble()));
        }
        faults.add(Reason.of(BoundaryReason.GEOJSON_POSITION, "at", at));
        return Optional.empty();
    }

    private void fault(BoundaryReason code, String at, String expected) {
        faults.add(Reason.of(code, "at", at).with("expected", expected));
    }
}
