package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.core.calendar.CalendarFixtures.refused;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingWorkingDaysTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({
        // Within a week, over a week-end, over a moved working day, over the Spring Festival, over a year's end.
        "2024-03-04, 2024-03-08, 5, 4",
        "2024-03-08, 2024-03-11, 2, 1",
        "2024-04-07, 2024-04-07, 1, 0",
        "2024-04-03, 2024-04-08, 3, 2",
        "2024-02-09, 2024-02-18, 2, 1",
        "2022-12-30, 2023-01-03, 2, 1",
        "2022-12-31, 2023-01-02, 0, 0",
        "2021-01-01, 2026-12-31, 1495, 1495"
    })
    void countsASpanWithAndWithoutItsFirstDay(LocalDate first, LocalDate last, long from, long after) {
        assertThat(CALENDAR.countFrom(DayCount.WORKING_DAYS, first, last).orElseThrow())
                .isEqualTo(from);
        assertThat(CALENDAR.countAfter(DayCount.WORKING_DAYS, first, last).orElseThrow())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(longs = {20240630L, 7L, 321L})
    void agreesWithALoopDayByDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int span = (int) FIRST.until(LAST, ChronoUnit.DAYS);
        for (int i = 0; i < 500; i++) {
            LocalDate first = FIRST.plusDays(random.nextInt(span + 1));
            LocalDate last =
                    first.plusDays(random.nextInt((int) first.until(LAST).toTotalMonths() * 28 + 1));
            String asked = "seed " + seed + ": " + first + " to " + last;
            List<LocalDate> worked = first.datesUntil(last.plusDays(1))
                    .filter(date -> CALENDAR.isWorkingDay(date).isTrue())
                    .toList();
            List<CalendarDay> shifting = first.datesUntil(last.plusDays(1))
                    .map(date -> CALENDAR.day(date).orElseThrow())
                    .filter(day ->
                            day.kind().works() != (day.date().getDayOfWeek().getValue() <= 5))
                    .toList();

            CalendarAnswer.Known<Long> count =
                    CalendarFixtures.known(CALENDAR.countFrom(DayCount.WORKING_DAYS, first, last));
            assertThat(count.value()).as(asked).isEqualTo(worked.size());
            assertThat(count.shiftedBy()).as(asked).isEqualTo(shifting);
            assertThat(CALENDAR.countAfter(DayCount.WORKING_DAYS, first, last).orElseThrow())
                    .as(asked)
                    .isEqualTo(worked.stream().filter(first::isBefore).count());
            assertThat(CALENDAR.countFrom(DayCount.DAYS, first, last).orElseThrow())
                    .as(asked)
                    .isEqualTo(first.datesUntil(last.plusDays(1)).count());
            assertThat(CALENDAR.countAfter(DayCount.DAYS, first, last).orElseThrow())
                    .as(asked)
                    .isEqualTo(first.datesUntil(last).count());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1L, 2L, 3L})
    void findsTheNthWorkingDayThatALoopFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2000; i++) {
            LocalDate start = FIRST.minusDays(1).plusDays(random.nextInt(2192));
            int n = 1 + random.nextInt(random.nextBoolean() ? 40 : 1600);
            assertThat(CALENDAR.workingDayAfter(start, n))
                    .as("seed %s: working day %s after %s", seed, n, start)
                    .satisfies(answer -> assertThat(answer.toOptional()).isEqualTo(naive(start, n)));
        }
    }

    private static Optional<LocalDate> naive(LocalDate start, int n) {
        LocalDate date = start;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            if (date.isAfter(LAST)) {
                return Optional.empty();
            }
            left -= CALENDAR.isWorkingDay(date).isTrue() ? 1 : 0;
        }
        return Optional.of(date);
    }

    @Test
    void rollsEveryDayToTheFirstWorkedOne() {
        List<LocalDate> rolled = new ArrayList<>();
        List<LocalDate> expected = new ArrayList<>();
        FIRST.datesUntil(LAST.plusDays(1)).forEach(date -> {
            LocalDate next = date;
            while (CALENDAR.isWorkingDay(next).isFalse()) {
                next = next.plusDays(1);
            }
            expected.add(next);
            rolled.add(CALENDAR.workingDayOnOrAfter(date).orElseThrow());
        });
        assertThat(rolled).isEqualTo(expected);
    }

    @Test
    void namesTheDaysThatShiftedTheAnswerAndNoOthers() {
        // Friday 2024-02-09 is worked; the festival takes five weekdays and gives back Sunday 18 February. Its
        // Saturday,
        // Sunday and Saturday would have been off anyway.
        CalendarAnswer.Known<LocalDate> answer =
                CalendarFixtures.known(CALENDAR.workingDayAfter(LocalDate.of(2024, 2, 9), 1));
        assertThat(answer.value()).isEqualTo("2024-02-18");
        assertThat(answer.shiftedBy())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.kind() + " " + day.name())
                .containsExactly(
                        "12 HOLIDAY 春节",
                        "13 HOLIDAY 春节",
                        "14 HOLIDAY 春节",
                        "15 HOLIDAY 春节",
                        "16 HOLIDAY 春节",
                        "18 MOVED_WORKING_DAY 春节");
    }

    @Test
    void namesTheFirstYearThatItDoesNotKnow() {
        assertThat(CALENDAR.countFrom(DayCount.WORKING_DAYS, LocalDate.of(2020, 12, 31), LAST))
                .isEqualTo(new CalendarAnswer.UnknownYear<>(2020));
        assertThat(CALENDAR.countAfter(DayCount.WORKING_DAYS, LocalDate.of(2020, 12, 31), LAST)
                        .orElseThrow())
                .isEqualTo(1495);
        assertThat(CALENDAR.countFrom(DayCount.WORKING_DAYS, FIRST, LocalDate.of(2028, 1, 1)))
                .isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(CALENDAR.workingDayAfter(LAST, 1)).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(CALENDAR.workingDayAfter(FIRST, Integer.MAX_VALUE))
                .isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(CALENDAR.workingDayOnOrAfter(LocalDate.of(2027, 1, 1)))
                .isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
    }

    @Test
    void countsDaysOfAnyKindInAnyYear() {
        assertThat(CALENDAR.countFrom(DayCount.DAYS, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)))
                .isEqualTo(new CalendarAnswer.Known<>(3L, List.of(), false));
        assertThat(CALENDAR.countAfter(DayCount.WORKING_DAYS, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 28)))
                .isEqualTo(new CalendarAnswer.Known<>(0L, List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 2026-11-30, false",
        "2026-11-30, 2026-12-01, true",
        "2026-12-31, 2026-12-31, true",
        "2025-12-01, 2025-12-31, false",
        "2021-01-01, 2026-11-30, false",
        "2021-01-01, 2026-12-01, true"
    })
    void marksAsProvisionalWhatRestsOnADecemberThatTheNextNoticeMayName(
            LocalDate first, LocalDate last, boolean provisional) {
        assertThat(CalendarFixtures.known(CALENDAR.countFrom(DayCount.WORKING_DAYS, first, last))
                        .provisional())
                .isEqualTo(provisional);
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        refused(CalendarReason.CALENDAR_SPAN_REVERSED, () -> CALENDAR.countFrom(DayCount.DAYS, LAST, FIRST));
        refused(
                CalendarReason.CALENDAR_SPAN_REVERSED,
                () -> CALENDAR.countAfter(DayCount.WORKING_DAYS, FIRST.plusDays(1), FIRST));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesToCountBackOrNotAtAll(int n) {
        refused(CalendarReason.CALENDAR_COUNT_NOT_POSITIVE, () -> CALENDAR.workingDayAfter(FIRST, n));
    }
}
