package org.jiceng.governance.grid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkOfAHouseholdTest {
    private static final Household.Builder HOUSEHOLD =
            Household.builder(HouseholdId.of("H1"), RegionCode.of("610921100201"));

    private static Workload counted(String measure) {
        return Workload.of(GridPacks.with("workload", "\"" + measure + "\""), LocalDate.of(2024, 6, 30));
    }

    @Test
    void residentsMayBeNobodyOrNotKnown() {
        Workload residents = counted("RESIDENTS");
        assertThat(residents.measure()).isEqualTo(WorkloadMeasure.RESIDENTS);
        assertThat(residents.of(HOUSEHOLD.residents(0).build())).hasValue(0);
        assertThat(residents.of(HOUSEHOLD.residents(7).build())).hasValue(7);
        assertThat(residents.of(HOUSEHOLD.residents(null).build())).isEmpty();
    }

    @Test
    void everyHouseholdIsOne() {
        assertThat(counted("HOUSEHOLDS").of(HOUSEHOLD.residents(null).build())).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"REASSURED, 0", "CONCERN, 12", "LINKED, 52"})
    void visitsAreThoseOfAYear(HouseholdClass confirmed, long visits) {
        assertThat(counted("VISITS").of(HOUSEHOLD.confirmedClass(confirmed).build()))
                .isEqualTo(OptionalLong.of(visits));
    }

    @Test
    void aClassThatNobodyConfirmedIsNotKnown() {
        assertThat(counted("VISITS").of(HOUSEHOLD.confirmedClass(null).build())).isEmpty();
    }

    /** A visit is in the year if it is due by its anniversary, inclusive. */
    @ParameterizedTest
    @CsvSource({
        "P365D, 2022-06-30, 1", "P366D, 2022-06-30, 0", "P366D, 2023-06-30, 1", "P1Y, 2024-02-29, 1",
        "P5D, 2022-06-30, 73", "P1M, 2024-01-31, 12", "P1M15D, 2023-01-01, 8", "P2Y, 2024-06-30, 0"
    })
    void theYearEndsOnItsAnniversary(String every, LocalDate asOf, long visits) {
        String json = """
                {"id": "own", "version": "1", "title": {"zh": "试验", "en": "test"}, "extends": "hanyin-321",
                 "service": {"linkedVisits": [{"value": "%s", "basis": {"document": "library default"}}]},
                 "grid": {"workload": [{"value": "VISITS", "basis": {"document": "library default"}}]}}""".formatted(every);
        PolicyPack pack = PackReader.standard().load(json.getBytes(StandardCharsets.UTF_8));
        assertThat(Workload.of(pack, asOf)
                        .of(HOUSEHOLD.confirmedClass(HouseholdClass.LINKED).build()))
                .hasValue(visits);
    }
}
