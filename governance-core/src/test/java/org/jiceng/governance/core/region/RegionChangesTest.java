package org.jiceng.governance.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.core.region.SuccessionEvidence.KIND_CHANGED;
import static org.jiceng.governance.core.region.SuccessionEvidence.NEIGHBOURING_SUPERIOR;
import static org.jiceng.governance.core.region.SuccessionEvidence.SAME_BASE_NAME;
import static org.jiceng.governance.core.region.SuccessionEvidence.SAME_NAME;
import static org.jiceng.governance.core.region.SuccessionEvidence.SAME_SUPERIOR;
import static org.jiceng.governance.core.region.SuccessionEvidence.SUCCESSOR_SUPERIOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionChangesTest {
    private static final RegionHistory HANYIN = RegionHistory.of(IntStream.rangeClosed(2016, 2023)
            .mapToObj(year -> CountyLists.villages("hanyin", year))
            .toList());

    @Test
    void twoVillagesOfHanyinComeBackAsCommunitiesIn2023() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.villages("hanyin", 2022), CountyLists.villages("hanyin", 2023));

        assertThat(step.retired()).extracting(Region::name).containsExactly("果园村委会", "龙岭村委会");
        assertThat(step.added()).extracting(Region::name).containsExactly("果园社区居委会", "龙岭社区居委会", "西苑社区居委会");
        assertThat(step.renamed()).isEmpty();
        assertThat(step.moved()).isEmpty();
        assertThat(step.successions())
                .extracting(RegionChangesTest::codes)
                .containsExactly("610921100201 610921100009", "610921100202 610921100010");
        assertThat(step.successions())
                .allSatisfy(s -> assertThat(s.evidence()).containsExactly(SAME_BASE_NAME, SAME_SUPERIOR, KIND_CHANGED));
    }

    @Test
    void twentyTwoRegionsOfShiquanAreRenamedIn2021() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.villages("shiquan", 2020), CountyLists.villages("shiquan", 2021));

        assertThat(step.renamed())
                .hasSize(22)
                .allSatisfy(renaming -> assertThat(renaming.older().code())
                        .isEqualTo(renaming.newer().code()));
        assertThat(step.renamed())
                .contains(new Renaming(
                        Region.of(RegionCode.of("610922100227"), "白乐村委会"),
                        Region.of(RegionCode.of("610922100227"), "百乐村委会")));
        assertThat(step.retired()).isEmpty();
        assertThat(step.added()).extracting(Region::name).containsExactly("珍珠城镇社区居委会", "长安社区居委会", "红岩城镇社区居委会");
    }

    @Test
    void aTownThatMovesTakesItsVillagesWithIt() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.list(
                        "2024-12-31",
                        "6109 安康市",
                        "610921 汉阴县",
                        "610921100 城关镇",
                        "610921100201 东村村委会",
                        "610921100202 西村村委会",
                        "610922 石泉县",
                        "610922101 饶峰镇"),
                CountyLists.list(
                        "2025-12-31",
                        "6109 安康市",
                        "610921 汉阴县",
                        "610922 石泉县",
                        "610922101 饶峰镇",
                        "610922101201 东村村委会",
                        "610922112 城关镇",
                        "610922112201 东村村委会",
                        "610922112202 西村村委会"));

        assertThat(step.successions())
                .extracting(RegionChangesTest::codes)
                .containsExactly("610921100 610922112", "610921100201 610922112201", "610921100202 610922112202");
        assertThat(step.moved()).isEqualTo(step.successions());
        assertThat(step.successions())
                .extracting(Succession::evidence)
                .map(List::copyOf)
                .containsExactly(
                        List.of(SAME_NAME, NEIGHBOURING_SUPERIOR),
                        List.of(SAME_NAME, SUCCESSOR_SUPERIOR),
                        List.of(SAME_NAME, SUCCESSOR_SUPERIOR));
    }

    @Test
    void aCountyThatBecomesADistrictTakesItsTownsWithIt() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.list("2001-12-31", "610121 长安县", "610121100 韦曲镇"),
                CountyLists.list("2002-12-31", "610116 长安区", "610116001 韦曲街道"));

        assertThat(step.successions())
                .extracting(Succession::evidence)
                .map(List::copyOf)
                .containsExactly(
                        List.of(SAME_BASE_NAME, SAME_SUPERIOR),
                        List.of(SAME_BASE_NAME, SUCCESSOR_SUPERIOR, KIND_CHANGED));
        assertThat(step.moved()).hasSize(1);
    }

    @Test
    void aSuccessorUnderTheSameSuperiorIsPreferred() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.list("2024-12-31", "610921100201 集镇村委会"),
                CountyLists.list("2025-12-31", "610921100001 集镇社区居委会", "610921101001 集镇社区居委会"));

        assertThat(step.successions())
                .extracting(RegionChangesTest::codes)
                .containsExactly("610921100201 610921100001");
    }

    @Test
    void successorsThatTheEvidenceDoesNotTellApartAreAllShown() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.list("2024-12-31", "610921100201 集镇村委会"),
                CountyLists.list("2025-12-31", "610921101001 集镇社区居委会", "610921102201 集镇村委会", "610922100001 集镇社区居委会"));

        assertThat(step.successionsOf(RegionCode.of("610921100201")))
                .extracting(RegionChangesTest::codes)
                .containsExactly("610921100201 610921101001", "610921100201 610921102201");
        assertThat(step.successionsOf(RegionCode.of("610921101001"))).isEmpty();
    }

    @Test
    void aRegionThatStayedIsNoSuccessor() {
        RegionListComparison step = RegionListComparison.between(
                CountyLists.list("2024-12-31", "610921100201 集镇村委会", "610921100001 集镇社区居委会"),
                CountyLists.list("2025-12-31", "610921100001 集镇社区居委会"));

        assertThat(step.retired()).hasSize(1);
        assertThat(step.successions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "610921100201, 果园村委会, 果园",
        "610921100201, 果园村村委会, 果园",
        "610921100201, 果园村村民委员会, 果园",
        "610921100201, 果园村民委员会, 果园",
        "610921100201, 果园社区居委会, 果园",
        "610921100201, 果园社区居民委员会, 果园",
        "610921100201, 果园居民委员会, 果园",
        "610921100201, 果园社区, 果园",
        "610921100201, 果园村, 果园",
        "610921100201, 果园, 果园",
        "610921100201, 巴彦嘎查, 巴彦",
        "610921100201, 村, 村",
        "610921100201, 社区居委会, 社区",
        "610921100, 城关镇, 城关",
        "610921100, 城关街道办事处, 城关",
        "610921100, 回族民族乡, 回族",
        "610921, 汉阴县, 汉阴",
        "610921, 汉阴区, 汉阴",
        "6109, 安康市, 安康",
        "6109, 安康地区, 安康",
        "61, 陕西省, 陕西省"
    })
    void theBaseNameLeavesOutTheWordsForTheKind(String code, String name, String base) {
        assertThat(BaseName.of(Region.of(RegionCode.of(code), name))).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30, true", "2024-12-31, false", "2025-01-01, false"})
    void listsMustFollowEachOther(LocalDate older, boolean accepted) {
        RegionList before = RegionList.of(older, List.of());
        RegionList after = CountyLists.list("2024-12-31", "61 陕西省");

        if (accepted) {
            assertThat(RegionListComparison.between(before, after).added()).hasSize(1);
        } else {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> RegionHistory.of(List.of(before, after)))
                    .satisfies(e -> assertThat(e.reason())
                            .isEqualTo(new Reason(
                                    "REGION_LISTS_ORDER", Map.of("older", older.toString(), "newer", "2024-12-31"))));
        }
    }

    @Test
    void hanyinNeverReusedACode() {
        assertThat(HANYIN.faults()).isEmpty();
        assertThat(HANYIN.lists()).hasSize(8);
        assertThat(HANYIN.comparisons()).hasSize(7);
    }

    @Test
    void theHistoryKnowsValidityAndSuccessor() {
        RegionCode retired = RegionCode.of("610921100201");
        RegionCode successor = RegionCode.of("610921100009");

        assertThat(HANYIN.validity(retired))
                .containsExactly(new CodeValidity(
                        retired, CountyLists.endOf(2016), CountyLists.endOf(2022), CountyLists.endOf(2023)));
        assertThat(HANYIN.validity(successor))
                .containsExactly(new CodeValidity(successor, CountyLists.endOf(2023), CountyLists.endOf(2023), null));
        assertThat(HANYIN.validity(successor).get(0).retiredBy()).isEmpty();
        assertThat(HANYIN.validity(RegionCode.of("99"))).isEmpty();
        assertThat(HANYIN.successionsOf(retired))
                .extracting(RegionChangesTest::codes)
                .containsExactly("610921100201 610921100009");
        assertThat(HANYIN.successionsOf(successor)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016-12-30,", "2016-12-31, 2016-12-31", "2017-12-30, 2016-12-31", "2030-01-01, 2023-12-31"})
    void theListOfADateIsTheLatestNotAfterIt(LocalDate date, LocalDate asOf) {
        assertThat(HANYIN.asOf(date).map(RegionList::asOf).orElse(null)).isEqualTo(asOf);
    }

    @Test
    void everyUseOfARetiredCodeIsAFault() {
        RegionHistory history = RegionHistory.of(List.of(
                CountyLists.list("2021-12-31", "610921100201 甲村", "610921100202 乙村"),
                CountyLists.list("2022-12-31", "610921100202 乙村"),
                CountyLists.list("2023-12-31", "610921100201 丙村"),
                CountyLists.list("2024-12-31", "610921100203 丁村"),
                CountyLists.list("2025-12-31", "610921100201 甲村", "610921100203 丁村")));

        assertThat(history.faults())
                .containsExactly(reuse("2022-12-31", "2023-12-31"), reuse("2024-12-31", "2025-12-31"));
        assertThat(history.validity(RegionCode.of("610921100201"))).hasSize(3);
    }

    private static Reason reuse(String retired, String reused) {
        return new Reason("REGION_CODE_REUSED", Map.of("code", "610921100201", "retired", retired, "reused", reused));
    }

    private static String codes(Succession succession) {
        return succession.retired().code() + " " + succession.successor().code();
    }
}
