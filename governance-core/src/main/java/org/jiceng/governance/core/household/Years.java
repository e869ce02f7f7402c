package org.jiceng.governance.core.household;

import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The range of the calendar years that a household's file may name. */
final class Years {
    static final int FIRST = 1949;
    static final int LAST = 9999;

    private Years() {}

    static void require(String name, int year) {
        if (year < FIRST || year > LAST) {
            throw new InvalidValueException(
                    Reason.of(HouseholdReason.YEAR_OUT_OF_RANGE, "name", name).with("year", year));
        }
    }
}
