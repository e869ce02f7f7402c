package org.jiceng.governance.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
    private static Household neighbour() {
        return Household.builder(HouseholdId.of("H-2"), RegionCode.of("610921100201"))
                .income(Income.ofYuan(2023, new BigDecimal("30000")))
                .build();
    }

    @Test
    void theExampleGivesWhatTheReadmeSays() {
        Household neighbour = neighbour();
        // spotless:off
        // guide:begin README
        PolicyPack pack = PolicyPacks.builtIn("hanyin-321");
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, LocalDate.of(2024, 6, 30));
        Household household = Household.builder(HouseholdId.of("H-1"), RegionCode.of("610921100201"))
                .income(Income.ofYuan(2023, new BigDecimal("9800")))
                .safeFamily(SafeFamilyRecord.knownTo(2023, 2020))
                .circumstances(Circumstances.none())
                .build();
        VillageIncome income = Stream.of(household, neighbour).collect(VillageIncome.collector(2023));
        Classification recommended = classifier.classify(household, income);
        String why = recommended.explain(Locale.ENGLISH);
        // guide:end
        // spotless:on
        assertThat(recommended.outcome()).isEqualTo(ClassOutcome.CONCERN);
        assertThat(recommended.matched()).containsExactly("concern");
        assertThat(recommended.missing()).isEmpty();
        assertThat(why).startsWith("Recommended: concern household (yellow).");
    }
}
