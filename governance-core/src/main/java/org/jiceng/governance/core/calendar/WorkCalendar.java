package org.jiceng.governance.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The days that are worked in the years whose notices are loaded.
 *
 * <p>A day is known if the notice of its own year is loaded. A question that needs another day is answered {@link
 * CalendarAnswer.UnknownYear}, naming the first such year. In JSON a calendar is the array of its years. Immutable; a
 * question about a span takes a few steps for each year of the span and one for each day that shifts the answer.
 *
 * @term 工作日历
 */
public final class WorkCalendar {
    private final SortedMap<Integer, CalendarYear> years;
    private final Map<Integer, YearTable> tables = new HashMap<>();
    private final Map<LocalDate, CalendarDay> named;
    private final NavigableMap<LocalDate, CalendarDay> shifting = new TreeMap<>();

    private WorkCalendar(SortedMap<Integer, CalendarYear> years) {
        this.years = years;
        this.named = named(years.values());
        years.keySet().forEach(year -> tables.put(year, new YearTable(year, named)));
        named.values().stream()
                .filter(day -> day.shifts() && knows(day.date().getYear()))
                .forEach(day -> shifting.put(day.date(), day));
    }

    private static Map<LocalDate, CalendarDay> named(Collection<CalendarYear> years) {
        Map<LocalDate, CalendarDay> named = new HashMap<>();
        for (CalendarYear year : years) {
            for (SpecialDay day : year.days()) {
                named.put(day.date(), new CalendarDay(day.date(), day.kind(), day.name(), year.notice()));
            }
        }
        return named;
    }

    /**
     * The calendar of 2021 to 2026 that comes with the library.
     *
     * <p>Title, number, day of issue and every day were compared with the wording of the six notices in reprints of
     * them, not in the State Council Gazette. The days were collected by holiday-cn (MIT licence).
     *
     * @basis General Office of the State Council, yearly notices 国办发明电〔2020〕27号 (2021), 国办发明电〔2021〕11号 (2022),
     *     国办发明电〔2022〕16号 (2023), 国办发明电〔2023〕7号 (2024), 国办发明电〔2024〕12号 (2025), 国办发明电〔2025〕7号 (2026)
     */
    public static WorkCalendar stateCouncil() {
        return StateCouncil.CALENDAR;
    }

    /** The calendar that knows no year. */
    public static WorkCalendar empty() {
        return of(List.of());
    }

    /**
     * The calendar of some years, which need not be consecutive.
     *
     * @throws InvalidValueException if a year is there twice
     * @throws InvalidValueException if two notices name the same day
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkCalendar of(Collection<CalendarYear> years) {
        check(years).stream().findFirst().ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        SortedMap<Integer, CalendarYear> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkCalendar(byYear);
    }

    /** Every reason why there is no calendar of these years, in the order given; empty if there is. */
    public static List<Reason> check(Collection<CalendarYear> years) {
        List<Reason> faults = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Map<LocalDate, Integer> namedBy = new HashMap<>();
        for (CalendarYear year : years) {
            if (!seen.add(year.year())) {
                faults.add(Reason.of(CalendarReason.CALENDAR_YEAR_KNOWN, "year", year.year()));
                continue;
            }
            for (SpecialDay day : year.days()) {
                Integer other = namedBy.putIfAbsent(day.date(), year.year());
                if (other != null) {
                    faults.add(Reason.of(CalendarReason.CALENDAR_DAY_OF_TWO_NOTICES, "date", day.date())
                            .with("first", other)
                            .with("second", year.year()));
                }
            }
        }
        return List.copyOf(faults);
    }

    /**
     * This calendar with a further year.
     *
     * @throws InvalidValueException if the year is known; an amended year goes to {@link #replacing}
     * @throws InvalidValueException if its notice and another name the same day
     */
    public WorkCalendar with(CalendarYear year) {
        List<CalendarYear> more = new ArrayList<>(years.values());
        more.add(year);
        return of(more);
    }

    /**
     * This calendar with a year in place of the one it has, as after an amended notice.
     *
     * @throws InvalidValueException if the year is not known; a further year goes to {@link #with}
     * @throws InvalidValueException if its notice and another name the same day
     */
    public WorkCalendar replacing(CalendarYear year) {
        if (!knows(year.year())) {
            throw new InvalidValueException(new CalendarAnswer.UnknownYear<>(year.year()).reason());
        }
        SortedMap<Integer, CalendarYear> changed = new TreeMap<>(years);
        changed.put(year.year(), year);
        return of(changed.values());
    }

    /** The years that are known, ascending. */
    @JsonValue
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** Whether the notice of a year is loaded. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** What a day is. */
    public CalendarAnswer<CalendarDay> day(LocalDate date) {
        CalendarYear year = years.get(date.getYear());
        if (year == null) {
            return new CalendarAnswer.UnknownYear<>(date.getYear());
        }
        CalendarDay plain = new CalendarDay(date, DayKind.byWeekday(date), null, year.notice());
        return known(named.getOrDefault(date, plain), date, date);
    }

    /** Whether a day is worked; unknown if its year is. */
    public Truth isWorkingDay(LocalDate date) {
        return day(date).fold(known -> Truth.of(known.value().kind().works()), unknown -> Truth.UNKNOWN);
    }

    /** How many working days a year has. */
    public CalendarAnswer<Long> workingDaysOf(int year) {
        return knows(year)
                ? countFrom(DayCount.WORKING_DAYS, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                : new CalendarAnswer.UnknownYear<>(year);
    }

    /**
     * How many days a span has, its first and last day both counted. Days that need not be working days are counted
     * whether or not their year is known.
     *
     * @throws InvalidValueException if the last day is before the first
     */
    public CalendarAnswer<Long> countFrom(DayCount count, LocalDate firstInclusive, LocalDate lastInclusive) {
        requireOrder(firstInclusive, lastInclusive);
        if (count == DayCount.DAYS) {
            return plain(ChronoUnit.DAYS.between(firstInclusive, lastInclusive) + 1);
        }
        long worked = 0;
        for (int year = firstInclusive.getYear(); year <= lastInclusive.getYear(); year++) {
            YearTable table = tables.get(year);
            if (table == null) {
                return new CalendarAnswer.UnknownYear<>(year);
            }
            int through = year == lastInclusive.getYear() ? table.through(lastInclusive) : table.workingDays();
            int before = year == firstInclusive.getYear() ? table.before(firstInclusive) : 0;
            worked += through - before;
        }
        return known(worked, firstInclusive, lastInclusive);
    }

    /**
     * How many days have passed since a day: the days after it, through the last, which is counted. The same day gives
     * 0 in any year. Days that need not be working days are counted whether or not their year is known.
     *
     * @throws InvalidValueException if the last day is before the start
     */
    public CalendarAnswer<Long> countAfter(DayCount count, LocalDate startExclusive, LocalDate lastInclusive) {
        requireOrder(startExclusive, lastInclusive);
        return startExclusive.equals(lastInclusive)
                ? plain(0L)
                : countFrom(count, startExclusive.plusDays(1), lastInclusive);
    }

    /** The day itself if it is worked, else the next that is. */
    public CalendarAnswer<LocalDate> workingDayOnOrAfter(LocalDate date) {
        return workingDayFrom(date, 1);
    }

    /**
     * The n-th working day after a day, which is itself not counted.
     *
     * @param n from 1; the working day "0 after" is {@link #workingDayOnOrAfter}
     * @throws InvalidValueException if {@code n} is less than 1
     */
    public CalendarAnswer<LocalDate> workingDayAfter(LocalDate startExclusive, int n) {
        if (n < 1) {
            throw new InvalidValueException(Reason.of(CalendarReason.CALENDAR_COUNT_NOT_POSITIVE, "count", n));
        }
        return workingDayFrom(startExclusive.plusDays(1), n);
    }

    /**
     * The last day of a limit.
     *
     * <p>A limit of 0 ends on the day of the start, or rolls over from it. Years are needed only as far as the answer
     * rests on them: for a limit in days that of the end if it may roll over, and none if it may not.
     *
     * @param start the day on which the limit is set off
     * @return the last day on which what the limit is about is in time
     */
    public CalendarAnswer<LocalDate> due(LocalDate start, DayLimit limit) {
        if (limit.length() == 0) {
            return rolled(start, limit.rollOver());
        }
        LocalDate first = limit.firstDay() == FirstDay.SAME_DAY ? start : start.plusDays(1);
        return limit.count() == DayCount.WORKING_DAYS
                ? workingDayFrom(first, limit.length())
                : rolled(first.plusDays(limit.length() - 1L), limit.rollOver());
    }

    private CalendarAnswer<LocalDate> rolled(LocalDate end, RollOver rollOver) {
        return rollOver == RollOver.NONE ? plain(end) : workingDayOnOrAfter(end);
    }

    private CalendarAnswer<LocalDate> workingDayFrom(LocalDate firstInclusive, int n) {
        int year = firstInclusive.getYear();
        YearTable table = tables.get(year);
        // Counted from the first of January of the year at hand; a long, for n may be any.
        long rank = table == null ? n : (long) n + table.before(firstInclusive);
        while (table != null && rank > table.workingDays()) {
            rank -= table.workingDays();
            year++;
            table = tables.get(year);
        }
        return table == null
                ? new CalendarAnswer.UnknownYear<>(year)
                : known(firstInclusive, table.workingDay((int) rank));
    }

    private CalendarAnswer<LocalDate> known(LocalDate firstInclusive, LocalDate reached) {
        return known(reached, firstInclusive, reached);
    }

    private <T> CalendarAnswer<T> known(T value, LocalDate firstInclusive, LocalDate lastInclusive) {
        Collection<CalendarDay> shiftedBy =
                shifting.subMap(firstInclusive, true, lastInclusive, true).values();
        return new CalendarAnswer.Known<>(
                value, List.copyOf(shiftedBy), restsOnOpenDecember(firstInclusive, lastInclusive));
    }

    private boolean restsOnOpenDecember(LocalDate firstInclusive, LocalDate lastInclusive) {
        return IntStream.rangeClosed(firstInclusive.getYear(), lastInclusive.getYear())
                .anyMatch(year -> !knows(year + 1) && !lastInclusive.isBefore(LocalDate.of(year, Month.DECEMBER, 1)));
    }

    /** An answer that rests on no calendar. */
    private static <T> CalendarAnswer<T> plain(T value) {
        return new CalendarAnswer.Known<>(value, List.of(), false);
    }

    private static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new InvalidValueException(Reason.of(CalendarReason.CALENDAR_SPAN_REVERSED, "first", first)
                    .with("last", last));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar that && years.equals(that.years);
    }

    @Override
    public int hashCode() {
        return years.hashCode();
    }

    /** The known years. */
    @Override
    public String toString() {
        return "WorkCalendar" + years.keySet();
    }

    /** Read once; immutable. */
    private static final class StateCouncil {
        static final WorkCalendar CALENDAR = load();

        private static WorkCalendar load() {
            try (InputStream file =
                            Objects.requireNonNull(WorkCalendar.class.getResourceAsStream("state-council.csv"));
                    InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                Rows<CalendarYear> rows = CalendarFile.read(text);
                if (!rows.failures().isEmpty()) {
                    throw new IllegalStateException("the built-in calendar is broken: " + rows.failures());
                }
                return of(rows.values());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
