package org.jiceng.governance.ledger.deadline;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.calendar.DayCount;
import org.jspecify.annotations.Nullable;

/**
 * A limit at work: a budget of days, when it was set off, and what has happened to it since. Immutable: each change gives
 * another clock. It asks no calendar; {@link ClockReader} says when it is due and whether it is late.
 *
 * @term 时限
 * @param id which limit it is, such as {@code handling}; not blank
 * @param nature who sets it
 * @param length how many days the budget has, 0 to 36,525; 0 is the day of the start, and it is 0 where there is a
 *     {@code fixedEnd}
 * @param count which days the budget, its extension included, is counted in; days where there is a {@code fixedEnd}
 * @param startedAt when it was set off
 * @param extensionDays how many days were added to the budget, 0 to 36,525
 * @param pauses when it stood still, in order of time, not overlapping; none for a statutory clock. Only the last may be
 *     open
 * @param stoppedAt when it was stopped; {@code null} while it runs or is paused
 * @param urged the rungs of supervision used: the lowest ones, in order
 * @param fixedEnd the last day as a person set it, inclusive; it stands in place of {@code length}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Clock(
        String id,
        ClockNature nature,
        int length,
        DayCount count,
        Instant startedAt,
        int extensionDays,
        List<Pause> pauses,
        @Nullable Instant stoppedAt,
        Set<Rung> urged,
        @Nullable LocalDate fixedEnd) {
    /** The most days that a budget may have, and that may be added to it. */
    public static final int MOST_DAYS = 36_525;

    private static final String BUDGET = "Give 0 to 36525 days.";
    private static final String ORDER = "Give what happened to a clock in order of time.";

    /**
     * @throws IllegalArgumentException if {@code id} is blank
     * @throws IllegalArgumentException if {@code length} or {@code extensionDays} is not 0 to 36,525
     * @throws IllegalArgumentException if a fixed end has a length or is not counted in days
     * @throws IllegalArgumentException if a fixed end lies more than 36,525 days before or after the start
     * @throws IllegalArgumentException if a statutory clock has a pause
     * @throws IllegalArgumentException if what happened is not in order of time, or a pause is open that another thing
     *     follows
     * @throws IllegalArgumentException if a rung is used and one below it is not
     */
    public Clock {
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(startedAt, "startedAt");
        pauses = List.copyOf(pauses);
        require(!id.isBlank(), "the id of a clock is blank", "Name the limit.");
        require(isBudget(length) && isBudget(extensionDays), "a budget of days is out of range", BUDGET);
        require(
                fixedEnd == null || (length == 0 && count == DayCount.DAYS),
                "a clock with a fixed end has a length",
                "Use Clock.until, or leave the fixed end out.");
        require(fixedEnd == null || isInReach(fixedEnd, startedAt), "the fixed end of a clock is out of range", BUDGET);
        require(
                nature == ClockNature.INTERNAL || pauses.isEmpty(),
                "a statutory clock has a pause",
                "Pause internal clocks only.");
        requireOrder(startedAt, pauses, stoppedAt);
        require(
                urged.equals(Rung.lowest(urged.size())),
                "a rung of supervision is used before one below it",
                "Use them from the lowest.");
        urged = Rung.lowest(urged.size());
    }

    private static boolean isBudget(int days) {
        return 0 <= days && days <= MOST_DAYS;
    }

    /** Whether a day lies no more than 36,525 days before or after a moment, so that a clock set off then may end on it. */
    public static boolean isInReach(LocalDate lastDay, Instant start) {
        return Math.abs(lastDay.toEpochDay() - epochDay(start)) <= MOST_DAYS;
    }

    private static long epochDay(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    private static void requireOrder(Instant startedAt, List<Pause> pauses, @Nullable Instant stoppedAt) {
        Instant last = startedAt;
        for (Pause pause : pauses) {
            require(last != null && !pause.from().isBefore(last), "the pauses overlap or precede the start", ORDER);
            last = pause.to();
        }
        require(
                stoppedAt == null || (last != null && !stoppedAt.isBefore(last)),
                "a clock stops while it is paused or before it was resumed or started",
                ORDER);
    }

    /**
     * A clock set off.
     *
     * @throws IllegalArgumentException if {@code id} is blank or {@code length} is not 0 to 36,525
     */
    public static Clock start(String id, ClockNature nature, int length, DayCount count, Instant at) {
        return new Clock(id, nature, length, count, at, 0, List.of(), null, Rung.lowest(0), null);
    }

    /**
     * A clock set off that ends on a day given by a person, inclusive; such an end does not roll over.
     *
     * @throws IllegalArgumentException if {@code id} is blank or the day lies more than 36,525 days before or after the start
     */
    public static Clock until(String id, ClockNature nature, LocalDate lastDay, Instant at) {
        Objects.requireNonNull(lastDay, "lastDay");
        return new Clock(id, nature, 0, DayCount.DAYS, at, 0, List.of(), null, Rung.lowest(0), lastDay);
    }

    /** Whether it has not been stopped; a paused clock counts as running. */
    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Whether it is paused. */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).isOpen();
    }

    /** When something last happened to it of which the time is known: start, pause, resumption or stop. */
    public Instant lastChangedAt() {
        if (stoppedAt != null) {
            return stoppedAt;
        }
        if (pauses.isEmpty()) {
            return startedAt;
        }
        Pause last = pauses.get(pauses.size() - 1);
        return last.to() == null ? last.from() : last.to();
    }

    /**
     * This clock, paused.
     *
     * @throws IllegalArgumentException if it is statutory, paused or stopped, or {@code at} lies before it last changed
     */
    public Clock pause(Instant at) {
        requireRunning();
        if (isPaused()) {
            throw wrong("is paused already", "Resume it first.");
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return withPauses(more);
    }

    /**
     * This clock, running again.
     *
     * @throws IllegalArgumentException if it is not paused or {@code at} lies before the pause
     */
    public Clock resume(Instant at) {
        if (!isPaused()) {
            throw wrong("is not paused", "Pause it first.");
        }
        List<Pause> closed = new ArrayList<>(pauses);
        closed.set(pauses.size() - 1, new Pause(pauses.get(pauses.size() - 1).from(), at));
        return withPauses(closed);
    }

    /**
     * This clock with days added to its budget, counted as the budget is. Whether it may still be extended, and by how much, is
     * for the caller to ask.
     *
     * @param days at least 1
     * @throws IllegalArgumentException if {@code days} is less than 1, all extensions are more than 36,525 days, or the clock is
     *     stopped
     */
    public Clock extend(int days) {
        requireRunning();
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("is extended by " + days + " days", "Give 1 or more.");
        }
        return new Clock(
                id, nature, length, count, startedAt, extensionDays + days, pauses, stoppedAt, urged, fixedEnd);
    }

    /**
     * This clock, stopped; a pause ends with it.
     *
     * @throws IllegalArgumentException if it is stopped already or {@code at} lies before it last changed
     */
    public Clock stop(Instant at) {
        requireRunning();
        List<Pause> ended = isPaused() ? resume(at).pauses : pauses;
        return new Clock(id, nature, length, count, startedAt, extensionDays, ended, at, urged, fixedEnd);
    }

    /**
     * This clock set off anew, running: the same length from now, without pauses, extension or rungs used.
     *
     * <p>A fixed end moves on by the days since the start, each 24 hours begun counted as a day: there is no less time
     * to it than the first time, and less than a day more; but it stays within 36,525 days from now.
     *
     * @throws IllegalArgumentException if it is statutory, or {@code at} lies before it last changed
     */
    public Clock rearm(Instant at) {
        if (nature == ClockNature.STATUTORY) {
            throw wrong("is statutory and cannot be set off anew", "Re-arm internal clocks only.");
        }
        if (at.isBefore(lastChangedAt())) {
            throw wrong("is set off anew before it last changed", ORDER);
        }
        return fixedEnd == null
                ? start(id, nature, length, count, at)
                : until(id, nature, LocalDate.ofEpochDay(movedEnd(fixedEnd, at)), at);
    }

    private long movedEnd(LocalDate end, Instant at) {
        return Math.min(end.toEpochDay() + daysBegun(startedAt, at), epochDay(at) + MOST_DAYS);
    }

    private static long daysBegun(Instant from, Instant to) {
        return Duration.between(from, to).plusDays(1).minusNanos(1).toDays();
    }

    /**
     * This clock with a rung of supervision used.
     *
     * @throws IllegalArgumentException if the clock is stopped, the rung is used already, or one below it is not
     */
    public Clock urge(Rung rung) {
        requireRunning();
        if (!Rung.after(urged).equals(Optional.of(rung))) {
            throw wrong("does not have " + rung + " as its next rung", "Use each rung once, from the lowest.");
        }
        return new Clock(
                id,
                nature,
                length,
                count,
                startedAt,
                extensionDays,
                pauses,
                stoppedAt,
                Rung.lowest(urged.size() + 1),
                fixedEnd);
    }

    private Clock withPauses(List<Pause> changed) {
        return new Clock(id, nature, length, count, startedAt, extensionDays, changed, stoppedAt, urged, fixedEnd);
    }

    private void requireRunning() {
        if (stoppedAt != null) {
            throw wrong("is stopped", "Start another one.");
        }
    }

    private IllegalArgumentException wrong(String what, String advice) {
        return new IllegalArgumentException("the clock " + id + " " + what + "\n" + advice);
    }

    private static void require(boolean good, String what, String advice) {
        if (!good) {
            throw new IllegalArgumentException(what + "\n" + advice);
        }
    }
}
