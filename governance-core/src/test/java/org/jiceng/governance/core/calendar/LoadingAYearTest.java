package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.core.calendar.CalendarFixtures.refused;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notices of 2027 and later here are made up. */
class LoadingAYearTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();
    private static final String HEADER = "date,kind,name,notice_year\n";
    private static final String GOOD = HEADER + """
            # made up

            2026-11-03,notice,Notice A,2027
            2027-01-01,off,元旦,2027
            2026-12-31,off,元旦,2027
            2027-01-02,work,元旦,2027
            """;

    private static Rows<CalendarYear> read(String text) {
        return CalendarFile.read(new StringReader(text));
    }

    private static CalendarYear year(int year, SpecialDay... days) {
        return new CalendarYear(year, "Notice of " + year, LocalDate.of(year - 1, 11, 1), List.of(days));
    }

    private static CalendarYear amended2026() {
        return year(2026, SpecialDay.off(LocalDate.of(2026, 1, 1), "元旦"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void readsAYearInAnyOrder(String mark) {
        Rows<CalendarYear> rows = read(mark + GOOD);
        assertThat(rows.failures()).isEmpty();
        assertThat(rows.accepted()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.value().notice()).isEqualTo("Notice A");
            assertThat(row.value().issued()).isEqualTo("2026-11-03");
            assertThat(row.value().days())
                    .containsExactly(
                            SpecialDay.off(LocalDate.of(2026, 12, 31), "元旦"),
                            SpecialDay.off(LocalDate.of(2027, 1, 1), "元旦"),
                            SpecialDay.work(LocalDate.of(2027, 1, 2), "元旦"));
        });
        assertThat(read(mark + GOOD.replace("\n", "\r\n"))).isEqualTo(rows);
    }

    @Test
    void settlesTheDecemberBefore() {
        LocalDate lastOf2026 = LocalDate.of(2026, 12, 31);
        WorkCalendar more = CALENDAR.with(read(GOOD).values().get(0));
        assertThat(CalendarFixtures.known(CALENDAR.day(lastOf2026)).provisional())
                .isTrue();
        assertThat(CALENDAR.isWorkingDay(lastOf2026)).isEqualTo(Truth.TRUE);
        assertThat(CalendarFixtures.known(more.day(lastOf2026)).provisional()).isFalse();
        assertThat(more.isWorkingDay(lastOf2026)).isEqualTo(Truth.FALSE);
        assertThat(more.workingDaysOf(2026).orElseThrow()).isEqualTo(247);
        assertThat(more.workingDayAfter(LocalDate.of(2026, 12, 30), 1).orElseThrow())
                .isEqualTo("2027-01-02");
    }

    @Test
    void namesEveryFaultOfAFileWithItsLineAndColumn() {
        Rows<CalendarYear> rows = read(HEADER + """
                2027-02-29,off,春节,2027
                2027-02-08,holiday,春节,27
                2027-02-09,off,,2027
                2027-02-09,work,春节,2027
                2027-02-06,work,春节,2027
                2027-02-06,work,春节,2027
                2026-11-30,off,元旦,2027
                2028-02-01,off,元旦,2027
                2027-10-01,off,2027
                2027-10-02,off,"国庆节",2027
                2028-11-03,notice,Notice B,2029
                2028-11-03,notice,Notice C,2029
                """);
        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.failures())
                .extracting(failure -> failure.line() + " " + failure.field() + " "
                        + failure.reason().code())
                .containsExactly(
                        "2 date CALENDAR_FILE_DATE",
                        "3 kind CALENDAR_FILE_KIND",
                        "3 notice_year CALENDAR_YEAR_FORM",
                        "4 name CALENDAR_NAME_MISSING",
                        "4 kind CALENDAR_NOTICE_MISSING",
                        "5 date CALENDAR_WORK_ON_WEEKDAY",
                        "5 date CALENDAR_DAY_CONTRADICTED",
                        "7 date CALENDAR_DAY_TWICE",
                        "8 date CALENDAR_DAY_OUTSIDE_YEAR",
                        "9 date CALENDAR_DAY_OUTSIDE_YEAR",
                        "10  CALENDAR_FILE_COLUMNS",
                        "11  CALENDAR_FILE_COLUMNS",
                        "12 kind CALENDAR_YEAR_EMPTY",
                        "13 kind CALENDAR_NOTICE_TWICE");
    }

    @Test
    void acceptsNoYearOfAFileWithOneFault() {
        Rows<CalendarYear> rows = read(GOOD + "2027-11-02,notice,Notice D,2028\n2028-01-32,off,元旦,2028\n");
        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.failures()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing else\n", "name,date\n11,2027-01-01\n", "2027-01-01,off,元旦,2027\n"})
    void refusesWhatIsNoCalendarAtItsHeader(String text) {
        assertThat(read(text).failures())
                .extracting(failure -> failure.line() + " " + failure.reason().code())
                .containsExactly("1 CALENDAR_FILE_HEADER");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, false", "2026-12-01, true", "2026-12-31, true",
        "2028-01-01, true", "2028-01-31, true", "2028-02-01, false"
    })
    void letsANoticeNameDaysOfTheDecemberBeforeAndTheJanuaryAfter(LocalDate date, boolean allowed) {
        List<SpecialDay> days = List.of(SpecialDay.off(date, "元旦"));
        assertThat(CalendarYear.check(2027, "Notice", days))
                .isEqualTo(
                        allowed
                                ? List.of()
                                : List.of(Reason.of(CalendarReason.CALENDAR_DAY_OUTSIDE_YEAR, "date", date)
                                        .with("year", 2027)));
    }

    @Test
    void namesEveryFaultOfAYear() {
        assertThat(CalendarYear.check(999, " ", List.of()))
                .extracting(Reason::code)
                .containsExactly("CALENDAR_YEAR_FORM", "CALENDAR_NOTICE_MISSING", "CALENDAR_YEAR_EMPTY");
        refused(CalendarReason.CALENDAR_YEAR_FORM, () -> year(10000));
        LocalDate monday = LocalDate.of(2027, 1, 4);
        refused(CalendarReason.CALENDAR_DAY_KIND, () -> new SpecialDay(monday, DayKind.WEEKEND, "元旦"));
        refused(CalendarReason.CALENDAR_NAME_MISSING, () -> SpecialDay.work(monday, " "));
    }

    @Test
    void doesNotKnowADayWhoseOwnYearIsNotLoadedEvenIfANoticeNamesIt() {
        WorkCalendar only2028 = WorkCalendar.empty()
                .with(year(
                        2028,
                        SpecialDay.off(LocalDate.of(2027, 12, 31), "元旦"),
                        SpecialDay.off(LocalDate.of(2029, 1, 1), "元旦")));
        assertThat(only2028.isWorkingDay(LocalDate.of(2027, 12, 31))).isEqualTo(Truth.UNKNOWN);
        assertThat(only2028.isWorkingDay(LocalDate.of(2029, 1, 1))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void replacesAYearOnlyWhenAskedTo() {
        refused(CalendarReason.CALENDAR_YEAR_KNOWN, () -> CALENDAR.with(amended2026()));
        refused(CalendarReason.CALENDAR_YEAR_KNOWN, () -> WorkCalendar.of(List.of(amended2026(), amended2026())));
        refused(CalendarReason.CALENDAR_YEAR_UNKNOWN, () -> WorkCalendar.empty().replacing(amended2026()));
        assertThat(CALENDAR.replacing(amended2026()).workingDaysOf(2026).orElseThrow())
                .isEqualTo(260);
        assertThat(CALENDAR.workingDaysOf(2026).orElseThrow()).isEqualTo(248);
    }

    @Test
    void refusesADayThatTwoNoticesName() {
        CalendarYear again = year(
                2027, SpecialDay.off(LocalDate.of(2027, 1, 1), "元旦"), SpecialDay.work(LocalDate.of(2028, 1, 1), "元旦"));
        CalendarYear other = year(2028, SpecialDay.off(LocalDate.of(2028, 1, 1), "元旦"));
        refused(
                CalendarReason.CALENDAR_DAY_OF_TWO_NOTICES,
                () -> CALENDAR.with(again).with(other));
    }

    @Test
    void namesEveryFaultOfACalendar() {
        CalendarYear earlier = year(
                2027,
                SpecialDay.off(LocalDate.of(2027, 12, 31), "元旦"),
                SpecialDay.work(LocalDate.of(2028, 1, 1), "元旦"));
        CalendarYear later = year(
                2028, SpecialDay.off(LocalDate.of(2027, 12, 31), "元旦"), SpecialDay.off(LocalDate.of(2028, 1, 1), "元旦"));
        assertThat(WorkCalendar.check(List.of(earlier, later, earlier)))
                .extracting(reason ->
                        reason.text(Locale.ENGLISH).lines().findFirst().orElseThrow())
                .containsExactly(
                        "2027-12-31 is named by the notices of 2027 and 2028.",
                        "2028-01-01 is named by the notices of 2027 and 2028.",
                        "The calendar already has 2027.");
    }

    @Test
    void answersAcrossAGapOnlyInsideEachPart() {
        WorkCalendar gap = CALENDAR.with(year(2028, SpecialDay.off(LocalDate.of(2028, 1, 1), "元旦")));
        assertThat(gap.workingDayAfter(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(gap.workingDaysOf(2028).orElseThrow()).isEqualTo(260);
    }
}
