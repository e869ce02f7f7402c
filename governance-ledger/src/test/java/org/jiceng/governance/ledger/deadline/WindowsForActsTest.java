package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.deadline.Clocks.READER;
import static org.jiceng.governance.ledger.deadline.Clocks.at;

import java.time.Instant;
import java.time.LocalDate;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsForActsTest {
    @Test
    void anObjectionHasFiveWorkingDays() {
        Instant receipt = at("2024-04-02T16:00");
        assertThat(READER.window(receipt, 5, DayCount.WORKING_DAYS).orElseThrow())
                .isEqualTo(LocalDate.of(2024, 4, 10));
        assertThat(READER.isWithin(receipt, 5, DayCount.WORKING_DAYS, at("2024-04-10T23:59")))
                .isEqualTo(Truth.TRUE);
        assertThat(READER.isWithin(receipt, 5, DayCount.WORKING_DAYS, at("2024-04-11T00:00")))
                .isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 30 days from Wednesday 1 May end on Friday 31 May
            2024-05-01T08:59:59, FALSE
            2024-05-01T09:00,    TRUE
            2024-05-31T23:59,    TRUE
            2024-06-01T00:00,    FALSE
            """)
    void aRequestForReviewHasThirtyDays(String at, Truth within) {
        Instant delivered = at("2024-05-01T09:00");
        assertThat(READER.isWithin(delivered, 30, DayCount.DAYS, at(at))).isEqualTo(within);
    }

    @Test
    void anUnknownYearIsSaid() {
        Instant start = at("2026-12-10T09:00");
        assertThat(READER.window(start, 30, DayCount.DAYS)).isEqualTo(new CalendarAnswer.UnknownYear<>(2027));
        assertThat(READER.isWithin(start, 30, DayCount.DAYS, at("2027-01-09T09:00")))
                .isEqualTo(Truth.TRUE);
        assertThat(READER.isWithin(start, 30, DayCount.DAYS, at("2027-01-10T09:00")))
                .isEqualTo(Truth.UNKNOWN);
    }
}
