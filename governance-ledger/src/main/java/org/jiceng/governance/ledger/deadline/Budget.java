package org.jiceng.governance.ledger.deadline;

import java.time.LocalDate;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.outcome.Truth;

/**
 * The days that a clock has.
 *
 * @param length how many; less than 0 if a fixed end lies before the start
 * @param count which days are counted
 * @param first the first day that may be counted
 * @param rollOver what becomes of an end on a day off
 */
record Budget(int length, DayCount count, LocalDate first, RollOver rollOver) {
    /** The last day if every day counted and none were paused. */
    LocalDate earliestEnd() {
        return first.plusDays(length - 1L);
    }

    /** Where the budget ends. One of no days ends on the day before its first, moved on by pauses only. */
    End end(RunningDays days) {
        if (length <= 0) {
            return End.of(days, DayCount.DAYS, earliestEnd(), 1);
        }
        End end = End.of(days, count, first, length);
        return count == DayCount.WORKING_DAYS || rollOver == RollOver.NONE
                ? end
                : End.of(days, DayCount.WORKING_DAYS, end.day().orElseThrow(), 1);
    }

    /**
     * The last day: the n-th running day that counts, from a day on.
     *
     * @param days the running days
     * @param from the first day that may be counted
     * @param nth from 1
     * @param day the last day
     */
    record End(RunningDays days, LocalDate from, int nth, CalendarAnswer<LocalDate> day) {
        private static End of(RunningDays days, DayCount count, LocalDate from, int nth) {
            return new End(days, from, nth, days.nth(count, from, nth));
        }

        /** Whether it lies before a day, whatever unknown years hold; only working days can end in one. */
        Truth isBefore(LocalDate other) {
            return day.fold(
                    known -> Truth.of(known.value().isBefore(other)),
                    unknown -> days.areWorked(nth, from, other.minusDays(1)));
        }
    }
}
