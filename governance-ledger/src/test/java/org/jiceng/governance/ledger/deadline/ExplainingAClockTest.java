package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.deadline.Clocks.READER;
import static org.jiceng.governance.ledger.deadline.Clocks.at;
import static org.jiceng.governance.ledger.deadline.Clocks.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.outcome.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainingAClockTest {
    private static String english(Clock clock, String at) {
        return READER.read(clock, at(at)).explain(Locale.ENGLISH);
    }

    @Test
    void aLateClockSaysHowLateAndWhoIsToUrge() {
        Clock clock = internal(15, DayCount.DAYS, "2024-03-01T09:00").extend(5).urge(Rung.OFFICE);
        assertThat(english(clock, "2024-03-25T09:00")).isEqualTo("""
                Late.
                Days late: 4.
                The lateness is serious.
                A member of the standing committee is to urge it.
                The last day is 2024-03-21, until midnight.
                Set off on 2024-03-01.
                Days allowed: 15.
                The first day counted is the day after.
                Days used: 24.
                Days left: 0.
                Days added to those allowed: 5.
                Without them the last day would be 2024-03-18.
                An end on a day off moves to the next working day.""");
    }

    @Test
    void aClockOverAHolidayNamesTheNotice() {
        Clock clock = internal(5, DayCount.WORKING_DAYS, "2024-04-02T09:00")
                .pause(at("2024-04-08T09:00"))
                .resume(at("2024-04-09T09:00"));
        String notice = "国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）";
        assertThat(READER.read(clock, at("2024-04-09T10:00")).explain(Locale.CHINA))
                .isEqualTo("""
                        在期限内。
                        最后一日为2024-04-11，当日24时届满。
                        2024-04-02起计。
                        期限为5个工作日。
                        从次日开始计算。
                        已用3日。
                        剩余2日。
                        暂停1日，不计入期限。
                        清明节放假：2024-04-04、2024-04-05（%s）。
                        清明节调休上班：2024-04-07（%s）。""".formatted(notice, notice));
    }

    @Test
    void aSetDaySaysThatAPersonSetIt() {
        Clock clock = Clock.until("unit", ClockNature.INTERNAL, LocalDate.of(2024, 3, 16), at("2024-03-01T09:00"))
                .pause(at("2024-03-04T09:00"));
        assertThat(english(clock, "2024-03-06T09:00")).isEqualTo("""
                Paused and in time.
                The last day is 2024-03-18, until midnight.
                It stands still; that is the last day if it ran again now.
                Set off on 2024-03-01.
                The last day was set to 2024-03-16 by a person; it does not move to a working day.
                Days used: 3.
                Days left: 12.
                Days paused, which do not count: 2.""");
    }

    @Test
    void anUnknownYearIsNamed() {
        Clock clock = internal(30, DayCount.WORKING_DAYS, "2026-12-01T09:00").extend(2);
        assertThat(english(clock, "2027-03-01T09:00")).isEqualTo("""
                Whether it is in time is not known.
                The last day is not known: the calendar does not know 2027.
                Set off on 2026-12-01.
                Working days allowed: 30.
                The first day counted is the day after.
                Working days added to those allowed: 2.
                Without them the last day would not be known either: the calendar does not know 2027.""");
    }

    @Test
    void anEmergencyIsForTheSameDay() {
        assertThat(english(internal(0, DayCount.DAYS, "2024-03-02T09:00"), "2024-03-02T09:00"))
                .isEqualTo("""
                In time.
                The last day is 2024-03-02, until midnight.
                Set off on 2024-03-02.
                It is for the day on which it was set off.
                Days used: 0.
                Days left: 0.""");
    }

    @Test
    void aProvisionalEndIsSaidToBeOne() {
        assertThat(english(internal(5, DayCount.WORKING_DAYS, "2026-12-20T09:00"), "2026-12-20T09:00"))
                .endsWith("The notice of the next year may still move the last day.");
    }

    @Test
    void anApplicationMayUseItsOwnTexts() {
        Messages own = Messages.standard().replacing(Locale.ENGLISH, Map.of("clock.state.RUNNING", "Fine."));
        assertThat(READER.read(internal(5, DayCount.DAYS, "2024-03-01T09:00"), at("2024-03-01T09:00"))
                        .explain(own, Locale.ENGLISH))
                .startsWith("Fine.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyValueHasAText(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (ClockState state : ClockState.values()) {
            assertThat(text("clock.state." + state, locale)).isNotBlank();
        }
        for (LateGrade grade : LateGrade.values()) {
            assertThat(text("clock.grade." + grade, locale)).isNotBlank();
        }
        for (Rung rung : Rung.values()) {
            assertThat(text("clock.rung." + rung, locale)).isNotBlank();
        }
        for (DayCount count : DayCount.values()) {
            assertThat(text("clock.late." + count, locale)).contains("{days}");
            assertThat(text("clock.budget." + count, locale)).contains("{days}");
            assertThat(text("clock.extension." + count, locale)).contains("{days}");
        }
    }

    private static String text(String key, Locale locale) {
        return Messages.standard().text(key, Map.of(), locale);
    }
}
