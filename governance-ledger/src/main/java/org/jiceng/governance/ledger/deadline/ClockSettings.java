package org.jiceng.governance.ledger.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * How clocks are read where the statutes are silent.
 *
 * @param firstDay the first day that a budget counts
 * @param rollOver what becomes of an end on a day off
 * @param zone where days begin and end: the last day ends with midnight there
 * @param rungsAfter from how many days late on the rungs are due, from the lowest; at most as many as there are rungs,
 *     each at least 1 and none less than the one before. A rung without a figure is never due
 * @param gradesAfter from how many days late on a lateness has each grade, from the slightest; the same bounds
 * @param lateCount which days a lateness is counted in
 */
public record ClockSettings(
        FirstDay firstDay,
        RollOver rollOver,
        ZoneId zone,
        List<Integer> rungsAfter,
        List<Integer> gradesAfter,
        DayCount lateCount) {
    /**
     * @throws InvalidValueException if there are more figures than rungs or grades
     * @throws InvalidValueException if a figure is less than 1 or less than the one before
     */
    public ClockSettings {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(rollOver, "rollOver");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(lateCount, "lateCount");
        rungsAfter = List.copyOf(rungsAfter);
        gradesAfter = List.copyOf(gradesAfter);
        check(rungsAfter, gradesAfter).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
    }

    /** Why there are no such settings; empty if there are. */
    public static Optional<Reason> check(List<Integer> rungsAfter, List<Integer> gradesAfter) {
        return check(rungsAfter, Rung.values().length).or(() -> check(gradesAfter, LateGrade.values().length));
    }

    private static Optional<Reason> check(List<Integer> figures, int most) {
        if (figures.size() > most) {
            return Optional.of(Reason.of(DeadlineReason.CLOCK_THRESHOLDS_TOO_MANY, "most", most));
        }
        int before = 1;
        for (int figure : figures) {
            if (figure < before) {
                return Optional.of(Reason.of(DeadlineReason.CLOCK_THRESHOLDS_ORDER, "least", before)
                        .with("figure", figure));
            }
            before = figure;
        }
        return Optional.empty();
    }

    /** The day on which a moment lies. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /**
     * The days on which a clock was paused when they ended, by date: a stretch for each pause, empty for one that ended on the
     * day on which it began.
     *
     * @param last the day through which they are asked for; an open pause is taken to end on it
     */
    List<RunningDays.Stretch> paused(Clock clock, LocalDate last) {
        return clock.pauses().stream()
                .map(pause -> new RunningDays.Stretch(
                        day(pause.from()), (pause.to() == null ? last : day(pause.to())).minusDays(1)))
                .toList();
    }
}
