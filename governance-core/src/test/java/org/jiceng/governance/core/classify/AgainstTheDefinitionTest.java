package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.core.classify.ClassifyingByDefinition.CIRCUMSTANCES;
import static org.jiceng.governance.core.classify.ClassifyingByDefinition.CLAIMS;
import static org.jiceng.governance.core.classify.ClassifyingByDefinition.INCOME;
import static org.jiceng.governance.core.classify.ClassifyingByDefinition.NO_INCOME;
import static org.jiceng.governance.core.classify.ClassifyingByDefinition.RATING;
import static org.jiceng.governance.core.classify.ClassifyingByDefinition.VARIABLES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of facts that a household's file can hold, for packs with each kind of rule. */
class AgainstTheDefinitionTest {
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final VillageIncome HUNDRED = new VillageIncome(2023, VILLAGE, 10, 10, 1000, 0, 0, 0);
    private static final VillageIncome TOO_FEW = new VillageIncome(2023, VILLAGE, 21, 10, 1000, 0, 0, 0);
    private static final String BELOW = "{\"type\":\"INCOME\",\"comparison\":\"BELOW\",\"percent\":100}";
    private static final String AT = "{\"type\":\"INCOME\",\"comparison\":\"AT\",\"percent\":100}";
    private static final String CIRCUMSTANCE = "{\"type\":\"HAS_CIRCUMSTANCE\"}";
    private static final String CLAIM = "{\"type\":\"HAS_OPEN_CLAIM\"}";
    private static final String OTHERWISE = "{\"type\":\"OTHERWISE\"}";

    private static String all(String... conditions) {
        return "{\"type\":\"ALL\",\"of\":[" + String.join(",", conditions) + "]}";
    }

    private static String not(String condition) {
        return "{\"type\":\"NOT\",\"of\":" + condition + "}";
    }

    private static String rated(String how, int years) {
        return "{\"type\":\"SAFE_FAMILY\",\"rated\":\"" + how + "\",\"years\":" + years + "}";
    }

    static Stream<Arguments> packs() {
        PolicyPack mixed = Packs.hanyinWith(
                "rules",
                Packs.rules(
                        "a CONCERN " + all(AT, not(CLAIM)),
                        "b LINKED " + all(rated("ANY_YEAR", 3), not(all(CIRCUMSTANCE, BELOW))),
                        "c REASSURED " + all(OTHERWISE, rated("NO_YEAR", 1)),
                        "d CONCERN " + not(OTHERWISE)));
        PolicyPack gaps = Packs.hanyinWith("gapOutcome", "\"CONCERN\"");
        Integer[] hanyin = {CIRCUMSTANCES, INCOME, RATING, RATING + 1, RATING + 2};
        return Stream.of(
                Arguments.of(Packs.HANYIN, hanyin),
                Arguments.of(gaps, hanyin),
                Arguments.of(Packs.SHIQUAN, new Integer[] {CIRCUMSTANCES, CLAIMS, INCOME}),
                Arguments.of(mixed, new Integer[] {CIRCUMSTANCES, CLAIMS, INCOME, RATING, RATING + 1, RATING + 2}));
    }

    /** All states of the variables asked; the others stay unknown. Ratings known must be of years in a row. */
    private static List<int[]> states(List<Integer> asked) {
        int[] nothing = new int[VARIABLES];
        Arrays.fill(nothing, Truth.UNKNOWN.code());
        nothing[INCOME] = NO_INCOME;
        List<int[]> states = List.of(nothing);
        for (int variable : asked) {
            List<int[]> more = new ArrayList<>();
            for (int[] state : states) {
                for (int value : variable == INCOME ? List.of(-1, 0, 1, NO_INCOME) : List.of(0, 1, 2)) {
                    int[] changed = state.clone();
                    changed[variable] = value;
                    more.add(changed);
                }
            }
            states = more;
        }
        int unknown = Truth.UNKNOWN.code();
        return states.stream()
                .filter(state ->
                        state[RATING + 1] != unknown || state[RATING] == unknown || state[RATING + 2] == unknown)
                .toList();
    }

    private static Household household(int[] state) {
        Household.Builder builder = Household.builder(HouseholdId.of("H"), VILLAGE);
        if (state[INCOME] != NO_INCOME) {
            builder.income(new Income(2023, 100 + state[INCOME]));
        }
        Set<Integer> years = new HashSet<>();
        Integer from = null;
        Integer to = null;
        for (int back = 2; back >= 0; back--) {
            Truth rated = Truth.ofCode(state[RATING + back]);
            if (!rated.isUnknown()) {
                from = from == null ? Integer.valueOf(2023 - back) : from;
                to = 2023 - back;
            }
            if (rated.isTrue()) {
                years.add(2023 - back);
            }
        }
        Truth claims = Truth.ofCode(state[CLAIMS]);
        return builder.safeFamily(SafeFamilyRecord.of(years, from, to))
                .circumstances(
                        switch (Truth.ofCode(state[CIRCUMSTANCES])) {
                            case TRUE -> Circumstances.of(Circumstance.POVERTY);
                            case FALSE -> Circumstances.none();
                            case UNKNOWN -> Circumstances.unknown();
                        })
                .openClaims(claims.isUnknown() ? null : claims.isTrue() ? Integer.valueOf(2) : Integer.valueOf(0))
                .build();
    }

    private static ClassifyingByDefinition definition(PolicyPack pack, Integer[] asked) {
        return new ClassifyingByDefinition(
                pack.value(HouseholdPolicy.RULES, Packs.AS_OF),
                pack.value(HouseholdPolicy.GAP_OUTCOME, Packs.AS_OF),
                asked);
    }

    private static Fact fact(int variable) {
        return switch (variable) {
            case CIRCUMSTANCES -> Fact.of("CIRCUMSTANCES");
            case CLAIMS -> Fact.of("OPEN_CLAIMS");
            case INCOME -> Fact.of("INCOME");
            default -> Fact.of("SAFE_FAMILY_" + (2023 - (variable - RATING)));
        };
    }

    private static String state(int variable, int value) {
        return variable == INCOME
                ? ClassifyingByDefinition.STANDINGS.get(value + 1).name()
                : Truth.ofCode(value).name();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void outcomeAndMatchedRulesAreThoseOfTheDefinition(PolicyPack pack, Integer[] asked) {
        ClassifyingByDefinition definition = definition(pack, asked);
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        Set<ClassOutcome> seen = new HashSet<>();
        for (int[] state : states(List.of(asked))) {
            Classification found = classifier.classify(household(state), HUNDRED);
            assertThat(found.outcome()).as(Arrays.toString(state)).isEqualTo(definition.outcome(state));
            assertThat(found.matched()).as(Arrays.toString(state)).isEqualTo(definition.matched(state));
            seen.add(found.outcome());
        }
        assertThat(seen).containsExactlyInAnyOrder(ClassOutcome.values());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void missingAreExactlyTheUnknownFactsThatMatter(PolicyPack pack, Integer[] asked) {
        ClassifyingByDefinition definition = definition(pack, asked);
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        int open = 0;
        for (int[] state : states(List.of(asked))) {
            Set<Integer> mattering = definition.mattering(state);
            List<Fact> expected =
                    mattering.stream().map(AgainstTheDefinitionTest::fact).toList();
            Classification found = classifier.classify(household(state), HUNDRED);
            if (!isOpenWhereNothingMatters(definition, state, mattering)) {
                assertThat(found.missing()).as(Arrays.toString(state)).isEqualTo(expected);
            } else {
                assertThat(found.missing()).as(Arrays.toString(state)).isNotEmpty();
            }
            if (!mattering.isEmpty()) {
                assertThat(found.outcome()).isEqualTo(ClassOutcome.MANUAL_DECISION);
                open++;
            }
        }
        assertThat(open).isPositive();
    }

    /** A rule is unknown, yet every way in which it turns out gives one outcome: then its own unknown facts are named. */
    private static boolean isOpenWhereNothingMatters(
            ClassifyingByDefinition definition, int[] state, Set<Integer> mattering) {
        Truth first = definition.truths(state).stream()
                .filter(truth -> !truth.isFalse())
                .findFirst()
                .orElse(Truth.FALSE);
        return mattering.isEmpty() && first.isUnknown();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anUnknownAverageIsNamedWhereTheIncomeWouldBe(PolicyPack pack, Integer[] asked) {
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        for (int[] state : states(List.of(asked))) {
            int[] without = state.clone();
            without[INCOME] = NO_INCOME;
            List<Fact> ofIncome =
                    classifier.classify(household(without), HUNDRED).missing();
            List<Fact> ofAverage =
                    classifier.classify(household(state), TOO_FEW).missing();
            List<Fact> expected = new ArrayList<>();
            for (Fact fact : ofIncome) {
                if (fact.kind() != Fact.Kind.INCOME || state[INCOME] == NO_INCOME) {
                    expected.add(fact);
                }
                if (fact.kind() == Fact.Kind.INCOME) {
                    expected.add(Fact.of("VILLAGE_AVERAGE"));
                }
            }
            assertThat(ofAverage).as(Arrays.toString(state)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void missingFactsStandInTheOrderOfTheirKinds(PolicyPack pack, Integer[] asked) {
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        for (int[] state : states(List.of(asked))) {
            List<Fact> missing = classifier.classify(household(state), TOO_FEW).missing();
            assertThat(missing.stream().map(Fact::kind)).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void counterfactualsAreAllTheSmallestSetsOfChanges(PolicyPack pack, Integer[] asked) {
        ClassifyingByDefinition definition = definition(pack, asked);
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        for (int[] state : states(List.of(asked))) {
            Set<Counterfactual> expected = new LinkedHashSet<>();
            for (HouseholdClass wanted : HouseholdClass.values()) {
                if (definition.outcome(state) != ClassOutcome.of(wanted)) {
                    definition.nearest(state, wanted).forEach(to -> expected.add(counterfactual(wanted, state, to)));
                }
            }
            List<Counterfactual> found =
                    classifier.classify(household(state), HUNDRED).counterfactuals();
            assertThat(found).as(Arrays.toString(state)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found.stream().map(Counterfactual::gives)).isSorted();
        }
    }

    private static Counterfactual counterfactual(HouseholdClass gives, int[] from, int[] to) {
        List<FactState> changes = new ArrayList<>();
        for (int variable = 0; variable < VARIABLES; variable++) {
            if (from[variable] != to[variable]) {
                changes.add(new FactState(fact(variable), state(variable, to[variable])));
            }
        }
        return new Counterfactual(gives, changes);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatAHouseholdLearnsMoreNeverTakesBackAClass(PolicyPack pack, Integer[] asked) {
        ClassifyingByDefinition definition = definition(pack, asked);
        HouseholdClassifier classifier = HouseholdClassifier.of(pack, Packs.AS_OF);
        for (int[] state : states(List.of(asked))) {
            ClassOutcome outcome =
                    classifier.classify(household(state), HUNDRED).outcome();
            if (outcome != ClassOutcome.MANUAL_DECISION) {
                assertThat(definition.mattering(state))
                        .as(Arrays.toString(state))
                        .isEmpty();
            }
        }
    }
}
