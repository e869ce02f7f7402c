package org.jiceng.governance.core.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day is, and the notice that says so.
 *
 * @param date the day
 * @param kind what it is
 * @param name the holiday for which it is off or worked, in Chinese as announced; null if no notice names the day
 * @param notice the notice that names the day, or the notice of its year, which leaves it as its weekday has it
 */
public record CalendarDay(
        LocalDate date, DayKind kind, @Nullable String name, String notice) {
    /** Whether the notice makes this day other than its weekday: a day off from Monday to Friday, a worked weekend. */
    boolean shifts() {
        return kind.works() != DayKind.byWeekday(date).works();
    }
}
