package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.ledger.deadline.Clocks.READER;
import static org.jiceng.governance.ledger.deadline.Clocks.at;
import static org.jiceng.governance.ledger.deadline.Clocks.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.json.GovernanceJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClockJsonTest {
    private static final ObjectMapper JSON = GovernanceJson.mapper();
    private static final Clock USED = internal(10, DayCount.WORKING_DAYS, "2024-03-01T09:00")
            .pause(at("2024-03-02T10:00"))
            .resume(at("2024-03-04T10:00:00.123"))
            .extend(5)
            .urge(Rung.OFFICE)
            .urge(Rung.COMMITTEE)
            .stop(at("2024-04-20T10:00"));

    static Stream<Object> values() {
        return Stream.of(
                internal(0, DayCount.DAYS, "2024-03-01T09:00"),
                internal(10, DayCount.DAYS, "2024-03-01T09:00").pause(at("2024-03-02T10:00")),
                USED,
                Clock.until("unit", ClockNature.STATUTORY, LocalDate.of(2024, 3, 20), at("2024-03-01T09:00")),
                Clocks.SETTINGS,
                READER.read(USED, at("2024-05-01T09:00")),
                READER.read(internal(10, DayCount.DAYS, "2026-12-28T09:00"), at("2027-05-01T09:00")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackEqual(Object value) throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(value), value.getClass()))
                .isEqualTo(value);
    }

    @Test
    void aClockIsTextsAndWholeNumbers() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(USED)).isEqualTo("""
                        {"id":"handling","nature":"INTERNAL","length":10,"count":"WORKING_DAYS",\
                        "startedAt":"2024-03-01T01:00:00Z","extensionDays":5,\
                        "pauses":[{"from":"2024-03-02T02:00:00Z","to":"2024-03-04T02:00:00.123Z"}],\
                        "stoppedAt":"2024-04-20T02:00:00Z","urged":["OFFICE","COMMITTEE"]}""");
    }

    @Test
    void whatDoesNotApplyIsLeftOut() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(
                        Clock.until("unit", ClockNature.INTERNAL, LocalDate.of(2024, 3, 20), at("2024-03-01T09:00"))))
                .isEqualTo("""
                        {"id":"unit","nature":"INTERNAL","length":0,"count":"DAYS","startedAt":"2024-03-01T01:00:00Z",\
                        "extensionDays":0,"pauses":[],"urged":[],"fixedEnd":"2024-03-20"}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pauses\":[]|\"pauses\":null",
                "\"pauses\":[],|''",
                "\"urged\":[]|\"urged\":[\"SECRETARY\"]",
                "\"urged\":[]|\"urged\":[null]",
                "\"urged\":[]|\"urged\":[null,\"OFFICE\",\"COMMITTEE\",\"SECRETARY\"]",
                "\"length\":0|\"length\":1",
                "\"length\":0|\"length\":0.5",
                "\"startedAt\":\"2024-03-01T01:00:00Z\"|\"startedAt\":\"2024-03-01\"",
                "\"startedAt\":\"2024-03-01T01:00:00Z\"|\"startedAt\":1709254800",
                "\"startedAt\":\"2024-03-01T01:00:00Z\"|\"startedAt\":null",
                "\"nature\":\"INTERNAL\"|\"nature\":1",
                "\"urged\":[]|\"urged\":[],\"paused\":false",
            })
    void whatIsNotWrittenSoIsRefused(String part, String other) throws JsonProcessingException {
        String good = JSON.writeValueAsString(
                Clock.until("unit", ClockNature.INTERNAL, LocalDate.of(2024, 3, 20), at("2024-03-01T09:00")));
        assertThat(good).contains(part);
        assertThatThrownBy(() -> JSON.readValue(good.replace(part, other), Clock.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
