package org.jiceng.governance.examples.benchmarks.classification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.outcome.Truth;

/**
 * The three rules of the pack {@code hanyin-321} as of 2024, written out by hand: what an application would have that
 * neither reads packs nor says why. No list is made for a household.
 */
final class HandWrittenRules implements Contestant {
    static final String LINKED = "linked";
    static final String CONCERN = "concern";
    static final String REASSURED = "reassured";

    static final Set<Circumstance> COUNTED = EnumSet.allOf(Circumstance.class);

    private static final List<String> NO_RULE = List.of();
    private static final List<String> ONLY_LINKED = List.of(LINKED);
    private static final List<String> ONLY_CONCERN = List.of(CONCERN);
    private static final List<String> ONLY_REASSURED = List.of(REASSURED);
    private static final List<String> LINKED_AND_CONCERN = List.of(LINKED, CONCERN);
    private static final List<String> LINKED_AND_REASSURED = List.of(LINKED, REASSURED);

    @Override
    public List<Decision> decide(Village village) {
        VillageAverage average = new VillageAverage(village.income());
        return village.households().stream()
                .map(household -> decide(household, average))
                .toList();
    }

    static Decision decide(Household household, VillageAverage average) {
        SafeFamilyRecord ratings = household.safeFamily();
        Truth lastYear = ratings.rated(VillageAverage.YEAR);
        Truth yearBefore = ratings.rated(VillageAverage.YEAR - 1);
        Truth linked = household.circumstances().anyOf(COUNTED);
        Truth concern =
                average.isBelow(household.income()).and(lastYear.or(yearBefore).not());
        Truth reassured = average.isAbove(household.income())
                .and(lastYear)
                .and(yearBefore)
                .and(ratings.rated(VillageAverage.YEAR - 2));
        return new Decision(outcome(linked, concern, reassured), matched(linked, concern, reassured));
    }

    /** The class of the first rule that is not false; a person decides if that rule is unknown or there is none. */
    private static ClassOutcome outcome(Truth linked, Truth concern, Truth reassured) {
        if (linked.isTrue()) {
            return ClassOutcome.LINKED;
        }
        if (linked.isUnknown()) {
            return ClassOutcome.MANUAL_DECISION;
        }
        if (concern.isTrue()) {
            return ClassOutcome.CONCERN;
        }
        return concern.isFalse() && reassured.isTrue() ? ClassOutcome.REASSURED : ClassOutcome.MANUAL_DECISION;
    }

    /** No income is both below and above the average, so no household matches both of these rules. */
    private static List<String> matched(Truth linked, Truth concern, Truth reassured) {
        if (linked.isTrue()) {
            return concern.isTrue() ? LINKED_AND_CONCERN : reassured.isTrue() ? LINKED_AND_REASSURED : ONLY_LINKED;
        }
        return concern.isTrue() ? ONLY_CONCERN : reassured.isTrue() ? ONLY_REASSURED : NO_RULE;
    }
}
