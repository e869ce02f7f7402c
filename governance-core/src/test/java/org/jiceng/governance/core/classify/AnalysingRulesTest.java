package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.PolicyPack;
import org.junit.jupiter.api.Test;

class AnalysingRulesTest {
    private static final String CLAIM = "{\"type\":\"HAS_OPEN_CLAIM\"}";
    private static final String CIRCUMSTANCE = "{\"type\":\"HAS_CIRCUMSTANCE\"}";
    private static final String OTHERWISE = "{\"type\":\"OTHERWISE\"}";

    private static RuleAnalysis of(PolicyPack pack) {
        return RuleAnalysis.of(pack, Packs.AS_OF);
    }

    private static RuleAnalysis of(String... rules) {
        return of(Packs.hanyinWith("rules", Packs.rules(rules)));
    }

    private static String income(String comparison, int percent) {
        return "{\"type\":\"INCOME\",\"comparison\":\"" + comparison + "\",\"percent\":" + percent + "}";
    }

    /** Two circumstances, three incomes, eight patterns of ratings; red takes half, yellow two, green one of the rest. */
    @Test
    void hanyinLeavesGapsAndOverlaps() {
        RuleAnalysis analysis = of(Packs.HANYIN);
        assertThat(analysis.cases()).isEqualTo(2 * 3 * 8);
        assertThat(analysis.gapCases()).isEqualTo(24 - 2 - 1);
        assertThat(analysis.overlapCases()).isEqualTo(2 + 1);
        assertThat(analysis.neverDeciding()).isEmpty();
        assertThat(analysis.overlaps())
                .extracting(RuleAnalysis.Group::matched, RuleAnalysis.Group::cases)
                .containsExactly(tuple(List.of("linked", "concern"), 2), tuple(List.of("linked", "reassured"), 1));
        assertThat(analysis.gaps()).allSatisfy(gap -> {
            assertThat(gap.matched()).isEmpty();
            assertThat(gap.states()).contains(entry(Fact.of("CIRCUMSTANCES"), List.of("FALSE")));
        });
    }

    @Test
    void theGroupsOfHanyinHoldEachCaseOnce() {
        for (List<RuleAnalysis.Group> groups :
                List.of(of(Packs.HANYIN).gaps(), of(Packs.HANYIN).overlaps())) {
            for (int i = 0; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(areDisjoint(groups.get(i), groups.get(j)))
                            .as("groups %d and %d", i, j)
                            .isTrue();
                }
            }
        }
    }

    private static boolean areDisjoint(RuleAnalysis.Group a, RuleAnalysis.Group b) {
        return a.states().entrySet().stream().anyMatch(entry -> {
            List<String> other = b.states().get(entry.getKey());
            return other != null && entry.getValue().stream().noneMatch(other::contains);
        });
    }

    @Test
    void shiquanLeavesNoGap() {
        RuleAnalysis analysis = of(Packs.SHIQUAN);
        assertThat(analysis.cases()).isEqualTo(2 * 2 * 3);
        assertThat(analysis.gaps()).isEmpty();
        assertThat(analysis.gapCases()).isZero();
        assertThat(analysis.neverDeciding()).isEmpty();
        assertThat(analysis.overlapCases()).isEqualTo(3 + 1);
        assertThat(analysis.overlaps()).allMatch(group -> group.matched().equals(List.of("linked", "concern")));
    }

    @Test
    void aPlantedGapIsFoundWithItsStates() {
        RuleAnalysis analysis = of("low CONCERN " + income("BELOW", 100), "high REASSURED " + income("ABOVE", 100));
        assertThat(analysis.gaps())
                .containsExactly(new RuleAnalysis.Group(List.of(), Map.of(Fact.of("INCOME"), List.of("AT")), 1));
        assertThat(analysis.overlaps()).isEmpty();
    }

    @Test
    void aPlantedOverlapIsFoundWithItsStates() {
        RuleAnalysis analysis =
                of("red LINKED " + CIRCUMSTANCE, "yellow CONCERN " + CLAIM, "rest REASSURED " + OTHERWISE);
        assertThat(analysis.gaps()).isEmpty();
        assertThat(analysis.overlaps())
                .containsExactly(new RuleAnalysis.Group(
                        List.of("red", "yellow"),
                        Map.of(Fact.of("CIRCUMSTANCES"), List.of("TRUE"), Fact.of("OPEN_CLAIMS"), List.of("TRUE")),
                        1));
    }

    @Test
    void aRuleThatIsCoveredAndOneThatNothingMeetsNeverDecide() {
        assertThat(of("any CONCERN " + CLAIM, "same LINKED " + CLAIM).neverDeciding())
                .containsExactly("same");
        assertThat(of("no CONCERN {\"type\":\"ALL\",\"of\":[" + income("BELOW", 100) + "," + income("AT", 100) + "]}")
                        .neverDeciding())
                .containsExactly("no");
        assertThat(of("rest CONCERN " + OTHERWISE, "late LINKED " + OTHERWISE).neverDeciding())
                .containsExactly("late");
    }

    @Test
    void ratingsAreNamedFromTheReferenceYear() {
        RuleAnalysis analysis = of("two REASSURED {\"type\":\"SAFE_FAMILY\",\"rated\":\"EVERY_YEAR\",\"years\":2}");
        assertThat(analysis.gaps())
                .flatExtracting(group -> group.states().keySet())
                .extracting(Object::toString)
                .containsOnly("SAFE_FAMILY_Y", "SAFE_FAMILY_Y-1");
        assertThat(analysis.gapCases()).isEqualTo(3);
    }

    @Test
    void severalPercentagesGiveBandsAndTheCaseOfNoIncomeAnywhere() {
        RuleAnalysis analysis = of("poor CONCERN " + income("BELOW", 60), "well REASSURED " + income("ABOVE", 150));
        assertThat(analysis.cases()).isEqualTo(6);
        assertThat(analysis.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.states())
                        .containsExactly(entry(
                                Fact.of("INCOME"), List.of("AT_60", "FROM_60_TO_150", "AT_150", "AVERAGE_ZERO"))));
        assertThat(of("poor CONCERN " + income("BELOW", 60)).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.states())
                        .containsExactly(entry(Fact.of("INCOME"), List.of("AT_60", "ABOVE_60"))));
    }
}
