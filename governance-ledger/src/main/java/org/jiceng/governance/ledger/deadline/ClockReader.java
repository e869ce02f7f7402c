package org.jiceng.governance.ledger.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Truth;

/** Reads clocks and windows by settings and a calendar. Immutable. */
public final class ClockReader {
    private final ClockSettings settings;
    private final WorkCalendar calendar;

    private ClockReader(ClockSettings settings, WorkCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The reader with some settings and a calendar. */
    public static ClockReader of(ClockSettings settings, WorkCalendar calendar) {
        return new ClockReader(settings, calendar);
    }

    /**
     * What a clock says at a moment.
     *
     * @throws IllegalArgumentException if {@code at} lies before the clock last changed
     */
    public ClockReading read(Clock clock, Instant at) {
        LocalDate day = lastDayRead(clock, at);
        RunningDays days = runningDays(clock, day);
        Budget budget = budget(clock, clock.extensionDays());
        Budget.End end = budget.end(days);
        Budget.End unextended = budget(clock, 0).end(days);
        Truth late = end.isBefore(day);
        CalendarAnswer<Long> lateBy = lateBy(late, end.day(), day, days);
        return new ClockReading(
                clock,
                settings,
                day,
                state(clock, late),
                end.day(),
                unextended.day(),
                late.not().and(unextended.isBefore(day)),
                Math.max(0, budget.length()),
                days.count(budget.count(), budget.first(), day),
                lateBy,
                lateBy.toOptional().flatMap(this::grade).orElse(null),
                lateBy.toOptional().flatMap(by -> rungDue(clock, by)).orElse(null));
    }

    /**
     * The last day of a clock, inclusive, as {@link #read} gives it.
     *
     * @throws IllegalArgumentException if {@code at} lies before the clock last changed
     */
    public CalendarAnswer<LocalDate> due(Clock clock, Instant at) {
        RunningDays days = runningDays(clock, lastDayRead(clock, at));
        return budget(clock, clock.extensionDays()).end(days).day();
    }

    /**
     * Whether a clock is late at a moment, or was when it was stopped: the day lies after its last one. True or false wherever
     * that holds whatever the notices say that are not loaded.
     *
     * @throws IllegalArgumentException if {@code at} lies before the clock last changed
     */
    public Truth late(Clock clock, Instant at) {
        LocalDate day = lastDayRead(clock, at);
        Budget budget = budget(clock, clock.extensionDays());
        if (!day.isAfter(budget.earliestEnd())) {
            return Truth.FALSE;
        }
        return budget.end(runningDays(clock, day)).isBefore(day);
    }

    /**
     * The last day, inclusive, of a window for an act, which is counted as a clock is: the objection to an assignment, the
     * request for a review.
     *
     * @throws IllegalArgumentException if {@code length} is not 0 to 36,525
     */
    public CalendarAnswer<LocalDate> window(Instant start, int length, DayCount count) {
        RunningDays days = new RunningDays(calendar, List.of());
        return budget(windowClock(start, length, count), 0).end(days).day();
    }

    /**
     * Whether a moment lies within a window; one before its start does not.
     *
     * @throws IllegalArgumentException if {@code length} is not 0 to 36,525
     */
    public Truth isWithin(Instant start, int length, DayCount count, Instant at) {
        Clock window = windowClock(start, length, count);
        return at.isBefore(start) ? Truth.FALSE : late(window, at).not();
    }

    private static Clock windowClock(Instant start, int length, DayCount count) {
        return Clock.start("window", ClockNature.STATUTORY, length, count, start);
    }

    /** The day of the reading, or that of the stop. */
    private LocalDate lastDayRead(Clock clock, Instant at) {
        if (at.isBefore(clock.lastChangedAt())) {
            throw new IllegalArgumentException("the clock " + clock.id() + " is read at " + at
                    + ", before it last changed\nRead it at " + clock.lastChangedAt() + " or later.");
        }
        return settings.day(clock.stoppedAt() == null ? at : clock.stoppedAt());
    }

    private Budget budget(Clock clock, int extensionDays) {
        LocalDate start = settings.day(clock.startedAt());
        LocalDate dayAfter = start.plusDays(1);
        if (clock.fixedEnd() != null) {
            int length = Math.toIntExact(ChronoUnit.DAYS.between(start, clock.fixedEnd()));
            return new Budget(length + extensionDays, DayCount.DAYS, dayAfter, RollOver.NONE);
        }
        boolean sameDay = settings.firstDay() == FirstDay.SAME_DAY && clock.length() > 0;
        return new Budget(
                clock.length() + extensionDays, clock.count(), sameDay ? start : dayAfter, settings.rollOver());
    }

    private RunningDays runningDays(Clock clock, LocalDate day) {
        return new RunningDays(calendar, settings.paused(clock, day));
    }

    private static ClockState state(Clock clock, Truth late) {
        return switch (late) {
            case UNKNOWN -> ClockState.UNKNOWN;
            case TRUE -> clock.isRunning() ? ClockState.LATE : ClockState.MISSED;
            case FALSE ->
                !clock.isRunning() ? ClockState.MET : clock.isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
        };
    }

    private CalendarAnswer<Long> lateBy(Truth late, CalendarAnswer<LocalDate> due, LocalDate day, RunningDays days) {
        return late.isFalse()
                ? RunningDays.plain(0L)
                : due.fold(
                        known -> days.count(settings.lateCount(), known.value().plusDays(1), day),
                        unknown -> new CalendarAnswer.UnknownYear<>(unknown.year()));
    }

    private Optional<LateGrade> grade(long lateBy) {
        long reached =
                settings.gradesAfter().stream().filter(from -> lateBy >= from).count();
        return Arrays.stream(LateGrade.values()).limit(reached).reduce((lighter, graver) -> graver);
    }

    private Optional<Rung> rungDue(Clock clock, long lateBy) {
        int used = clock.urged().size();
        boolean due = clock.isRunning()
                && used < settings.rungsAfter().size()
                && lateBy >= settings.rungsAfter().get(used);
        return due ? Rung.after(clock.urged()) : Optional.empty();
    }
}
