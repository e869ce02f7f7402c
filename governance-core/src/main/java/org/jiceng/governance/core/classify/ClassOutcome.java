package org.jiceng.governance.core.classify;

import java.util.Optional;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jspecify.annotations.Nullable;

/** What a classification comes to: a class to recommend, or that a person decides. */
public enum ClassOutcome {
    /** Green: {@link HouseholdClass#REASSURED}. */
    REASSURED(HouseholdClass.REASSURED),
    /** Yellow: {@link HouseholdClass#CONCERN}. */
    CONCERN(HouseholdClass.CONCERN),
    /** Red: {@link HouseholdClass#LINKED}. */
    LINKED(HouseholdClass.LINKED),
    /** No rule decides, or a fact is missing: a person decides. */
    MANUAL_DECISION(null);

    private final @Nullable HouseholdClass householdClass;

    ClassOutcome(@Nullable HouseholdClass householdClass) {
        this.householdClass = householdClass;
    }

    /** The class; empty if a person decides. */
    public Optional<HouseholdClass> householdClass() {
        return Optional.ofNullable(householdClass);
    }

    /** The outcome that recommends a class. */
    public static ClassOutcome of(HouseholdClass householdClass) {
        return switch (householdClass) {
            case REASSURED -> REASSURED;
            case CONCERN -> CONCERN;
            case LINKED -> LINKED;
        };
    }
}
