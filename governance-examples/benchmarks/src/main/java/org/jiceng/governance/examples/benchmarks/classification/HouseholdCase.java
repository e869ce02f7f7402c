package org.jiceng.governance.examples.benchmarks.classification;

import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A household as a rule engine sees it: a fact whose properties the conditions test, and into which the actions write
 * what they found. Public with getters, since the engines ask for that. Each rule fires when it is not false, in the
 * order of precedence, and then says whether it is true or unknown: so three rules, as in the pack, are enough for three
 * values.
 */
public final class HouseholdCase {
    private final Truth circumstance;
    private final Truth belowAverage;
    private final Truth aboveAverage;
    private final Truth ratedInTwoYears;
    private final Truth ratedThreeYears;

    private final List<String> matched = new ArrayList<>(2);
    private @Nullable ClassOutcome outcome;

    HouseholdCase(Household household, VillageAverage average) {
        SafeFamilyRecord ratings = household.safeFamily();
        Truth lastYear = ratings.rated(VillageAverage.YEAR);
        Truth yearBefore = ratings.rated(VillageAverage.YEAR - 1);
        this.circumstance = household.circumstances().anyOf(HandWrittenRules.COUNTED);
        this.belowAverage = average.isBelow(household.income());
        this.aboveAverage = average.isAbove(household.income());
        this.ratedInTwoYears = lastYear.or(yearBefore);
        this.ratedThreeYears = lastYear.and(yearBefore).and(ratings.rated(VillageAverage.YEAR - 2));
    }

    /** The cases of all households of a village, in their order. */
    static List<HouseholdCase> of(Village village) {
        VillageAverage average = new VillageAverage(village.income());
        List<HouseholdCase> cases = new ArrayList<>(village.households().size());
        for (Household household : village.households()) {
            cases.add(new HouseholdCase(household, average));
        }
        return cases;
    }

    /** Whether the household has a circumstance that counts. */
    public Truth getCircumstance() {
        return circumstance;
    }

    /** Whether its income lies below the village's average. */
    public Truth getBelowAverage() {
        return belowAverage;
    }

    /** Whether its income lies above the village's average. */
    public Truth getAboveAverage() {
        return aboveAverage;
    }

    /** Whether it was rated in at least one of the last two years. */
    public Truth getRatedInTwoYears() {
        return ratedInTwoYears;
    }

    /** Whether it was rated in each of the last three years. */
    public Truth getRatedThreeYears() {
        return ratedThreeYears;
    }

    /**
     * What the action of a rule calls.
     *
     * @param truth true or unknown
     */
    public void fired(String rule, ClassOutcome gives, Truth truth) {
        if (outcome == null) {
            outcome = truth.isTrue() ? gives : ClassOutcome.MANUAL_DECISION;
        }
        if (truth.isTrue()) {
            matched.add(rule);
        }
    }

    ClassOutcome outcome() {
        return outcome == null ? ClassOutcome.MANUAL_DECISION : outcome;
    }

    List<String> matched() {
        return matched;
    }

    Decision decision() {
        return new Decision(outcome(), matched);
    }
}
