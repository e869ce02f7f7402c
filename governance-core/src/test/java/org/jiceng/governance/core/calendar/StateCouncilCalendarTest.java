package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in calendar, compared with the wording of the notices. */
class StateCouncilCalendarTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

    @ParameterizedTest
    @CsvSource({"2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void hasTheWorkingDaysOfTheYear(int year, long workingDays) {
        assertThat(CALENDAR.workingDaysOf(year).orElseThrow()).isEqualTo(workingDays);
    }

    /** Typed from the notices, first to last day off of each item and the days worked, apart from the resource. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021|〔2020〕27号|2020-11-25|01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07|02-07 02-20 04-25 05-08 09-18 09-26 10-09
            2022|〔2021〕11号|2021-10-25|01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07|01-29 01-30 04-02 04-24 05-07 10-08 10-09
            2023|〔2022〕16号|2022-12-08|01-01~01-02 01-21~01-27 04-05~04-05 04-29~05-03 06-22~06-24 09-29~10-06|01-28 01-29 04-23 05-06 06-25 10-07 10-08
            2024|〔2023〕7号|2023-10-25|01-01~01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10~06-10 09-15~09-17 10-01~10-07|02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12
            2025|〔2024〕12号|2024-11-12|01-01~01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08|01-26 02-08 04-27 09-28 10-11
            2026|〔2025〕7号|2025-11-04|01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07|01-04 02-14 02-28 05-09 09-20 10-10
            """)
    void saysWhatTheNoticeSays(int year, String number, LocalDate issued, String off, String worked) {
        CalendarYear loaded = CALENDAR.years().get(year - 2021);
        TreeMap<LocalDate, DayKind> expected = new TreeMap<>();
        for (String span : off.split(" ", -1)) {
            LocalDate first = LocalDate.parse(year + "-" + span.substring(0, 5));
            LocalDate last = LocalDate.parse(year + "-" + span.substring(6));
            first.datesUntil(last.plusDays(1)).forEach(date -> expected.put(date, DayKind.HOLIDAY));
        }
        for (String day : worked.split(" ", -1)) {
            expected.put(LocalDate.parse(year + "-" + day), DayKind.MOVED_WORKING_DAY);
        }
        if (year == 2023) {
            expected.put(LocalDate.of(2022, 12, 31), DayKind.HOLIDAY);
        }
        TreeMap<LocalDate, DayKind> actual = new TreeMap<>();
        loaded.days().forEach(day -> actual.put(day.date(), day.kind()));
        assertThat(actual).isEqualTo(expected);
        assertThat(loaded.notice()).isEqualTo("国务院办公厅关于" + year + "年部分节假日安排的通知（国办发明电" + number + "）");
        assertThat(loaded.issued()).isEqualTo(issued);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-12-30, WORKING_DAY,       ,     〔2021〕11号
            2022-12-31, HOLIDAY,           元旦,  〔2022〕16号
            2023-01-01, HOLIDAY,           元旦,  〔2022〕16号
            2023-01-02, HOLIDAY,           元旦,  〔2022〕16号
            2023-01-03, WORKING_DAY,       ,     〔2022〕16号
            2021-01-01, HOLIDAY,           元旦,  〔2020〕27号
            2026-12-31, WORKING_DAY,       ,     〔2025〕7号
            2024-02-04, MOVED_WORKING_DAY, 春节,  〔2023〕7号
            2024-02-09, WORKING_DAY,       ,     〔2023〕7号
            2024-06-08, WEEKEND,           ,     〔2023〕7号
            2024-06-10, HOLIDAY,           端午节, 〔2023〕7号
            """)
    void saysWhatADayIsAndWhichNoticeSaysSo(LocalDate date, DayKind kind, String name, String number) {
        CalendarDay day = CALENDAR.day(date).orElseThrow();
        assertThat(day.date()).isEqualTo(date);
        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.name()).isEqualTo(name);
        assertThat(day.notice()).contains(number);
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(Truth.of(kind.works()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2020-01-01", "2027-01-01", "2028-02-29", "-0001-01-01"})
    void doesNotKnowOtherYears(LocalDate date) {
        assertThat(CALENDAR.knows(date.getYear())).isFalse();
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(Truth.UNKNOWN);
        assertThat(CALENDAR.day(date)).isEqualTo(new CalendarAnswer.UnknownYear<>(date.getYear()));
        assertThat(CALENDAR.workingDaysOf(date.getYear())).isEqualTo(new CalendarAnswer.UnknownYear<>(date.getYear()));
    }

    @Test
    void knowsOneNoticeForEachYear() {
        List<Integer> years = new ArrayList<>();
        CALENDAR.years().forEach(year -> years.add(year.year()));
        assertThat(years).containsExactly(2021, 2022, 2023, 2024, 2025, 2026);
    }
}
