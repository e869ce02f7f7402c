package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2024-01-01, 2024-01-01, 2024-03-31",
        "QUARTER, 2024-03-31, 2024-01-01, 2024-03-31",
        "QUARTER, 2024-04-01, 2024-04-01, 2024-06-30",
        "QUARTER, 2023-12-31, 2023-10-01, 2023-12-31",
        "MONTH_FROM_21ST, 2024-03-20, 2024-02-21, 2024-03-20",
        "MONTH_FROM_21ST, 2024-03-21, 2024-03-21, 2024-04-20",
        "MONTH_FROM_21ST, 2023-12-21, 2023-12-21, 2024-01-20",
        "MONTH_FROM_21ST, 2024-01-01, 2023-12-21, 2024-01-20",
    })
    void aDayLiesInOnePeriodOfARhythm(BulletinRhythm rhythm, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(BulletinPeriod.of(rhythm, day)).isEqualTo(new BulletinPeriod(from, to));
    }

    @Test
    void periodsOfARhythmFollowEachOtherWithoutGap() {
        for (BulletinRhythm rhythm : BulletinRhythm.values()) {
            LocalDate day = LocalDate.of(2023, 1, 1);
            BulletinPeriod before = BulletinPeriod.of(rhythm, day);
            while (day.isBefore(LocalDate.of(2025, 1, 1))) {
                day = day.plusDays(1);
                BulletinPeriod period = BulletinPeriod.of(rhythm, day);
                assertThat(period.contains(day)).isTrue();
                if (!period.equals(before)) {
                    assertThat(period.from()).isEqualTo(before.to().plusDays(1)).isEqualTo(day);
                }
                before = period;
            }
        }
    }

    @Test
    void itBeginsAndEndsWithMidnightOfTheZone() {
        BulletinPeriod period = BulletinPeriod.quarter(2024, 1);

        assertThat(period.start(Casework.ZONE)).isEqualTo(Instant.parse("2023-12-31T16:00:00Z"));
        assertThat(period.end(Casework.ZONE)).isEqualTo(Instant.parse("2024-03-31T15:59:59.999999999Z"));
        assertThat(BulletinPeriod.month(YearMonth.of(2024, 3)))
                .isEqualTo(new BulletinPeriod(LocalDate.of(2024, 2, 21), LocalDate.of(2024, 3, 20)));
    }

    @Test
    void oneThatEndsBeforeItBeginsIsRefused() {
        LocalDate day = LocalDate.of(2024, 3, 1);

        assertThat(new BulletinPeriod(day, day).contains(day)).isTrue();
        assertThatThrownBy(() -> new BulletinPeriod(day, day.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("BULLETIN_PERIOD_REVERSED");
        assertThatThrownBy(() -> BulletinPeriod.quarter(2024, 5)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> BulletinPeriod.quarter(2024, 0)).isInstanceOf(DateTimeException.class);
    }
}
