package org.jiceng.governance.grid.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.HouseholdId;

/**
 * The visits owed to one household over a span. Personal data: {@code toString} and JSON leave it out.
 *
 * @param household the household
 * @param from the first day of the span, inclusive
 * @param to the last day of the span, inclusive
 * @param due the visits that fell due in the span, ascending
 * @param beyond how many visits in the span met no due day, in the span or after it; on one day several are one
 */
public record HouseholdVisits(
        HouseholdId household,
        LocalDate from,
        LocalDate to,
        @Personal List<DueVisit> due,
        @Personal int beyond) {
    public HouseholdVisits {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        due = List.copyOf(due);
    }

    @Override
    public String toString() {
        return "HouseholdVisits[masked]";
    }
}
