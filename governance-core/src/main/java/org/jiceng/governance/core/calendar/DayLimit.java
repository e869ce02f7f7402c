package org.jiceng.governance.core.calendar;

import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * How long something may take, and how that is counted; {@link WorkCalendar#due} gives the day on which it ends.
 *
 * <p>A limit is about dates. At which time of its last day it ends, and in which zone, is for whoever holds a clock.
 *
 * @term 办理期限
 * @param length how many days, at least 0; 0 is the day of the start itself and needs {@link FirstDay#DAY_AFTER}
 * @param count which days count
 * @param firstDay the first day counted
 * @param rollOver what becomes of an end on a day off; a limit of one or more working days never ends on one
 */
public record DayLimit(int length, DayCount count, FirstDay firstDay, RollOver rollOver) {
    /**
     * @throws InvalidValueException if {@code length} is negative
     * @throws InvalidValueException if {@code length} is 0 and the start itself is to be the first day counted
     */
    public DayLimit {
        check(length, firstDay).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
    }

    /**
     * A limit in days that begins on the day after and rolls over to the next working day.
     *
     * @throws InvalidValueException if {@code length} is negative
     */
    public static DayLimit days(int length) {
        return new DayLimit(length, DayCount.DAYS, FirstDay.DAY_AFTER, RollOver.NEXT_WORKING_DAY);
    }

    /**
     * A limit in working days that begins on the day after and, if it is 0, rolls over to the next working day.
     *
     * @throws InvalidValueException if {@code length} is negative
     */
    public static DayLimit workingDays(int length) {
        return new DayLimit(length, DayCount.WORKING_DAYS, FirstDay.DAY_AFTER, RollOver.NEXT_WORKING_DAY);
    }

    /** Why there is no such limit; empty if there is. */
    public static Optional<Reason> check(int length, FirstDay firstDay) {
        if (length < 0) {
            return Optional.of(Reason.of(CalendarReason.CALENDAR_LIMIT_NEGATIVE, "length", length));
        }
        return length == 0 && firstDay == FirstDay.SAME_DAY
                ? Optional.of(Reason.of(CalendarReason.CALENDAR_LIMIT_WITHOUT_DAY))
                : Optional.empty();
    }

    /**
     * This limit with another first day.
     *
     * @throws InvalidValueException if the length is 0 and the start itself is to be the first day counted
     */
    public DayLimit beginning(FirstDay other) {
        return new DayLimit(length, count, other, rollOver);
    }

    /** This limit with another treatment of an end on a day off. */
    public DayLimit rolling(RollOver other) {
        return new DayLimit(length, count, firstDay, other);
    }
}
