package org.jiceng.governance.core.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;

/** The working days of one year, counted once. */
final class YearTable {
    private final int year;
    /** At the number of a day in the year: how many working days there are from the first of January through it. */
    private final int[] workedThrough;
    /** At k - 1: the number in the year of the k-th working day. */
    private final int[] worked;

    YearTable(int year, Map<LocalDate, CalendarDay> named) {
        this.year = year;
        int length = Year.of(year).length();
        this.workedThrough = new int[length + 1];
        int[] days = new int[length];
        int count = 0;
        for (int number = 1; number <= length; number++) {
            LocalDate date = LocalDate.ofYearDay(year, number);
            CalendarDay day = named.get(date);
            if ((day == null ? DayKind.byWeekday(date) : day.kind()).works()) {
                days[count++] = number;
            }
            workedThrough[number] = count;
        }
        this.worked = Arrays.copyOf(days, count);
    }

    int workingDays() {
        return worked.length;
    }

    /** How many working days of the year lie before a day of it. */
    int before(LocalDate date) {
        return workedThrough[date.getDayOfYear() - 1];
    }

    /** How many working days of the year lie on or before a day of it. */
    int through(LocalDate date) {
        return workedThrough[date.getDayOfYear()];
    }

    /** The k-th working day of the year, k from 1. */
    LocalDate workingDay(int k) {
        return LocalDate.ofYearDay(year, worked[k - 1]);
    }
}
