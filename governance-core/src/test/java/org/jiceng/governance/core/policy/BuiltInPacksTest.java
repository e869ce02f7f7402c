package org.jiceng.governance.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jiceng.governance.core.classify.HouseholdPolicy;
import org.jiceng.governance.core.classify.Rule;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.service.ServicePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPacksTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    static List<String> ids() {
        return PolicyPacks.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyParameterHasAValueFromTheBeginningWithABasis(String id) {
        PolicyPack pack = PolicyPacks.builtIn(id);
        assertThat(pack.id()).isEqualTo(id);
        assertThat(pack.base()).isEmpty();
        assertThat(pack.parameters())
                .containsAll(new HouseholdPolicy().parameters())
                .containsAll(new ServicePolicy().parameters());
        for (Parameter<?> parameter : pack.parameters()) {
            assertThat(pack.history(parameter)).as(parameter.pointer()).isNotEmpty();
            assertThat(pack.history(parameter).get(0).from())
                    .as(parameter.pointer())
                    .isNull();
            pack.history(parameter)
                    .forEach(dated -> assertThat(dated.basis().text())
                            .as(parameter.pointer())
                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyParameterHasALabelInBothLanguages(String id) {
        for (Parameter<?> parameter : PolicyPacks.builtIn(id).parameters()) {
            String zh = Messages.standard().text(parameter.labelKey(), Map.of(), Locale.CHINESE);
            String en = Messages.standard().text(parameter.labelKey(), Map.of(), Locale.ENGLISH);
            assertThat(zh).as(parameter.pointer()).containsPattern("\\p{IsHan}");
            assertThat(en).as(parameter.pointer()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyRuleHasATitleInBothLanguagesAndABasis(String id) {
        for (Rule rule : PolicyPacks.builtIn(id).value(HouseholdPolicy.RULES, DAY)) {
            assertThat(rule.title().in(Locale.CHINA)).containsPattern("\\p{IsHan}");
            assertThat(rule.title().in(Locale.FRANCE)).doesNotContainPattern("\\p{IsHan}");
            assertThat(rule.basis().document()).isNotBlank();
        }
    }

    @Test
    void hanyinsRulesRestOnThePaperAndShiquansOnTheLibrary() {
        assertThat(PolicyPacks.builtIn("hanyin-321").value(HouseholdPolicy.RULES, DAY))
                .noneMatch(rule -> rule.basis().isLibraryDefault());
        PolicyPack shiquan = PolicyPacks.builtIn("shiquan-321");
        assertThat(shiquan.value(HouseholdPolicy.RULES, DAY))
                .allMatch(rule -> rule.basis().isLibraryDefault());
        assertThat(shiquan.parameters())
                .filteredOn(parameter -> parameter != HouseholdPolicy.CONFIRMATION)
                .filteredOn(parameter -> List.of("household", "service").contains(parameter.section()))
                .allMatch(parameter -> shiquan.history(parameter).stream()
                        .allMatch(dated -> dated.basis().isLibraryDefault()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPackDoesNotDifferFromItself(String id) {
        assertThat(PolicyPacks.diff(PolicyPacks.builtIn(id), PolicyPacks.builtIn(id)))
                .isEmpty();
        assertThat(PolicyPacks.builtIn(id)).isEqualTo(PolicyPacks.builtIn(id));
    }

    @Test
    void theTwoDifferInRulesAndWhatTheyRestOn() {
        List<PackDifference> there =
                PolicyPacks.diff(PolicyPacks.builtIn("hanyin-321"), PolicyPacks.builtIn("shiquan-321"));
        List<PackDifference> back =
                PolicyPacks.diff(PolicyPacks.builtIn("shiquan-321"), PolicyPacks.builtIn("hanyin-321"));
        assertThat(there).extracting(PackDifference::pointer).isSorted().contains("/household/rules");
        assertThat(there).extracting(PackDifference::before).isEqualTo(values(back, PackDifference::after));
        assertThat(there).extracting(PackDifference::after).isEqualTo(values(back, PackDifference::before));
    }

    private static List<@Nullable Object> values(
            List<PackDifference> differences, Function<PackDifference, @Nullable Object> side) {
        return differences.stream().<@Nullable Object>map(side).toList();
    }

    @Test
    void titlesAndBasesSaySomething() {
        for (String blank : List.of("", " ", "　")) {
            assertThatThrownBy(() -> new Title(blank, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Title("甲", blank)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Basis(blank, null)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Basis("x", blank)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatCountsAsPoorChangedIn2021() {
        PolicyPack pack = PolicyPacks.builtIn("hanyin-321");
        assertThat(pack.value(HouseholdPolicy.POVERTY_LISTS, LocalDate.of(2020, 12, 31)))
                .contains("REGISTERED_POOR");
        assertThat(pack.value(HouseholdPolicy.POVERTY_LISTS, LocalDate.of(2021, 1, 1)))
                .doesNotContain("REGISTERED_POOR")
                .contains("WATCHED_AGAINST_FALLING_BACK");
    }
}
