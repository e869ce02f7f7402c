package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.deadline.Clocks.READER;
import static org.jiceng.governance.ledger.deadline.Clocks.at;
import static org.jiceng.governance.ledger.deadline.Clocks.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar knows 2021 to 2026. */
class UnknownYearsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # 15 days from 20 December 2026: at the earliest due on 4 January 2027
            2026-12-20T09:00, 15, DAYS,         2027-01-04T23:00, FALSE
            2026-12-20T09:00, 15, DAYS,         2027-01-05T00:00, UNKNOWN
            2026-12-20T09:00, 15, DAYS,         2030-01-01T00:00, UNKNOWN
            # 10 working days: nine of them are left in 2026, so that the first of January is the earliest
            2026-12-20T09:00, 10, WORKING_DAYS, 2026-12-31T23:00, FALSE
            2026-12-20T09:00, 10, WORKING_DAYS, 2027-01-01T23:00, FALSE
            2026-12-20T09:00, 10, WORKING_DAYS, 2027-01-02T00:00, UNKNOWN
            # five working days that began in 2020: at best three of them lie there and two after New Year's days off;
            # they are over at the latest when 2021 has had five
            2020-12-28T09:00, 5,  WORKING_DAYS, 2021-01-05T23:00, FALSE
            2020-12-28T09:00, 5,  WORKING_DAYS, 2021-01-06T00:00, UNKNOWN
            2020-12-28T09:00, 5,  WORKING_DAYS, 2021-01-08T23:00, UNKNOWN
            2020-12-28T09:00, 5,  WORKING_DAYS, 2021-01-09T00:00, TRUE
            """)
    void latenessIsToldWhereItIsCertain(String start, int length, DayCount count, String at, Truth late) {
        Clock clock = internal(length, count, start);
        assertThat(READER.late(clock, at(at))).isEqualTo(late);
        ClockReading reading = READER.read(clock, at(at));
        assertThat(reading.due()).isInstanceOf(CalendarAnswer.UnknownYear.class);
        assertThat(reading.state())
                .isEqualTo(
                        switch (late) {
                            case FALSE -> ClockState.RUNNING;
                            case UNKNOWN -> ClockState.UNKNOWN;
                            case TRUE -> ClockState.LATE;
                        });
    }

    @Test
    void theYearIsNamedAndNothingIsGuessed() {
        Clock clock = internal(15, DayCount.DAYS, "2026-12-20T09:00").extend(5);
        ClockReading reading = READER.read(clock, at("2027-03-01T09:00"));
        assertThat(reading.due()).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(reading.dueUnextended()).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(reading.lateBy()).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(reading.byExtension()).isEqualTo(Truth.UNKNOWN);
        assertThat(reading.grade()).isNull();
        assertThat(reading.rungDue()).isNull();
        assertThat(reading.shiftedBy()).isEmpty();
        assertThat(reading.provisional()).isFalse();
        // Days are counted all the same.
        assertThat(reading.consumed().orElseThrow()).isEqualTo(71);
        assertThat(reading.remaining().orElseThrow()).isZero();
    }

    @Test
    void workingDaysConsumedAreUnknownToo() {
        Clock clock = internal(30, DayCount.WORKING_DAYS, "2026-12-20T09:00");
        ClockReading reading = READER.read(clock, at("2027-01-04T09:00"));
        assertThat(reading.consumed()).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(reading.remaining()).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void noYearIsNeededForDaysThatDoNotRoll() {
        ClockReader reader = ClockReader.of(Clocks.settings(FirstDay.DAY_AFTER, RollOver.NONE), WorkCalendar.empty());
        Clock clock = internal(15, DayCount.DAYS, "2031-12-20T09:00");
        assertThat(reader.read(clock, at("2032-01-05T00:00")).state()).isEqualTo(ClockState.LATE);
        assertThat(reader.late(clock, at("2032-01-04T00:00"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void anUnknownYearBetweenKnownOnesMayBeNoHindrance() {
        WorkCalendar gap = WorkCalendar.of(WorkCalendar.stateCouncil().years().stream()
                .filter(year -> year.year() != 2024)
                .toList());
        ClockReader reader = ClockReader.of(Clocks.SETTINGS, gap);
        Clock clock = internal(3, DayCount.WORKING_DAYS, "2024-12-30T09:00");
        assertThat(reader.late(clock, at("2025-01-06T09:00"))).isEqualTo(Truth.UNKNOWN);
        // 2, 3 and 6 January are worked.
        assertThat(reader.late(clock, at("2025-01-07T00:00"))).isEqualTo(Truth.TRUE);
        assertThat(reader.read(clock, at("2025-01-07T00:00")).lateBy())
                .isEqualTo(new CalendarAnswer.UnknownYear<>(2024));
    }

    @Test
    void aYearThatWasPausedIsNotNeeded() {
        Clock clock = internal(5, DayCount.WORKING_DAYS, "2020-12-25T09:00")
                .pause(at("2020-12-25T10:00"))
                .resume(at("2021-01-03T10:00"));
        assertThat(READER.read(clock, at("2021-01-03T10:00")).due())
                .isEqualTo(new CalendarAnswer.Known<>(LocalDate.of(2021, 1, 8), List.of(), false));
    }

    @Test
    void anEndInAnOpenDecemberIsProvisional() {
        Clock clock = internal(5, DayCount.WORKING_DAYS, "2026-12-20T09:00");
        assertThat(READER.read(clock, clock.startedAt()).provisional()).isTrue();
    }
}
