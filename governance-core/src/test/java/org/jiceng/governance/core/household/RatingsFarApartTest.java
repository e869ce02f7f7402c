package org.jiceng.governance.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingsFarApartTest {
    private static final SafeFamilyRecord RECORD = SafeFamilyRecord.knownTo(2090, 1949, 2021, 2022, 2024, 2085);

    @ParameterizedTest
    @CsvSource({
        "1948, FALSE", "1949, TRUE", "1950, FALSE", "2020, FALSE", "2021, TRUE", "2022, TRUE", "2023, FALSE",
        "2024, TRUE", "2025, FALSE", "2084, FALSE", "2085, TRUE", "2086, FALSE", "2090, FALSE", "2091, UNKNOWN"
    })
    void areAllRemembered(int year, Truth rated) {
        assertThat(RECORD.rated(year)).isEqualTo(rated);
    }

    @Test
    void agreeWithTheYearsGiven() {
        for (int year = 1949; year <= 2090; year++) {
            assertThat(RECORD.rated(year))
                    .as("year %d", year)
                    .isEqualTo(Truth.of(Set.of(1949, 2021, 2022, 2024, 2085).contains(year)));
        }
    }

    @Test
    void areFalseInEveryKnownYearIfNoneWasRated() {
        assertThat(SafeFamilyRecord.knownTo(2023).rated(2023)).isEqualTo(Truth.FALSE);
        assertThat(SafeFamilyRecord.knownTo(2023).rated(1949)).isEqualTo(Truth.FALSE);
    }
}
