package org.jiceng.governance.core.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A day that a notice names.
 *
 * @param date the day
 * @param kind {@link DayKind#HOLIDAY} or {@link DayKind#MOVED_WORKING_DAY}
 * @param name the holiday for which it is off or worked, as announced
 */
public record SpecialDay(LocalDate date, DayKind kind, String name) {
    /**
     * @throws InvalidValueException if {@code kind} is one that no notice gives to a day
     * @throws InvalidValueException if {@code name} is blank
     */
    public SpecialDay {
        check(date, kind, name).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
    }

    /** A day off. */
    public static SpecialDay off(LocalDate date, String name) {
        return new SpecialDay(date, DayKind.HOLIDAY, name);
    }

    /** A Saturday or Sunday that is worked. */
    public static SpecialDay work(LocalDate date, String name) {
        return new SpecialDay(date, DayKind.MOVED_WORKING_DAY, name);
    }

    /** Why there is no such day; empty if there is. */
    public static Optional<Reason> check(LocalDate date, DayKind kind, String name) {
        if (kind != DayKind.HOLIDAY && kind != DayKind.MOVED_WORKING_DAY) {
            return Optional.of(Reason.of(CalendarReason.CALENDAR_DAY_KIND, "date", date));
        }
        return name.isBlank() ? Optional.of(Reason.of(CalendarReason.CALENDAR_NAME_MISSING)) : Optional.empty();
    }
}
