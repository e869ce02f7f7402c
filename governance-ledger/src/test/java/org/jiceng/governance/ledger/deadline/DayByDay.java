package org.jiceng.governance.ledger.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.CalendarDay;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.DayKind;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Truth;

/** The rules of the package comment followed day by day, with no reckoning: what the reader is held to. */
final class DayByDay {
    private final ClockSettings settings;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final Instant end;
    private final LocalDate day;
    private final List<CalendarDay> shiftedBy = new ArrayList<>();
    private boolean provisional;

    DayByDay(ClockSettings settings, WorkCalendar calendar, Clock clock, Instant at) {
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.end = clock.stoppedAt() == null ? at : clock.stoppedAt();
        this.day = dayOf(end);
    }

    /** A day whose year is not known. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int year;

        Unknown(int year) {
            this.year = year;
        }
    }

    /** What a day of an unknown year is taken for. */
    private enum Guess {
        NONE,
        WORKED,
        OFF
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(settings.zone()).toLocalDate();
    }

    private boolean isPaused(LocalDate one) {
        Instant midnight = one.plusDays(1).atStartOfDay(settings.zone()).toInstant();
        return clock.pauses().stream().anyMatch(pause -> {
            Instant to = pause.to() == null ? end : pause.to();
            return pause.from().isBefore(midnight) && !to.isBefore(midnight);
        });
    }

    private boolean isWorked(LocalDate one, Guess guess) {
        if (!calendar.knows(one.getYear())) {
            if (guess == Guess.NONE) {
                throw new Unknown(one.getYear());
            }
            return guess == Guess.WORKED;
        }
        CalendarDay kind = calendar.day(one).orElseThrow();
        boolean weekday = one.getDayOfWeek().getValue() <= 5;
        boolean works = kind.kind() == DayKind.WORKING_DAY || kind.kind() == DayKind.MOVED_WORKING_DAY;
        if (works != weekday) {
            shiftedBy.add(kind);
        }
        provisional |= one.getMonth() == Month.DECEMBER && !calendar.knows(one.getYear() + 1);
        return works;
    }

    private boolean counts(LocalDate one, DayCount count, Guess guess) {
        return !isPaused(one) && (count == DayCount.DAYS || isWorked(one, guess));
    }

    private boolean isFixed() {
        return clock.fixedEnd() != null;
    }

    int budget(int extension) {
        return isFixed()
                ? (int) ChronoUnit.DAYS.between(dayOf(clock.startedAt()), clock.fixedEnd()) + extension
                : clock.length() + extension;
    }

    private DayCount count() {
        return clock.count();
    }

    private LocalDate first() {
        boolean same = settings.firstDay() == FirstDay.SAME_DAY && !isFixed() && clock.length() > 0;
        return dayOf(clock.startedAt()).plusDays(same ? 0 : 1);
    }

    /** The last day, or the day of the reading if it is reached first: an end that lies later is of no use to the guesses. */
    private LocalDate due(int extension, Guess guess) {
        int left = budget(extension);
        LocalDate one = first();
        if (left <= 0) {
            one = dayOf(clock.startedAt()).plusDays(left);
            while (isPaused(one)) {
                one = one.plusDays(1);
            }
            return one;
        }
        while (true) {
            if (guess != Guess.NONE && !one.isBefore(day)) {
                return day;
            }
            if (counts(one, count(), guess)) {
                left--;
            }
            if (left == 0) {
                break;
            }
            one = one.plusDays(1);
        }
        if (count() == DayCount.DAYS && settings.rollOver() == RollOver.NEXT_WORKING_DAY && !isFixed()) {
            while (!counts(one, DayCount.WORKING_DAYS, guess)) {
                if (guess != Guess.NONE && !one.isBefore(day)) {
                    return day;
                }
                one = one.plusDays(1);
            }
        }
        return one;
    }

    CalendarAnswer<LocalDate> due(int extension) {
        shiftedBy.clear();
        provisional = false;
        try {
            LocalDate due = due(extension, Guess.NONE);
            return new CalendarAnswer.Known<>(due, shiftedBy, provisional);
        } catch (Unknown e) {
            return new CalendarAnswer.UnknownYear<>(e.year);
        }
    }

    Truth late(int extension) {
        boolean atBest = day.isAfter(due(extension, Guess.OFF));
        boolean atWorst = day.isAfter(due(extension, Guess.WORKED));
        return atBest == atWorst ? Truth.of(atBest) : Truth.UNKNOWN;
    }

    private CalendarAnswer<Long> counted(DayCount count, LocalDate first) {
        shiftedBy.clear();
        provisional = false;
        try {
            long counted = 0;
            for (LocalDate one = first; !one.isAfter(day); one = one.plusDays(1)) {
                if (counts(one, count, Guess.NONE)) {
                    counted++;
                }
            }
            return new CalendarAnswer.Known<>(counted, shiftedBy, provisional);
        } catch (Unknown e) {
            return new CalendarAnswer.UnknownYear<>(e.year);
        }
    }

    CalendarAnswer<Long> consumed() {
        return counted(count(), first());
    }

    CalendarAnswer<Long> lateBy() {
        if (late(clock.extensionDays()).isFalse()) {
            return new CalendarAnswer.Known<>(0L, List.of(), false);
        }
        return due(clock.extensionDays())
                .fold(
                        known -> counted(settings.lateCount(), known.value().plusDays(1)),
                        unknown -> new CalendarAnswer.UnknownYear<>(unknown.year()));
    }
}
