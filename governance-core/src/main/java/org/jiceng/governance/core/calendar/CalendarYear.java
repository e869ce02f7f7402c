package org.jiceng.governance.core.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The days off and the moved working days of one year, as one notice announces them.
 *
 * <p>If a notice is amended during the year, the year is written anew, with both notices in {@code notice}, and given
 * to {@link WorkCalendar#replacing}.
 *
 * @term 部分节假日安排
 * @param year the year that the notice is about, 1000 to 9999
 * @param notice title and number of the notice
 * @param issued the day on which it was issued
 * @param days the days that it names, at least one of them a holiday; in any order when given, by date when asked for
 */
public record CalendarYear(int year, String notice, LocalDate issued, List<SpecialDay> days) {
    private static final int FIRST = 1000;
    private static final int LAST = 9999;

    /**
     * @throws InvalidValueException if {@code year} has not four digits
     * @throws InvalidValueException if {@code notice} is blank
     * @throws InvalidValueException if no day is a holiday
     * @throws InvalidValueException if a day is outside the year, the December before and the January after
     * @throws InvalidValueException if a moved working day is not a Saturday or Sunday
     * @throws InvalidValueException if a day is named twice
     */
    public CalendarYear {
        check(year, notice, days).stream().findFirst().ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }

    /** Every reason why there is no such year: first those of the year, then those of the days in the order given. */
    public static List<Reason> check(int year, String notice, List<SpecialDay> days) {
        return Stream.concat(
                        yearFaults(year, notice, days).stream(),
                        dayFaults(year, days).stream().map(DayFault::reason))
                .toList();
    }

    static boolean isYear(int year) {
        return FIRST <= year && year <= LAST;
    }

    private static List<Reason> yearFaults(int year, String notice, List<SpecialDay> days) {
        List<Reason> faults = new ArrayList<>();
        if (!isYear(year)) {
            faults.add(Reason.of(CalendarReason.CALENDAR_YEAR_FORM));
        }
        if (notice.isBlank()) {
            faults.add(Reason.of(CalendarReason.CALENDAR_NOTICE_MISSING, "year", year));
        }
        emptyFault(year, days).ifPresent(faults::add);
        return faults;
    }

    static Optional<Reason> emptyFault(int year, List<SpecialDay> days) {
        return days.stream().anyMatch(day -> day.kind() == DayKind.HOLIDAY)
                ? Optional.empty()
                : Optional.of(Reason.of(CalendarReason.CALENDAR_YEAR_EMPTY, "year", year));
    }

    static List<DayFault> dayFaults(int year, List<SpecialDay> days) {
        List<DayFault> faults = new ArrayList<>();
        Map<LocalDate, DayKind> seen = new HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            SpecialDay day = days.get(i);
            if (!mayName(year, day.date())) {
                faults.add(
                        fault(i, CalendarReason.CALENDAR_DAY_OUTSIDE_YEAR, day).with("year", year));
            }
            if (day.kind() == DayKind.MOVED_WORKING_DAY
                    && DayKind.byWeekday(day.date()).works()) {
                faults.add(fault(i, CalendarReason.CALENDAR_WORK_ON_WEEKDAY, day));
            }
            DayKind before = seen.putIfAbsent(day.date(), day.kind());
            if (before != null) {
                faults.add(fault(
                        i,
                        before == day.kind()
                                ? CalendarReason.CALENDAR_DAY_TWICE
                                : CalendarReason.CALENDAR_DAY_CONTRADICTED,
                        day));
            }
        }
        return faults;
    }

    private static boolean mayName(int year, LocalDate date) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER)
                || (date.getYear() == year + 1 && date.getMonth() == Month.JANUARY);
    }

    private static DayFault fault(int index, CalendarReason code, SpecialDay day) {
        return new DayFault(index, Reason.of(code, "date", day.date()));
    }

    /** What is wrong with the day at an index of the list given. */
    record DayFault(int index, Reason reason) {
        DayFault with(String name, Object value) {
            return new DayFault(index, reason.with(name, value));
        }
    }
}
