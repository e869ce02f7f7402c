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

    /** What the last day is. A budget of no days has the day before its first, moved on by pauses only. */
    Goal goal(RunningDays days) {
        if (length <= 0) {
            return new Goal(DayCount.DAYS, earliestEnd(), 1);
        }
        Goal end = new Goal(count, first, length);
        return count == DayCount.WORKING_DAYS || rollOver == RollOver.NONE
                ? end
                : new Goal(DayCount.WORKING_DAYS, end.day(days).orElseThrow(), 1);
    }

    /** The n-th running day that counts, from a day on. */
    record Goal(DayCount count, LocalDate from, int nth) {
        CalendarAnswer<LocalDate> day(RunningDays days) {
            return days.nth(count, from, nth);
        }

        /** Whether it lies before a day, whatever the notices say that are not loaded. */
        Truth isBefore(LocalDate day, RunningDays days) {
            return day(days)
                    .fold(
                            known -> Truth.of(known.value().isBefore(day)),
                            unknown -> days.areWorked(nth, from, day.minusDays(1)));
        }
    }
}
