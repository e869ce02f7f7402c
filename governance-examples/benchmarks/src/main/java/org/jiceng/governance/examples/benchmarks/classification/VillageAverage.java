package org.jiceng.governance.examples.benchmarks.classification;

import org.jiceng.governance.core.classify.IncomeMeasure;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/** A village's average income of 2023, worked out once for all its households. */
final class VillageAverage {
    static final int YEAR = 2023;

    private static final int KNOWN_INCOME_PERCENT = 50;

    private final boolean isKnown;
    private final long households;
    private final long totalFen;

    VillageAverage(VillageIncome income) {
        this.isKnown = income.hasAverage(IncomeMeasure.HOUSEHOLD, KNOWN_INCOME_PERCENT);
        this.households = income.known();
        this.totalFen = income.totalFen();
    }

    Truth isAbove(@Nullable Income income) {
        return income != null && isComparable(income) ? Truth.of(totalFen < income.fen() * households) : Truth.UNKNOWN;
    }

    Truth isBelow(@Nullable Income income) {
        return income != null && isComparable(income) ? Truth.of(totalFen > income.fen() * households) : Truth.UNKNOWN;
    }

    private boolean isComparable(Income income) {
        return isKnown && income.year() == YEAR;
    }
}
