package org.jiceng.governance.core.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Visits owed over a span of days: those due in it, those kept and those missed.
 *
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 * @param kept the due days that were met by a visit, ascending
 * @param missed the due days that passed without a visit, ascending
 * @param beyond how many visits in the span met no due day, in the span or after it: second visits of an interval, visits in
 *     an interval cut short, and visits on request
 */
public record VisitAccount(LocalDate from, LocalDate to, List<LocalDate> kept, List<LocalDate> missed, int beyond) {
    public VisitAccount {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        kept = List.copyOf(kept);
        missed = List.copyOf(missed);
    }

    /** How many visits were due. */
    public int due() {
        return kept.size() + missed.size();
    }
}
