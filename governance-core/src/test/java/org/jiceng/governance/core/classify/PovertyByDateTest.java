package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PovertyByDateTest {
    private static final List<String> ALL_LISTS =
            List.of("REGISTERED_POOR", "WATCHED_AGAINST_FALLING_BACK", "SUBSISTENCE_ALLOWANCE", "EXTREME_POVERTY");

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, REGISTERED_POOR, TRUE",
        "2021-01-01, REGISTERED_POOR, FALSE",
        "2020-12-31, WATCHED_AGAINST_FALLING_BACK, FALSE",
        "2021-01-01, WATCHED_AGAINST_FALLING_BACK, TRUE",
        "2020-12-31, EXTREME_POVERTY, TRUE",
        "2021-01-01, EXTREME_POVERTY, TRUE",
    })
    void theListsThatCountAreThoseInForceOnTheDay(LocalDate day, String list, Truth poor) {
        assertThat(HouseholdPolicy.povertyLists(Packs.HANYIN, day).poverty(List.of(list), ALL_LISTS))
                .isEqualTo(poor);
    }
}
