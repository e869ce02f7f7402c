package org.jiceng.governance.ledger.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.CalendarYear;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.DayLimit;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Truth;

/**
 * The days on which a clock was not paused.
 *
 * @param calendar says which days are worked
 * @param paused the stretches of days on which the clock was paused, by date, not overlapping; they may be empty
 */
record RunningDays(WorkCalendar calendar, List<Stretch> paused) {
    /** Days one after another, both ends counted; none if the last is the day before the first. */
    record Stretch(LocalDate first, LocalDate last) {
        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** An answer that rests on no calendar. */
    static <T> CalendarAnswer<T> plain(T value) {
        return new CalendarAnswer.Known<>(value, List.of(), false);
    }

    /** The n-th running day that counts, from a day on, that day included; {@code n} from 1. */
    CalendarAnswer<LocalDate> nth(DayCount count, LocalDate from, int n) {
        if (paused.isEmpty()) {
            return nthIgnoringPauses(count, from, n);
        }
        CalendarAnswer<Long> before = plain(0L);
        CalendarAnswer<LocalDate> nth = plain(from);
        for (Stretch stretch : through(from, LocalDate.MAX)) {
            int left = n - Math.toIntExact(before.orElseThrow());
            nth = joined(before, nthIgnoringPauses(count, stretch.first(), left), (counted, day) -> day);
            if (isWithin(nth, stretch)) {
                break;
            }
            before = joined(before, calendar.countFrom(count, stretch.first(), stretch.last()), Long::sum);
            if (before.toOptional().isEmpty()) {
                break;
            }
        }
        return nth;
    }

    private static boolean isWithin(CalendarAnswer<LocalDate> day, Stretch stretch) {
        return day.fold(known -> !known.value().isAfter(stretch.last()), unknown -> false);
    }

    private CalendarAnswer<LocalDate> nthIgnoringPauses(DayCount count, LocalDate from, int n) {
        return calendar.due(from, new DayLimit(n, count, FirstDay.SAME_DAY, RollOver.NONE));
    }

    /** How many running days count in a span, both ends counted; none if it ends before it begins. */
    CalendarAnswer<Long> count(DayCount count, LocalDate first, LocalDate last) {
        CalendarAnswer<Long> sum = plain(0L);
        for (Stretch stretch : through(first, last)) {
            sum = joined(sum, calendar.countFrom(count, stretch.first(), stretch.last()), Long::sum);
        }
        return sum;
    }

    /** Whether at least {@code n} running days of a span, both ends counted, are worked, whatever unknown years hold. */
    Truth areWorked(int n, LocalDate first, LocalDate last) {
        long worked = 0;
        long perhaps = 0;
        for (Stretch stretch : through(first, last)) {
            perhaps += stretch.days();
            for (Stretch known : knownOf(stretch)) {
                long here = calendar.countFrom(DayCount.WORKING_DAYS, known.first(), known.last())
                        .orElseThrow();
                worked += here;
                perhaps -= known.days() - here;
            }
        }
        return worked >= n ? Truth.TRUE : perhaps >= n ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** The parts of a stretch that lie in known years. */
    private List<Stretch> knownOf(Stretch stretch) {
        return calendar.years().stream()
                .map(CalendarYear::year)
                .filter(year -> stretch.first().getYear() <= year
                        && year <= stretch.last().getYear())
                .map(year -> new Stretch(
                        later(stretch.first(), LocalDate.of(year, 1, 1)),
                        earlier(stretch.last(), LocalDate.of(year, 12, 31))))
                .toList();
    }

    /** The stretches of running days from one day through another, by date; none if it lies before. */
    private List<Stretch> through(LocalDate first, LocalDate last) {
        List<Stretch> running = new ArrayList<>();
        LocalDate next = first;
        for (Stretch pause : paused) {
            addUnlessEmpty(running, next, earlier(last, pause.first().minusDays(1)));
            next = later(next, pause.last().plusDays(1));
        }
        addUnlessEmpty(running, next, last);
        return running;
    }

    private static void addUnlessEmpty(List<Stretch> running, LocalDate first, LocalDate last) {
        if (!last.isBefore(first)) {
            running.add(new Stretch(first, last));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Two answers made one, which rests on all that both rest on; unknown if one is, the first first. */
    private static <A, B, C> CalendarAnswer<C> joined(
            CalendarAnswer<A> first, CalendarAnswer<B> second, BiFunction<A, B, C> join) {
        return first.fold(
                one -> second.fold(
                        other -> new CalendarAnswer.Known<>(
                                join.apply(one.value(), other.value()),
                                Stream.concat(one.shiftedBy().stream(), other.shiftedBy().stream())
                                        .toList(),
                                one.provisional() || other.provisional()),
                        unknown -> new CalendarAnswer.UnknownYear<>(unknown.year())),
                unknown -> new CalendarAnswer.UnknownYear<>(unknown.year()));
    }
}
