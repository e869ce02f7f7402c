package org.jiceng.governance.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.DayLimit;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.RuleAnalysis;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdFile;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionList;
import org.jiceng.governance.core.service.VisitRhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library seen from another named module. Only the packages of this module are opened for tests, so a package that
 * the library forgot to export or open shows here.
 */
class NamedModulesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 28);

    private static Household household() {
        return Household.builder(HouseholdId.of("H-1"), RegionCode.of("619999100201"))
                .place(new Place(108.5, 32.89))
                .residents(4)
                .income(Income.ofYuan(2023, new BigDecimal("31234.56")))
                .safeFamily(SafeFamilyRecord.of(Set.of(2022, 2023), 2019, 2023))
                .circumstances(Circumstances.of(Set.of(Circumstance.DISABLED), Set.of(Circumstance.POVERTY)))
                .lastVisit(DAY)
                .build();
    }

    static Stream<Object> values() {
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");
        Household household = household();
        VillageIncome income = VillageIncome.empty(2023).plus(household);
        Classification classification = HouseholdClassifier.of(pack, DAY).classify(household, income);
        return Stream.of(
                household,
                HouseholdFile.opened(DAY, household),
                ResidentNumber.of("11010519491231002X"),
                income,
                classification,
                ConfirmedClass.confirm(classification, pack, PersonId.of("P-1"), DAY)
                        .fold(confirmed -> confirmed, reasons -> reasons),
                RuleAnalysis.of(pack, DAY),
                WorkCalendar.stateCouncil(),
                Indicator.of(new IndicatorDefinition("visits.kept", "visitsKept", "library"), 3, 4),
                DayLimit.workingDays(5),
                VisitRhythm.of("P7D"),
                new RegionList(DAY, List.of(new Region(RegionCode.of("610921"), "汉阴县", null))),
                Reason.of(RowReason.ROW_REQUIRED));
    }

    @Test
    void bothAreNamedModules() {
        assertThat(VillageOffice.class.getModule().isNamed()).isTrue();
        assertThat(Household.class.getModule().getName()).isEqualTo("org.jiceng.governance.core");
        assertThat(Household.class
                        .getModule()
                        .isOpen("org.jiceng.governance.core.household", VillageOffice.class.getModule()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("values")
    void jsonReachesEveryValue(Object value) throws Exception {
        ObjectMapper mapper = GovernanceJson.disclosing();

        String json = mapper.writeValueAsString(value);

        assertThat(mapper.readValue(json, value.getClass())).as(json).isEqualTo(value);
    }

    @Test
    void aMapperOfTheApplicationsOwnLeavesPersonalDataOut() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(household()))
                .isEqualTo("{\"id\":\"H-1\",\"village\":\"619999100201\"}");
    }
}
