package org.jiceng.governance.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeExampleTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern THIS_EXAMPLE =
            Pattern.compile("// readme:begin\n(.*?) *// readme:end", Pattern.DOTALL);

    private static Household neighbour() {
        return Household.builder(HouseholdId.of("H-2"), RegionCode.of("610921100201"))
                .income(Income.ofYuan(2023, new BigDecimal("30000")))
                .build();
    }

    @Test
    void theExampleGivesWhatTheReadmeSays() {
        Household neighbour = neighbour();
        // spotless:off
        // readme:begin
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
        // readme:end
        // spotless:on
        assertThat(recommended.outcome()).isEqualTo(ClassOutcome.CONCERN);
        assertThat(recommended.matched()).containsExactly("concern");
        assertThat(recommended.missing()).isEmpty();
        assertThat(why).startsWith("Recommended: concern household (yellow).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeShowsThisExample(String readme) throws IOException {
        Matcher shown = JAVA_BLOCK.matcher(Files.readString(Path.of("..", readme)));
        Matcher compiled = THIS_EXAMPLE.matcher(
                Files.readString(Path.of("src/test/java/org/jiceng/governance/core/ReadmeExampleTest.java")));
        assertThat(shown.find()).isTrue();
        assertThat(compiled.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(compiled.group(1).indent(-8));
    }
}
