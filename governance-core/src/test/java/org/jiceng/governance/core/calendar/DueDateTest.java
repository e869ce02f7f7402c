package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.core.calendar.CalendarFixtures.refused;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # fifteen days after Monday 15 January; the end is a Tuesday
            2024-01-15, 15, DAYS,         DAY_AFTER, NEXT_WORKING_DAY, 2024-01-30
            2024-01-15, 15, DAYS,         SAME_DAY,  NEXT_WORKING_DAY, 2024-01-29
            # the end falls into the Spring Festival; it rolls to the worked Sunday after it
            2024-01-31, 15, DAYS,         DAY_AFTER, NEXT_WORKING_DAY, 2024-02-18
            2024-01-31, 15, DAYS,         DAY_AFTER, NONE,             2024-02-15
            # the end is a Sunday that is worked: no roll
            2024-02-03, 15, DAYS,         DAY_AFTER, NEXT_WORKING_DAY, 2024-02-18
            # five working days over Qingming: 3, 7, 8, 9, 10 April
            2024-04-02, 5,  WORKING_DAYS, DAY_AFTER, NEXT_WORKING_DAY, 2024-04-10
            2024-04-02, 5,  WORKING_DAYS, SAME_DAY,  NEXT_WORKING_DAY, 2024-04-09
            # set off on a day off: the first working day is the first in either setting
            2024-04-04, 1,  WORKING_DAYS, DAY_AFTER, NONE,             2024-04-07
            2024-04-04, 1,  WORKING_DAYS, SAME_DAY,  NONE,             2024-04-07
            # the same day
            2024-04-03, 0,  DAYS,         DAY_AFTER, NEXT_WORKING_DAY, 2024-04-03
            2024-04-04, 0,  DAYS,         DAY_AFTER, NEXT_WORKING_DAY, 2024-04-07
            2024-04-04, 0,  WORKING_DAYS, DAY_AFTER, NEXT_WORKING_DAY, 2024-04-07
            2024-04-04, 0,  WORKING_DAYS, DAY_AFTER, NONE,             2024-04-04
            # sixty days and a year's end that the next year's notice names
            2022-11-01, 60, DAYS,         DAY_AFTER, NEXT_WORKING_DAY, 2023-01-03
            # the year before the first known one is not needed
            2020-12-31, 1,  WORKING_DAYS, DAY_AFTER, NEXT_WORKING_DAY, 2021-01-04
            """)
    void isTheLastDayInTime(
            LocalDate start, int length, DayCount count, FirstDay firstDay, RollOver rollOver, LocalDate due) {
        DayLimit limit = new DayLimit(length, count, firstDay, rollOver);
        assertThat(CALENDAR.due(start, limit).orElseThrow()).isEqualTo(due);
    }

    @Test
    void namesTheHolidaysThatItRolledOver() {
        CalendarAnswer.Known<LocalDate> due =
                CalendarFixtures.known(CALENDAR.due(LocalDate.of(2024, 1, 31), DayLimit.days(15)));
        assertThat(due.shiftedBy())
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(15, 16, 18);
    }

    @Test
    void saysThatTheYearOfTheEndIsUnknown() {
        LocalDate start = LocalDate.of(2026, 12, 20);
        assertThat(CALENDAR.due(start, DayLimit.days(15))).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(CALENDAR.due(start, DayLimit.workingDays(10))).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        Assertions.assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> CALENDAR.due(start, DayLimit.days(15)).orElseThrow())
                .withMessageStartingWith("CALENDAR_YEAR_UNKNOWN: The calendar does not know 2027.\n");
    }

    @Test
    void needsNoCalendarForDaysThatDoNotRollOver() {
        assertThat(CALENDAR.due(LocalDate.of(2028, 2, 28), DayLimit.days(2).rolling(RollOver.NONE)))
                .isEqualTo(new CalendarAnswer.Known<>(LocalDate.of(2028, 3, 1), List.of(), false));
    }

    @Test
    void hasNoUseForALimitThatIsNone() {
        refused(CalendarReason.CALENDAR_LIMIT_NEGATIVE, () -> DayLimit.days(-1));
        refused(
                CalendarReason.CALENDAR_LIMIT_WITHOUT_DAY,
                () -> DayLimit.workingDays(0).beginning(FirstDay.SAME_DAY));
        assertThat(DayLimit.check(0, FirstDay.DAY_AFTER)).isEmpty();
    }
}
