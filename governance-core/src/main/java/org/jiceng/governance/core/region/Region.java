package org.jiceng.governance.core.region;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division as a code list has it. A {@link RegionList} judges whether the name is blank, together with
 * all other faults of its rows.
 *
 * @param code the code
 * @param name the name as published, such as 城关镇
 * @param urbanRural the urban-rural class, or null where the list has none
 */
public record Region(RegionCode code, String name, @Nullable UrbanRuralClass urbanRural) {
    /** The region without an urban-rural class. */
    public static Region of(RegionCode code, String name) {
        return new Region(code, name, null);
    }

    /** The urban-rural class; empty where the list has none. */
    public Optional<UrbanRuralClass> urbanRuralClass() {
        return Optional.ofNullable(urbanRural);
    }
}
