package org.jiceng.governance.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.intake.HouseholdIntake;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {
    @Test
    @SuppressWarnings("UnnecessaryAsync") // the application shares it
    void theExampleGivesWhatTheGuideSays() {
        Clock clock = Clock.fixed(Instant.parse("2024-06-29T17:00:00Z"), ZoneId.of("Asia/Shanghai"));
        Household household = Household.builder(HouseholdId.of("H-1"), RegionCode.of("610921100201"))
                .build();
        VillageIncome income = VillageIncome.empty(2023);
        List<HouseholdRow> rows = List.of();
        // spotless:off
        // guide:begin docs/embedding
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");         // these three once, as singletons
        HouseholdIntake intake = HouseholdIntake.standard();
        Map<LocalDate, HouseholdClassifier> classifiers = new ConcurrentHashMap<>();

        LocalDate today = LocalDate.now(clock);                       // the application's clock, in the county's zone
        HouseholdClassifier classifier = classifiers.computeIfAbsent(today, day -> HouseholdClassifier.of(pack, day));
        Rows<Household> households = intake.accept(rows);
        Classification recommended = classifier.classify(household, income);
        // guide:end
        // spotless:on
        assertThat(households.failures()).isEmpty();
        assertThat(recommended.ground().asOf()).isEqualTo(LocalDate.of(2024, 6, 30));
    }
}
