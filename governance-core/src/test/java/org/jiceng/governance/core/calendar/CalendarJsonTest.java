package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarJsonTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();
    private final ObjectMapper jackson2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final tools.jackson.databind.ObjectMapper jackson3 = new tools.jackson.databind.ObjectMapper();

    private <T> void comesBack(T value, TypeReference<T> type2, tools.jackson.core.type.TypeReference<T> type3)
            throws Exception {
        String json = jackson2.writerFor(type2).writeValueAsString(value);
        assertThat(jackson2.readValue(json, type2)).isEqualTo(value);
        assertThat(jackson3.readValue(json, type3)).isEqualTo(value);
        assertThat(jackson2.readTree(jackson3.writerFor(type3).writeValueAsString(value)))
                .isEqualTo(jackson2.readTree(json));
    }

    @Test
    void aCalendarIsTheArrayOfItsYears() throws Exception {
        comesBack(CALENDAR, new TypeReference<>() {}, new tools.jackson.core.type.TypeReference<>() {});
        assertThat(jackson2.valueToTree(CALENDAR).get(0).get("year").asInt()).isEqualTo(2021);
    }

    @Test
    void anAnswerNamesItsKind() throws Exception {
        comesBack(
                CALENDAR.due(LocalDate.of(2024, 2, 9), DayLimit.workingDays(1)),
                new TypeReference<>() {},
                new tools.jackson.core.type.TypeReference<>() {});
        comesBack(
                CALENDAR.day(LocalDate.of(2024, 2, 9)),
                new TypeReference<>() {},
                new tools.jackson.core.type.TypeReference<>() {});
        comesBack(
                CALENDAR.workingDaysOf(2028),
                new TypeReference<>() {},
                new tools.jackson.core.type.TypeReference<>() {});
        assertThat(jackson2.writeValueAsString(CALENDAR.workingDaysOf(2028)))
                .isEqualTo("{\"answer\":\"UNKNOWN_YEAR\",\"year\":2028}");
        assertThat(jackson2.writeValueAsString(new CalendarAnswer.Known<>(5L, List.of(), true)))
                .isEqualTo("{\"answer\":\"KNOWN\",\"value\":5,\"shiftedBy\":[],\"provisional\":true}");
    }

    @Test
    void aLimitIsItsSettings() throws Exception {
        comesBack(DayLimit.days(15), new TypeReference<>() {}, new tools.jackson.core.type.TypeReference<>() {});
        assertThat(jackson2.writeValueAsString(DayLimit.days(15)))
                .isEqualTo("{\"length\":15,\"count\":\"DAYS\",\"firstDay\":\"DAY_AFTER\","
                        + "\"rollOver\":\"NEXT_WORKING_DAY\"}");
    }
}
