package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jiceng.governance.ledger.deadline.Clocks.at;
import static org.jiceng.governance.ledger.deadline.Clocks.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.calendar.DayCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeepingAClockTest {
    private static final Instant START = at("2024-03-01T09:00");
    private static final Clock CLOCK = internal(10, DayCount.DAYS, "2024-03-01T09:00");
    private static final Clock STATUTORY = Clock.start("acceptance", ClockNature.STATUTORY, 15, DayCount.DAYS, START);

    private static void refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void startsRunningWithNothingUsed() {
        assertThat(CLOCK.isRunning()).isTrue();
        assertThat(CLOCK.isPaused()).isFalse();
        assertThat(CLOCK.lastChangedAt()).isEqualTo(START);
        assertThat(CLOCK)
                .isEqualTo(new Clock(
                        "handling",
                        ClockNature.INTERNAL,
                        10,
                        DayCount.DAYS,
                        START,
                        0,
                        List.of(),
                        null,
                        Set.of(),
                        null));
    }

    @Test
    void aPausedClockRunsAllTheSame() {
        Instant paused = at("2024-03-02T10:00");
        Clock clock = CLOCK.pause(paused);
        assertThat(clock.isRunning()).isTrue();
        assertThat(clock.isPaused()).isTrue();
        assertThat(clock.lastChangedAt()).isEqualTo(paused);
        assertThat(clock.pauses()).containsExactly(new Pause(paused, null));
    }

    @Test
    void resumesAndPausesAgain() {
        Clock clock = CLOCK.pause(at("2024-03-02T10:00"))
                .resume(at("2024-03-04T10:00"))
                .pause(at("2024-03-04T10:00"))
                .resume(at("2024-03-05T08:00"));
        assertThat(clock.isPaused()).isFalse();
        assertThat(clock.lastChangedAt()).isEqualTo(at("2024-03-05T08:00"));
        assertThat(clock.pauses())
                .containsExactly(
                        new Pause(at("2024-03-02T10:00"), at("2024-03-04T10:00")),
                        new Pause(at("2024-03-04T10:00"), at("2024-03-05T08:00")));
    }

    @Test
    void aStopEndsAPause() {
        Instant stop = at("2024-03-09T10:00");
        Clock clock = CLOCK.pause(at("2024-03-02T10:00")).stop(stop);
        assertThat(clock.isRunning()).isFalse();
        assertThat(clock.isPaused()).isFalse();
        assertThat(clock.lastChangedAt()).isEqualTo(stop);
        assertThat(clock.pauses()).containsExactly(new Pause(at("2024-03-02T10:00"), stop));
    }

    @Test
    void extensionsAddUpAndLeaveTheLength() {
        Clock clock = STATUTORY.extend(10).extend(20);
        assertThat(clock.extensionDays()).isEqualTo(30);
        assertThat(clock.length()).isEqualTo(15);
    }

    @Test
    void rungsAreUsedFromTheLowestAndOnce() {
        Clock clock = CLOCK.urge(Rung.OFFICE).urge(Rung.COMMITTEE);
        assertThat(clock.urged()).containsExactly(Rung.OFFICE, Rung.COMMITTEE);
        assertThat(clock.urge(Rung.SECRETARY).urged()).containsExactly(Rung.values());
        refused("COMMITTEE", () -> clock.urge(Rung.COMMITTEE));
        refused("OFFICE", () -> clock.urge(Rung.OFFICE));
        refused("SECRETARY", () -> CLOCK.urge(Rung.SECRETARY));
        refused("OFFICE", () -> clock.urge(Rung.SECRETARY).urge(Rung.OFFICE));
    }

    @Test
    void rearmingBeginsAnewWithTheSameLength() {
        Clock used = CLOCK.pause(at("2024-03-02T10:00"))
                .resume(at("2024-03-04T10:00"))
                .extend(5)
                .urge(Rung.OFFICE)
                .stop(at("2024-03-20T10:00"));
        assertThat(used.rearm(at("2024-03-21T10:00"))).isEqualTo(internal(10, DayCount.DAYS, "2024-03-21T10:00"));
    }

    static Stream<String[]> rearmedEnds() {
        return Stream.of(
                new String[] {"2024-03-01T09:00", "2024-03-20"},
                new String[] {"2024-03-01T09:01", "2024-03-21"},
                new String[] {"2024-03-02T09:00", "2024-03-21"},
                new String[] {"2024-03-02T09:00:00.000000001", "2024-03-22"},
                new String[] {"2024-03-19T10:00", "2024-04-08"});
    }

    @ParameterizedTest
    @MethodSource("rearmedEnds")
    void rearmingMovesAFixedEndByTheDaysBegunSinceTheStart(String at, String end) {
        Clock clock = Clock.until("unit", ClockNature.INTERNAL, LocalDate.of(2024, 3, 20), START);
        assertThat(clock.rearm(at(at)))
                .isEqualTo(Clock.until("unit", ClockNature.INTERNAL, LocalDate.parse(end), at(at)));
    }

    @Test
    void aStatutoryClockIsNeitherPausedNorRearmed() {
        refused("statutory", () -> STATUTORY.pause(START));
        refused("statutory", () -> STATUTORY.rearm(START));
        refused("not paused", () -> STATUTORY.resume(START));
        assertThat(STATUTORY.stop(START).stoppedAt()).isEqualTo(START);
    }

    @Test
    void nothingHappensTwice() {
        Clock paused = CLOCK.pause(START);
        refused("paused already", () -> paused.pause(START));
        refused("not paused", () -> CLOCK.resume(START));
        Clock stopped = CLOCK.stop(START);
        refused("is stopped", () -> stopped.stop(START));
        refused("is stopped", () -> stopped.pause(START));
        refused("is stopped", () -> stopped.extend(1));
        refused("is stopped", () -> stopped.urge(Rung.OFFICE));
        refused("not paused", () -> stopped.resume(START));
    }

    @Test
    void nothingHappensBeforeWhatHappenedLast() {
        Instant before = START.minusNanos(1);
        refused("precede the start", () -> CLOCK.pause(before));
        refused("before", () -> CLOCK.stop(before));
        refused("before it last changed", () -> CLOCK.rearm(before));
        Clock paused = CLOCK.pause(START.plusSeconds(60));
        refused("ends at", () -> paused.resume(START));
        refused("ends at", () -> paused.stop(START));
        Clock resumed = paused.resume(START.plusSeconds(120));
        refused("overlap", () -> resumed.pause(START.plusSeconds(90)));
        refused("before", () -> resumed.stop(START.plusSeconds(90)));
    }

    @Test
    void anExtensionHasDays() {
        refused("extended by 0 days", () -> CLOCK.extend(0));
        refused("extended by -1 days", () -> CLOCK.extend(-1));
        refused("extended by 2147483647 days", () -> CLOCK.extend(Integer.MAX_VALUE));
        Clock extended = CLOCK.extend(36_525);
        refused("out of range", () -> extended.extend(1));
    }

    @Test
    void hasNoUseForAClockThatIsNone() {
        refused("id", () -> Clock.start(" ", ClockNature.INTERNAL, 1, DayCount.DAYS, START));
        refused("out of range", () -> Clock.start("c", ClockNature.INTERNAL, -1, DayCount.DAYS, START));
        refused("out of range", () -> Clock.start("c", ClockNature.INTERNAL, 36_526, DayCount.DAYS, START));
        refused("out of range", () -> Clock.until("c", ClockNature.INTERNAL, LocalDate.MAX, START));
        refused("out of range", () -> Clock.until("c", ClockNature.INTERNAL, LocalDate.MIN, START));
    }

    @Test
    void anEndStaysInReachHoweverOftenTheClockIsSetOffAnew() {
        LocalDate furthest = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(Clock.MOST_DAYS);
        assertThat(Clock.isInReach(furthest, START)).isTrue();
        assertThat(Clock.isInReach(furthest.plusDays(1), START)).isFalse();
        Clock clock = Clock.until("c", ClockNature.INTERNAL, furthest, START);

        assertThat(clock.rearm(START.plusSeconds(1)).fixedEnd()).isEqualTo(furthest);
        assertThat(clock.rearm(START.plus(Duration.ofDays(2))).fixedEnd()).isEqualTo(furthest.plusDays(2));
    }

    @Test
    void theDirectWayIsCheckedAsWell() {
        LocalDate day = LocalDate.of(2024, 3, 20);
        Pause open = new Pause(START, null);
        refused("has a length", () -> clock(ClockNature.INTERNAL, 1, DayCount.DAYS, List.of(), null, day));
        refused("has a length", () -> clock(ClockNature.INTERNAL, 0, DayCount.WORKING_DAYS, List.of(), null, day));
        refused("statutory", () -> clock(ClockNature.STATUTORY, 1, DayCount.DAYS, List.of(open), null, null));
        refused("overlap", () -> clock(ClockNature.INTERNAL, 1, DayCount.DAYS, List.of(open, open), null, null));
        refused("stops while", () -> clock(ClockNature.INTERNAL, 1, DayCount.DAYS, List.of(open), START, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clock(
                        "c",
                        ClockNature.INTERNAL,
                        1,
                        DayCount.DAYS,
                        START,
                        0,
                        List.of(),
                        null,
                        EnumSet.of(Rung.COMMITTEE),
                        null))
                .withMessageContaining("rung");
    }

    private static Clock clock(
            ClockNature nature,
            int length,
            DayCount count,
            List<Pause> pauses,
            @Nullable Instant stoppedAt,
            @Nullable LocalDate fixedEnd) {
        return new Clock("c", nature, length, count, START, 0, pauses, stoppedAt, Set.of(), fixedEnd);
    }
}
