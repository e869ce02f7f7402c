package org.jiceng.governance.core.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;

/** The cases that come with the library. */
public final class ConformanceCases {
    private static final List<String> AREAS = List.of(
            "region-code", "identifier", "calendar", "classification", "rule-analysis", "service", "village-income");

    private ConformanceCases() {}

    /** The areas; each is a resource {@code <area>.json} of this package. */
    public static List<String> areas() {
        return AREAS;
    }

    /** All cases, by area and in the order of their files. */
    public static List<ConformanceCase> all() {
        return AREAS.stream().flatMap(area -> of(area).stream()).toList();
    }

    /**
     * The cases of one area, in the order of its file.
     *
     * @throws IllegalArgumentException if there is no such area
     */
    public static List<ConformanceCase> of(String area) {
        if (!AREAS.contains(area)) {
            throw new IllegalArgumentException("no area is " + area + "\nUse one of: " + String.join(", ", AREAS));
        }
        return read(Objects.requireNonNull(ConformanceCases.class.getResourceAsStream(area + ".json"), area));
    }

    /**
     * The cases of a file, in its order.
     *
     * @param file the file, open; it is closed
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is no file of cases
     */
    public static List<ConformanceCase> read(InputStream file) {
        try (file) {
            JsonNode document = GovernanceJson.mapper().readTree(file);
            List<ConformanceCase> cases = new ArrayList<>();
            for (JsonNode node : document.required("cases")) {
                cases.add(one(node));
            }
            return List.copyOf(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceCase one(JsonNode node) {
        JsonNode title = node.required("title");
        JsonNode basis = node.required("basis");
        return new ConformanceCase(
                node.required("id").textValue(),
                new Title(title.required("zh").textValue(), title.required("en").textValue()),
                node.required("area").textValue(),
                node.required("given"),
                node.required("expect"),
                new Basis(
                        basis.required("document").textValue(),
                        basis.has("place") ? basis.get("place").textValue() : null));
    }
}
