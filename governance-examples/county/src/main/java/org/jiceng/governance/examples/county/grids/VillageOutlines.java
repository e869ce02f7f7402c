package org.jiceng.governance.examples.county.grids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.grid.boundary.Boundary;
import org.jiceng.governance.grid.boundary.GridBoundaries;
import org.jiceng.governance.grid.boundary.GridGeoJson;
import org.jiceng.governance.grid.boundary.GridPlace;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of villages: those given, and within the outline of a town, a county or all of them together those made, each
 * the land nearest to the village's households.
 *
 * @param given the outlines that were given for villages
 * @param made the outlines that were made
 */
public record VillageOutlines(Map<RegionCode, Boundary> given, Map<RegionCode, Boundary> made) {
    /** How an outline of all villages together is kept. */
    private static final String WHOLE = "whole";

    private static final int MOST_BYTES = 64 << 20;

    public VillageOutlines {
        given = Map.copyOf(given);
        made = Map.copyOf(made);
    }

    /** No outlines: the hull of each village's households stands for one. */
    public static VillageOutlines none() {
        return new VillageOutlines(Map.of(), Map.of());
    }

    /** The outline of a village; empty if there is none. */
    public Optional<Boundary> of(RegionCode village) {
        return Optional.ofNullable(given.getOrDefault(village, made.get(village)));
    }

    /**
     * The outlines of a file of GeoJSON: features with the code of a village, a town or a county as {@code village_code} or
     * {@code code}, or one without for all villages. A village has its own, else part of that of the nearest above it.
     *
     * @throws CallFailure if the file is missing or is no such GeoJSON, or all its codes are of other villages
     */
    public static VillageOutlines read(
            Path file, Collection<RegionCode> villages, Map<RegionCode, List<Household>> households) {
        SortedMap<String, Boundary> outlines = GridGeoJson.readOutlines(normal(bytes(file)), "code")
                .fold(good -> good, faults -> {
                    throw faulty(file, faults);
                });
        VillageOutlines found = within(outlines, villages, households);
        if (villages.stream().noneMatch(village -> nearest(outlines, village).isPresent())) {
            throw CallFailure.wrongCall(Reason.of(GridsReason.BOUNDARY_OF_NOTHING, "file", file));
        }
        return found;
    }

    /** The outlines of villages that are made within one of all of them. */
    public static VillageOutlines within(Boundary county, Map<RegionCode, List<Household>> households) {
        return within(Map.of(WHOLE, county), households.keySet(), households);
    }

    private static VillageOutlines within(
            Map<String, Boundary> outlines,
            Collection<RegionCode> villages,
            Map<RegionCode, List<Household>> households) {
        Map<RegionCode, Boundary> given = new HashMap<>();
        SortedMap<String, List<RegionCode>> shared = new TreeMap<>();
        for (RegionCode village : villages) {
            nearest(outlines, village).ifPresent(code -> {
                if (code.equals(village.text())) {
                    given.put(village, boundary(outlines, code));
                } else {
                    shared.computeIfAbsent(code, any -> new ArrayList<>()).add(village);
                }
            });
        }
        Map<RegionCode, Boundary> made = new HashMap<>();
        shared.forEach((code, sharing) -> made.putAll(made(boundary(outlines, code), sharing, households)));
        return new VillageOutlines(given, made);
    }

    private static Boundary boundary(Map<String, Boundary> outlines, String code) {
        return Objects.requireNonNull(outlines.get(code));
    }

    /** The code of the smallest outline that is a village's own or that of a region above it. */
    private static Optional<String> nearest(Map<String, Boundary> outlines, RegionCode village) {
        return outlines.keySet().stream()
                .filter(code -> code.equals(WHOLE) || village.text().startsWith(code))
                .max(Comparator.comparingInt(code -> code.equals(WHOLE) ? 0 : code.length()));
    }

    /** A village to whose households no land is nearest gets none, and the others share it without that village. */
    private static Map<RegionCode, Boundary> made(
            Boundary land, List<RegionCode> villages, Map<RegionCode, List<Household>> households) {
        Set<String> without = new HashSet<>();
        for (List<GridPlace> places = places(villages, households, without);
                !places.isEmpty();
                places = places(villages, households, without)) {
            int before = without.size();
            Map<RegionCode, Boundary> made = GridBoundaries.within(land, places)
                    .fold(VillageOutlines::byVillage, reasons -> {
                        reasons.forEach(
                                reason -> without.add(reason.attributes().getOrDefault("grid", "")));
                        return Map.<RegionCode, Boundary>of();
                    });
            if (without.size() == before) {
                return made;
            }
        }
        return Map.of();
    }

    private static Map<RegionCode, Boundary> byVillage(GridBoundaries boundaries) {
        Map<RegionCode, Boundary> byVillage = new HashMap<>();
        boundaries.boundaries().forEach((code, boundary) -> byVillage.put(RegionCode.of(code.value()), boundary));
        return byVillage;
    }

    private static List<GridPlace> places(
            List<RegionCode> villages, Map<RegionCode, List<Household>> households, Set<String> without) {
        List<GridPlace> places = new ArrayList<>();
        for (RegionCode village : villages) {
            if (!without.contains(village.text())) {
                GridCode code = GridCode.of(village.text());
                for (Household household : households.getOrDefault(village, List.of())) {
                    Place place = household.place();
                    if (place != null) {
                        places.add(new GridPlace(code, place));
                    }
                }
            }
        }
        return places;
    }

    private static byte[] bytes(Path file) {
        try (InputStream stream = InputFiles.open(file)) {
            return stream.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw InputFiles.unreadable(file);
        }
    }

    /** The document with its codes as texts under one name, and as a collection of features; as it is, if it is no GeoJSON. */
    private static byte[] normal(byte[] json) {
        if (json.length > MOST_BYTES) {
            return json;
        }
        ObjectMapper mapper = GovernanceJson.mapper();
        try {
            JsonNode document = mapper.readTree(json);
            if (!(document instanceof ObjectNode object)) {
                return json;
            }
            return mapper.writeValueAsBytes(normal(object));
        } catch (IOException e) {
            return json;
        }
    }

    private static ObjectNode normal(ObjectNode document) {
        ObjectNode collection = document;
        if (!document.path("type").asText().equals("FeatureCollection")) {
            collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
            collection.putArray("features").add(feature(document));
        }
        if (collection.path("features") instanceof ArrayNode features) {
            features.forEach(feature -> name(feature, features.size() == 1));
        }
        return collection;
    }

    private static ObjectNode feature(ObjectNode document) {
        if (document.path("type").asText().equals("Feature")) {
            return document;
        }
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.set("geometry", document);
        return feature;
    }

    private static void name(JsonNode feature, boolean alone) {
        if (feature instanceof ObjectNode object) {
            JsonNode given = object.path("properties");
            ObjectNode properties = given instanceof ObjectNode known ? known : object.putObject("properties");
            String code = code(properties);
            if (code != null) {
                properties.put("code", code);
            } else if (alone) {
                properties.put("code", WHOLE);
            }
        }
    }

    private static @Nullable String code(ObjectNode properties) {
        for (String name : List.of("village_code", "code")) {
            JsonNode code = properties.path(name);
            if (code.isTextual() || code.isIntegralNumber()) {
                return code.asText();
            }
        }
        return null;
    }

    private static CallFailure faulty(Path file, List<Reason> faults) {
        return CallFailure.wrongCall(Reason.of(GridsReason.BOUNDARY_FAULTY, "file", file)
                .with("count", faults.size())
                .with("code", faults.get(0).code())
                .with("at", at(faults.get(0))));
    }

    private static String at(Reason fault) {
        Map<String, String> attributes = fault.attributes();
        String line = attributes.getOrDefault("line", "");
        return attributes.getOrDefault("at", line.isEmpty() ? "/" : line);
    }
}
