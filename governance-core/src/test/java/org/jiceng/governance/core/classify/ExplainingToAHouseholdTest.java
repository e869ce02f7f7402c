package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdReason;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainingToAHouseholdTest {
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final List<Locale> LOCALES = List.of(Locale.CHINA, Locale.ENGLISH);
    private static final VillageIncome TEN = new VillageIncome(2023, VILLAGE, 12, 10, 1_234_567, 10, 1_234_567, 40);
    private static final VillageIncome NINE = new VillageIncome(2023, VILLAGE, 12, 9, 1_111_100, 9, 1_111_100, 36);
    private static final VillageIncome NOTHING = new VillageIncome(2023, VILLAGE, 9, 9, 0, 9, 0, 9);
    private static final VillageIncome UNKNOWN = new VillageIncome(2023, VILLAGE, 30, 10, 1_234_567, 10, 1_234_567, 40);

    static Stream<PolicyPack> packs() {
        String bands = Packs.rules(
                "poor CONCERN {\"type\":\"INCOME\",\"comparison\":\"BELOW\",\"percent\":60}",
                "well REASSURED {\"type\":\"INCOME\",\"comparison\":\"ABOVE\",\"percent\":150}",
                "rest LINKED {\"type\":\"OTHERWISE\"}");
        return Stream.of(
                Packs.HANYIN,
                Packs.SHIQUAN,
                Packs.hanyinWith("incomeMeasure", "\"PER_HEAD\""),
                Packs.hanyinWith("rules", bands),
                Packs.hanyinWith(
                        "rules",
                        Packs.rules("poor CONCERN {\"type\":\"INCOME\",\"comparison\":\"BELOW\",\"percent\":60}")));
    }

    private static List<Household> households() {
        List<Household> all = new ArrayList<>();
        for (Long fen : new Long[] {null, 0L, 74_074L, 100_000L, 1_000_000L}) {
            for (Circumstances circumstances : List.of(
                    Circumstances.none(), Circumstances.unknown(), Circumstances.of(Circumstance.RELEASED_PRISONER))) {
                for (SafeFamilyRecord ratings : List.of(
                        SafeFamilyRecord.unknown(),
                        SafeFamilyRecord.knownTo(2023),
                        SafeFamilyRecord.knownTo(2023, 2021, 2022, 2023))) {
                    for (Integer claims : new Integer[] {null, 0, 3}) {
                        all.add(Household.builder(HouseholdId.of("H"), VILLAGE)
                                .income(fen == null ? null : new Income(2023, fen))
                                .residents(claims == null ? null : Integer.valueOf(4))
                                .circumstances(circumstances)
                                .safeFamily(ratings)
                                .openClaims(claims)
                                .build());
                    }
                }
            }
        }
        return all;
    }

    private static List<String> explanations(PolicyPack pack, Locale locale) {
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        List<String> texts = new ArrayList<>();
        for (Household household : households()) {
            for (VillageIncome village : List.of(TEN, NINE, NOTHING, UNKNOWN)) {
                Classification classification = classifier.classify(household, village);
                texts.add(classification.explain(locale));
                texts.add(classifier.explainWithFigures(classification, household, village, locale));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noPlaceholderIsLeftAndNoCircumstanceNamed(PolicyPack pack) {
        for (Locale locale : LOCALES) {
            for (String text : explanations(pack, locale)) {
                assertThat(text).doesNotContainPattern("[{}]").doesNotContain("null");
                assertThat(text)
                        .doesNotContainIgnoringCase("RELEASED")
                        .doesNotContainIgnoringCase("prison")
                        .doesNotContainIgnoringCase("disab")
                        .doesNotContainIgnoringCase("left-behind")
                        .doesNotContainIgnoringCase("LEFT_BEHIND")
                        .doesNotContainIgnoringCase("poverty")
                        .doesNotContain("刑满", "残疾", "留守", "贫困");
            }
        }
    }

    @Test
    void everyOutcomeIsExplainedInBothLanguages() {
        Set<String> first = new TreeSet<>();
        packs().forEach(pack -> LOCALES.forEach(locale -> explanations(pack, locale)
                .forEach(text -> first.add(text.lines().findFirst().orElse("")))));
        List<String> expected = new ArrayList<>();
        for (ClassOutcome outcome : ClassOutcome.values()) {
            for (Locale locale : LOCALES) {
                expected.add(Messages.standard().text("explain.outcome." + outcome, Map.of(), locale));
            }
        }
        assertThat(first).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void withoutFiguresNoFigureIsThere(PolicyPack pack) {
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        for (Household household : households()) {
            String text = classifier.classify(household, TEN).explain(Locale.ENGLISH);
            assertThat(text)
                    .doesNotContain("1235", "309", "740.74", "1000.00", "10000.00")
                    .contains("ask that a person decides", "2024-06-30", pack.id());
        }
    }

    @Test
    void theAverageIsShownForALargeVillageOnly() {
        HouseholdClassifier classifier = HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF);
        Household household = Household.builder(HouseholdId.of("H"), VILLAGE)
                .income(new Income(2023, 74_074))
                .build();
        String shown =
                classifier.explainWithFigures(classifier.classify(household, TEN), household, TEN, Locale.ENGLISH);
        assertThat(shown).contains("740.74 yuan", "your village: 1235 yuan");
        for (VillageIncome village : List.of(NINE, UNKNOWN, NOTHING)) {
            String hidden = classifier.explainWithFigures(
                    classifier.classify(household, village), household, village, Locale.ENGLISH);
            assertThat(hidden).contains("740.74 yuan").doesNotContain("your village:");
            // Only an average that is known can be held back.
            assertThat(hidden.contains("is not shown")).isEqualTo(village.hasAverage(IncomeMeasure.HOUSEHOLD, 50));
        }
        Household without = household.toBuilder().income(null).build();
        assertThat(classifier.explainWithFigures(classifier.classify(without, TEN), without, TEN, Locale.ENGLISH))
                .doesNotContain("as recorded");
    }

    @Test
    void perHeadTheAverageIsThatOfHeads() {
        HouseholdClassifier classifier =
                HouseholdClassifier.of(Packs.hanyinWith("incomeMeasure", "\"PER_HEAD\""), Packs.AS_OF);
        Household household = Household.builder(HouseholdId.of("H"), VILLAGE).build();
        assertThat(classifier.explainWithFigures(classifier.classify(household, TEN), household, TEN, Locale.CHINA))
                .contains("本村人均收入：309元");
    }

    @Test
    void aGapIsSaidToBeOne() {
        Household household = Household.builder(HouseholdId.of("H"), VILLAGE)
                .income(new Income(2023, 1_000_000))
                .circumstances(Circumstances.none())
                .safeFamily(SafeFamilyRecord.knownTo(2023, 2023))
                .build();
        String text = HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF)
                .classify(household, TEN)
                .explain(Locale.ENGLISH);
        assertThat(text)
                .contains("no rule fits", "rated a Safe Family in 2023", "not rated a Safe Family in 2022")
                .doesNotContain("Not known");
    }

    @Test
    void whatIsMissingAndWhatWouldChangeItIsSaid() {
        Household household = Household.builder(HouseholdId.of("H"), VILLAGE).build();
        String text = HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF)
                .classify(household, UNKNOWN)
                .explain(Locale.ENGLISH);
        assertThat(text)
                .contains("Not known, and needed: whether the household has a circumstance")
                .contains("the household's income of 2023; the village's average income of 2023")
                .contains("Safe Family in 2021")
                .contains("If it were so: the household has a circumstance that calls for one-to-one help; then");
    }

    @Test
    void anotherHouseholdsClassificationIsNotExplainedWithItsFigures() {
        HouseholdClassifier classifier = HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF);
        Household one = Household.builder(HouseholdId.of("H"), VILLAGE).build();
        Household other = Household.builder(HouseholdId.of("K"), VILLAGE)
                .income(new Income(2023, 987_654))
                .build();
        Classification ofOne = classifier.classify(one, TEN);
        assertThatThrownBy(() -> classifier.explainWithFigures(ofOne, other, TEN, Locale.CHINA))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.reason().is(HouseholdReason.CLASSIFICATION_OF_OTHER_HOUSEHOLD))
                                .isTrue());
        assertThatThrownBy(() -> classifier.explainWithFigures(ofOne, one, VillageIncome.empty(2022), Locale.CHINA))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anApplicationMayReplaceATextInOneLanguage() {
        Classification classification = HouseholdClassifier.of(Packs.SHIQUAN, Packs.AS_OF)
                .classify(Household.builder(HouseholdId.of("H"), VILLAGE).build(), TEN);
        Messages own = Messages.standard().replacing(Locale.CHINESE, Map.of("explain.outcome.MANUAL_DECISION", "另议。"));
        assertThat(classification.explain(own, Locale.CHINA)).startsWith("另议。");
        assertThat(classification.explain(own, Locale.ENGLISH)).startsWith("No class");
    }

    @Test
    void aFactHasAStableName() {
        for (String name : List.of(
                "CIRCUMSTANCES",
                "OPEN_CLAIMS",
                "INCOME",
                "RESIDENTS",
                "VILLAGE_AVERAGE",
                "SAFE_FAMILY_2023",
                "SAFE_FAMILY_Y",
                "SAFE_FAMILY_Y-4")) {
            assertThat(Fact.of(name)).hasToString(name);
        }
        for (String name : List.of("SAFE_FAMILY", "WEATHER", "SAFE_FAMILY_X", "")) {
            assertThatThrownBy(() -> Fact.of(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Fact(Fact.Kind.INCOME, 2023)).isInstanceOf(IllegalArgumentException.class);
    }
}
