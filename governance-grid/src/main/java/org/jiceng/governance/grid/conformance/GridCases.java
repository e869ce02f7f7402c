package org.jiceng.governance.grid.conformance;

import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.core.conformance.ConformanceCases;

/** The cases of grids that come with the library. */
public final class GridCases {
    private static final List<String> AREAS = List.of(
            "grid-tree",
            "grid-codes",
            "grid-heads",
            "grid-audit",
            "grid-plan",
            "contact-eligibility",
            "contact-audit",
            "contact-plan",
            "contact-assessment");

    private GridCases() {}

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
        return ConformanceCases.read(Objects.requireNonNull(GridCases.class.getResourceAsStream(area + ".json"), area));
    }
}
