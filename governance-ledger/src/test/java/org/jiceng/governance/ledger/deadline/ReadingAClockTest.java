package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jiceng.governance.ledger.deadline.Clocks.READER;
import static org.jiceng.governance.ledger.deadline.Clocks.at;
import static org.jiceng.governance.ledger.deadline.Clocks.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.CalendarDay;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAClockTest {
    private static LocalDate due(Clock clock, String at) {
        return READER.read(clock, at(at)).due().orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the last day is Monday 11 March: it ends with its midnight
            2024-03-11T00:00,           RUNNING, 0
            2024-03-11T23:59:59.999999, RUNNING, 0
            2024-03-12T00:00,           LATE,    1
            2024-03-13T00:00,           LATE,    2
            """)
    void theLastDayEndsWithItsMidnight(String at, ClockState state, long lateBy) {
        Clock clock = internal(10, DayCount.DAYS, "2024-03-01T23:59:59");
        ClockReading reading = READER.read(clock, at(at));
        assertThat(reading.due().orElseThrow()).isEqualTo(day("2024-03-11"));
        assertThat(reading.state()).isEqualTo(state);
        assertThat(reading.lateBy().orElseThrow()).isEqualTo(lateBy);
        assertThat(READER.late(clock, at(at))).isEqualTo(Truth.of(state == ClockState.LATE));
    }

    @Test
    void daysAreThoseOfTheZone() {
        ClockSettings utc = new ClockSettings(
                FirstDay.DAY_AFTER,
                RollOver.NEXT_WORKING_DAY,
                ZoneOffset.UTC,
                List.of(1, 4, 8),
                List.of(1, 4, 11),
                DayCount.DAYS);
        // Seven in the morning of Saturday in China is still Friday in Greenwich.
        Clock clock = internal(10, DayCount.DAYS, "2024-03-02T07:00");
        assertThat(READER.read(clock, clock.startedAt()).due().orElseThrow()).isEqualTo(day("2024-03-12"));
        assertThat(ClockReader.of(utc, WorkCalendar.stateCouncil())
                        .read(clock, clock.startedAt())
                        .due()
                        .orElseThrow())
                .isEqualTo(day("2024-03-11"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # begun on Friday: consumed and remaining
            2024-03-01T09:00, 0, 10
            2024-03-02T00:00, 1, 9
            2024-03-11T00:00, 10, 0
            2024-03-20T00:00, 19, 0
            """)
    void aDayIsConsumedWhenItHasBegun(String at, long consumed, long remaining) {
        ClockReading reading = READER.read(internal(10, DayCount.DAYS, "2024-03-01T09:00"), at(at));
        assertThat(reading.budget()).isEqualTo(10);
        assertThat(reading.consumed().orElseThrow()).isEqualTo(consumed);
        assertThat(reading.remaining().orElseThrow()).isEqualTo(remaining);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # without a pause the end is Monday 11 March; that day, 10 March and 9 March are the boundary
            # a pause within a day changes nothing
            2024-03-05T09:00, 2024-03-05T18:00, 2024-03-11
            2024-03-05T00:00, 2024-03-05T23:59:59, 2024-03-11
            # one midnight is one day
            2024-03-05T23:59:59, 2024-03-06T00:00, 2024-03-12
            2024-03-05T00:00, 2024-03-06T23:59, 2024-03-12
            # three midnights: the end would be Thursday
            2024-03-05T12:00, 2024-03-08T12:00, 2024-03-14
            # on the day of the start, which does not count
            2024-03-01T10:00, 2024-03-02T10:00, 2024-03-11
            2024-03-01T10:00, 2024-03-03T10:00, 2024-03-12
            # on the last day itself
            2024-03-11T10:00, 2024-03-12T10:00, 2024-03-12
            # after the last day: it is too late
            2024-03-12T10:00, 2024-03-14T10:00, 2024-03-11
            # five days more end on Saturday, and roll
            2024-03-05T12:00, 2024-03-10T12:00, 2024-03-18
            """)
    void theEndMovesByThePausedDays(String from, String to, String due) {
        Clock clock =
                internal(10, DayCount.DAYS, "2024-03-01T09:00").pause(at(from)).resume(at(to));
        assertThat(due(clock, "2024-03-31T09:00")).isEqualTo(day(due));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # five working days from Friday 1 March end on Friday 8 March; a paused weekend costs nothing
            2024-03-02T09:00, 2024-03-04T09:00, 2024-03-08
            # Friday evening to Monday: the Friday is the start and does not count
            2024-03-01T17:00, 2024-03-04T09:00, 2024-03-08
            # Tuesday to Thursday: two working days
            2024-03-05T09:00, 2024-03-07T09:00, 2024-03-12
            # the last day, through the weekend: the Friday is paused, so Monday takes its place
            2024-03-08T09:00, 2024-03-10T09:00, 2024-03-11
            """)
    void workingDaysMoveByPausedWorkingDays(String from, String to, String due) {
        Clock clock = internal(5, DayCount.WORKING_DAYS, "2024-03-01T09:00")
                .pause(at(from))
                .resume(at(to));
        assertThat(due(clock, "2024-03-31T09:00")).isEqualTo(day(due));
    }

    @Test
    void anEndThatRolledMovesOverAPausedWorkingDay() {
        // The end is Saturday 9 March and rolls to Monday, which is paused, and so is Tuesday.
        Clock clock = internal(8, DayCount.DAYS, "2024-03-01T09:00");
        assertThat(due(clock, "2024-03-20T09:00")).isEqualTo(day("2024-03-11"));
        Clock paused = clock.pause(at("2024-03-10T09:00")).resume(at("2024-03-13T09:00"));
        assertThat(due(paused, "2024-03-20T09:00")).isEqualTo(day("2024-03-13"));
    }

    @Test
    void aPausedClockIsReadAsIfItRanAgain() {
        Clock clock = internal(10, DayCount.DAYS, "2024-03-01T09:00").pause(at("2024-03-06T09:00"));
        ClockReading same = READER.read(clock, at("2024-03-06T23:00"));
        assertThat(same.state()).isEqualTo(ClockState.PAUSED);
        assertThat(same.due().orElseThrow()).isEqualTo(day("2024-03-11"));
        ClockReading later = READER.read(clock, at("2024-03-26T09:00"));
        assertThat(later.state()).isEqualTo(ClockState.PAUSED);
        assertThat(later.due().orElseThrow()).isEqualTo(day("2024-04-01"));
        assertThat(later.consumed()).isEqualTo(same.consumed());
        assertThat(READER.read(clock.resume(at("2024-03-26T09:00")), at("2024-03-26T09:00"))
                        .due())
                .isEqualTo(later.due());
    }

    @Test
    void aPauseDoesNotHideThatItWasLateButLatenessStandsStill() {
        Clock clock = internal(10, DayCount.DAYS, "2024-03-01T09:00").pause(at("2024-03-14T09:00"));
        ClockReading reading = READER.read(clock, at("2024-03-30T09:00"));
        assertThat(reading.state()).isEqualTo(ClockState.LATE);
        assertThat(reading.lateBy().orElseThrow()).isEqualTo(3);
        assertThat(READER.read(clock.resume(at("2024-03-30T09:00")), at("2024-03-31T09:00"))
                        .lateBy()
                        .orElseThrow())
                .isEqualTo(4);
    }

    @Test
    void anExtensionIsAddedToTheBudgetAndToldApart() {
        Clock clock = Clock.start("handling", ClockNature.STATUTORY, 60, DayCount.DAYS, at("2024-03-01T09:00"))
                .extend(30);
        ClockReading inTime = READER.read(clock, at("2024-04-30T09:00"));
        assertThat(inTime.budget()).isEqualTo(90);
        assertThat(inTime.dueUnextended().orElseThrow()).isEqualTo(day("2024-04-30"));
        assertThat(inTime.due().orElseThrow()).isEqualTo(day("2024-05-30"));
        assertThat(inTime.byExtension()).isEqualTo(Truth.FALSE);
        assertThat(READER.read(clock, at("2024-05-01T00:00")).byExtension()).isEqualTo(Truth.TRUE);
        assertThat(READER.read(clock, at("2024-05-30T23:00")).byExtension()).isEqualTo(Truth.TRUE);
        assertThat(READER.read(clock, at("2024-05-31T00:00")).byExtension()).isEqualTo(Truth.FALSE);
        ClockReading met = READER.read(clock.stop(at("2024-05-30T23:00")), at("2025-01-01T09:00"));
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.byExtension()).isEqualTo(Truth.TRUE);
    }

    @Test
    void onlyTheExtendedEndRolls() {
        // 15 days end on Saturday 16 March and would roll to Monday; one day more is Sunday, and rolls there too.
        Clock clock = internal(15, DayCount.DAYS, "2024-03-01T09:00");
        assertThat(due(clock, "2024-03-05T09:00")).isEqualTo(day("2024-03-18"));
        assertThat(due(clock.extend(1), "2024-03-05T09:00")).isEqualTo(day("2024-03-18"));
        assertThat(due(clock.extend(3), "2024-03-05T09:00")).isEqualTo(day("2024-03-19"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DAY_AFTER, NEXT_WORKING_DAY, 15, DAYS,         2024-03-18
            DAY_AFTER, NONE,             15, DAYS,         2024-03-16
            SAME_DAY,  NEXT_WORKING_DAY, 15, DAYS,         2024-03-15
            SAME_DAY,  NONE,             16, DAYS,         2024-03-16
            DAY_AFTER, NONE,             5,  WORKING_DAYS, 2024-03-08
            SAME_DAY,  NONE,             5,  WORKING_DAYS, 2024-03-07
            """)
    void firstDayAndRollOverAreSettings(FirstDay firstDay, RollOver rollOver, int length, DayCount count, String due) {
        ClockReader reader = ClockReader.of(Clocks.settings(firstDay, rollOver), WorkCalendar.stateCouncil());
        Clock clock = internal(length, count, "2024-03-01T09:00");
        assertThat(reader.read(clock, clock.startedAt()).due().orElseThrow()).isEqualTo(day(due));
    }

    @ParameterizedTest
    @CsvSource({"DAY_AFTER, DAYS", "SAME_DAY, DAYS", "DAY_AFTER, WORKING_DAYS", "SAME_DAY, WORKING_DAYS"})
    void aLengthOfNothingEndsOnTheDayItselfEvenIfThatIsADayOff(FirstDay firstDay, DayCount count) {
        ClockReader reader =
                ClockReader.of(Clocks.settings(firstDay, RollOver.NEXT_WORKING_DAY), WorkCalendar.stateCouncil());
        Clock clock = internal(0, count, "2024-03-02T09:00");
        assertThat(reader.read(clock, clock.startedAt()).due().orElseThrow()).isEqualTo(day("2024-03-02"));
        assertThat(reader.late(clock, at("2024-03-02T23:59"))).isEqualTo(Truth.FALSE);
        assertThat(reader.late(clock, at("2024-03-03T00:00"))).isEqualTo(Truth.TRUE);
        assertThat(reader.read(clock.extend(2), clock.startedAt()).due().orElseThrow())
                .isEqualTo(day(count == DayCount.DAYS ? "2024-03-04" : "2024-03-05"));
    }

    @Test
    void aLengthOfNothingMovesByAPauseToo() {
        Clock clock = internal(0, DayCount.DAYS, "2024-03-01T09:00")
                .pause(at("2024-03-01T10:00"))
                .resume(at("2024-03-03T10:00"));
        assertThat(due(clock, "2024-03-03T10:00")).isEqualTo(day("2024-03-03"));
    }

    @Test
    void aFixedEndDoesNotRoll() {
        Clock clock = Clock.until("unit", ClockNature.INTERNAL, day("2024-03-16"), at("2024-03-01T09:00"));
        ClockReading reading = READER.read(clock, at("2024-03-02T09:00"));
        assertThat(reading.due()).isEqualTo(new CalendarAnswer.Known<>(day("2024-03-16"), List.of(), false));
        assertThat(reading.budget()).isEqualTo(15);
        assertThat(reading.consumed().orElseThrow()).isEqualTo(1);
        assertThat(READER.late(clock, at("2024-03-17T00:00"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void aFixedEndMovesByPausesAndExtension() {
        Clock clock = Clock.until("unit", ClockNature.INTERNAL, day("2024-03-16"), at("2024-03-01T09:00"))
                .extend(2)
                .pause(at("2024-03-05T09:00"))
                .resume(at("2024-03-08T09:00"));
        assertThat(due(clock, "2024-03-08T09:00")).isEqualTo(day("2024-03-21"));
    }

    @Test
    void aFixedEndBeforeTheStartIsLateAtOnce() {
        Clock clock = Clock.until("unit", ClockNature.INTERNAL, day("2024-02-28"), at("2024-03-01T09:00"));
        ClockReading reading = READER.read(clock, clock.startedAt());
        assertThat(reading.state()).isEqualTo(ClockState.LATE);
        assertThat(reading.due().orElseThrow()).isEqualTo(day("2024-02-28"));
        assertThat(reading.lateBy().orElseThrow()).isEqualTo(2);
        assertThat(reading.budget()).isZero();
        assertThat(reading.remaining().orElseThrow()).isZero();
    }

    @Test
    void aStoppedClockIsReadAtItsStop() {
        Clock clock = internal(10, DayCount.DAYS, "2024-03-01T09:00");
        ClockReading met = READER.read(clock.stop(at("2024-03-11T20:00")), at("2025-05-01T09:00"));
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.consumed().orElseThrow()).isEqualTo(10);
        assertThat(met.lateBy().orElseThrow()).isZero();
        ClockReading missed = READER.read(clock.stop(at("2024-03-15T20:00")), at("2025-05-01T09:00"));
        assertThat(missed.state()).isEqualTo(ClockState.MISSED);
        assertThat(missed.lateBy().orElseThrow()).isEqualTo(4);
        assertThat(missed.grade()).isEqualTo(LateGrade.SERIOUS);
        assertThat(missed.rungDue()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # late from Tuesday 12 March on; rungs at 1, 4 and 8 days, grades at 1, 4 and 11
            2024-03-11T23:00, 0, ,          ,
            2024-03-12T00:00, 0, SLIGHT,    OFFICE
            2024-03-12T00:00, 1, SLIGHT,
            2024-03-14T00:00, 1, SLIGHT,
            2024-03-15T00:00, 0, SERIOUS,   OFFICE
            2024-03-15T00:00, 1, SERIOUS,   COMMITTEE
            2024-03-18T00:00, 2, SERIOUS,
            2024-03-19T00:00, 1, SERIOUS,   COMMITTEE
            2024-03-19T00:00, 2, SERIOUS,   SECRETARY
            2024-03-21T00:00, 3, SERIOUS,
            2024-03-22T00:00, 3, GRAVE,
            """)
    void theNextRungIsDueWhenTheLatenessReachesIt(String at, int used, LateGrade grade, Rung due) {
        Clock clock = internal(10, DayCount.DAYS, "2024-03-01T09:00");
        for (Rung rung : List.of(Rung.values()).subList(0, used)) {
            clock = clock.urge(rung);
        }
        ClockReading reading = READER.read(clock, at(at));
        assertThat(reading.grade()).isEqualTo(grade);
        assertThat(reading.rungDue()).isEqualTo(due);
    }

    @Test
    void aRungOrGradeWithoutAFigureIsNeverReached() {
        ClockSettings settings = new ClockSettings(
                FirstDay.DAY_AFTER, RollOver.NONE, Clocks.CHINA, List.of(2), List.of(), DayCount.WORKING_DAYS);
        ClockReader reader = ClockReader.of(settings, WorkCalendar.stateCouncil());
        // The end is Thursday 7 March; Friday and Monday are late working days.
        Clock clock = internal(6, DayCount.DAYS, "2024-03-01T09:00");
        assertThat(reader.read(clock, at("2024-03-10T09:00")).rungDue()).isNull();
        ClockReading reading = reader.read(clock, at("2024-03-11T09:00"));
        assertThat(reading.lateBy().orElseThrow()).isEqualTo(2);
        assertThat(reading.rungDue()).isEqualTo(Rung.OFFICE);
        assertThat(reading.grade()).isNull();
        assertThat(reader.read(clock.urge(Rung.OFFICE), at("2024-06-11T09:00")).rungDue())
                .isNull();
    }

    @Test
    void namesTheHolidaysThatShiftedTheEnd() {
        // Five working days over Qingming, the pause covering its first day off.
        Clock clock = internal(5, DayCount.WORKING_DAYS, "2024-04-02T09:00");
        ClockReading reading = READER.read(clock, clock.startedAt());
        assertThat(reading.due().orElseThrow()).isEqualTo(day("2024-04-10"));
        assertThat(reading.shiftedBy())
                .extracting(CalendarDay::date)
                .containsExactly(day("2024-04-04"), day("2024-04-05"), day("2024-04-07"));
        assertThat(reading.provisional()).isFalse();
        Clock paused = clock.pause(at("2024-04-04T10:00")).resume(at("2024-04-05T10:00"));
        assertThat(READER.read(paused, at("2024-04-05T10:00")).shiftedBy())
                .extracting(CalendarDay::date)
                .containsExactly(day("2024-04-05"), day("2024-04-07"));
    }

    @Test
    void isNotReadBeforeItLastChanged() {
        Clock clock = internal(5, DayCount.DAYS, "2024-04-02T09:00").pause(at("2024-04-03T09:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> READER.read(clock, at("2024-04-03T08:59")))
                .withMessageContaining("2024-04-03T01:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> READER.late(clock, at("2024-04-03T08:59")));
    }
}
