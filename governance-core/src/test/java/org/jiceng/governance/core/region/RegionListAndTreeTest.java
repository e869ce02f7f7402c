package org.jiceng.governance.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionListAndTreeTest {
    private static final RegionCode COUNTY = RegionCode.of("610921");
    private static final RegionTree HANYIN = RegionTree.of(CountyLists.whole(Region.of(COUNTY, "汉阴县"), "hanyin", 2023));

    @Test
    void everyFaultIsReportedAtOnceByCode() {
        List<Region> rows = CountyLists.rows(
                "610921100201 甲村委会",
                "610921100201 甲村委会",
                "610921100201 乙村委会",
                "610921199201 丙村委会",
                "610921100202 \u3000",
                "610921100 城关镇",
                "610921101  ");

        assertThat(RegionList.check(rows))
                .containsExactly(
                        new Reason("REGION_DUPLICATE", Map.of("code", "610921100201", "count", "3")),
                        new Reason("REGION_NAME_BLANK", Map.of("code", "610921100202")),
                        new Reason("REGION_NAME_BLANK", Map.of("code", "610921101")),
                        new Reason("REGION_ORPHAN", Map.of("code", "610921199201", "parent", "610921199")));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RegionList.of(LocalDate.EPOCH, rows))
                .satisfies(e -> assertThat(e.reason())
                        .isEqualTo(new Reason(
                                "REGION_LIST_FAULTY",
                                Map.of("count", "4", "first", "REGION_DUPLICATE", "code", "610921100201"))));
    }

    @ParameterizedTest
    @CsvSource({
        "610921100201 甲村, '', 0",
        "610921100201 甲村, 610921101201 乙村, 0",
        "610921100201 甲村, 610921100 城关镇, 0",
        "610921100201 甲村, 610921101 涧池镇, 1",
        "610921100201 甲村, 610921 汉阴县, 1",
        "610921100201 甲村, 6109 安康市, 1",
        "441900003 东城街道, 440303 罗湖区, 0",
        "441900003 东城街道, 4403 深圳市, 1",
        "441900003 东城街道, 4419 东莞市, 0",
    })
    void aSuperiorIsNeededFromTheHighestLevelOfTheListDown(String row, String other, int orphans) {
        List<Region> rows = other.isEmpty() ? CountyLists.rows(row) : CountyLists.rows(row, other);

        assertThat(RegionList.check(rows).stream().filter(r -> r.is(RegionReason.REGION_ORPHAN)))
                .hasSize(orphans);
    }

    @Test
    void anEmptyListIsInOrder() {
        RegionTree tree = RegionTree.of(RegionList.of(LocalDate.EPOCH, List.of()));

        assertThat(tree.roots()).isEmpty();
        assertThat(tree.find(COUNTY)).isEmpty();
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        long seed = 20231231;
        List<Region> shuffled = new ArrayList<>(HANYIN.list().regions());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(RegionList.of(CountyLists.endOf(2023), shuffled))
                .as("seed %d", seed)
                .isEqualTo(HANYIN.list());
        assertThat(HANYIN.list().regions())
                .isSortedAccordingTo(
                        (a, b) -> a.code().text().compareTo(b.code().text()));
    }

    @Test
    void aListDoesNotPrintItsRegions() {
        assertThat(HANYIN).hasToString("RegionTree[RegionList[asOf=2023-12-31, regions=171]]");
    }

    @Test
    void findsRegionsByCode() {
        assertThat(HANYIN.find(RegionCode.of("610921100009"))).map(Region::name).hasValue("果园社区居委会");
        assertThat(HANYIN.find(RegionCode.of("610921100201"))).isEmpty();
        assertThat(HANYIN.find(RegionCode.of("61"))).isEmpty();
        assertThat(HANYIN.find(RegionCode.of("99"))).isEmpty();
    }

    @Test
    void theHighestRegionIsTheRootAndTownsAreItsChildren() {
        assertThat(HANYIN.roots()).extracting(Region::name).containsExactly("汉阴县");
        assertThat(HANYIN.children(COUNTY)).isEqualTo(CountyLists.read("hanyin-towns-2023.csv"));
        assertThat(HANYIN.children(RegionCode.of("610921100009"))).isEmpty();
    }

    @Test
    void childrenAndDescendantsAgreeWithThePrefixesOfTheCodes() {
        List<Region> villages = CountyLists.read("hanyin-villages-2023.csv");

        assertThat(villages).hasSize(160);
        assertThat(HANYIN.descendants(COUNTY, RegionLevel.VILLAGE)).isEqualTo(villages);
        assertThat(HANYIN.descendants(COUNTY, RegionLevel.COUNTY)).isEmpty();
        for (Region town : HANYIN.children(COUNTY)) {
            assertThat(HANYIN.children(town.code()))
                    .isNotEmpty()
                    .isEqualTo(villages.stream()
                            .filter(v -> v.code().text().startsWith(town.code().text()))
                            .toList());
        }
    }

    @Test
    void severalTownsHaveACommunityOfTheSameName() {
        List<Region> inCounty = HANYIN.named(COUNTY, "集镇社区居委会");

        assertThat(inCounty).hasSizeGreaterThan(1);
        assertThat(HANYIN.named(RegionCode.of("610921103"), "集镇社区居委会"))
                .extracting(region -> region.code().text())
                .containsExactly("610921103001");
        assertThat(HANYIN.named(COUNTY, "汉阴县")).isEmpty();
    }

    @Test
    void givesThePathAndTheFullName() {
        RegionCode village = RegionCode.of("610921100009");

        assertThat(HANYIN.path(village))
                .extracting(region -> region.code().text())
                .containsExactly("610921", "610921100", "610921100009");
        assertThat(HANYIN.fullName(village)).isEqualTo("汉阴县城关镇果园社区居委会");
        assertThat(HANYIN.fullName(COUNTY)).isEqualTo("汉阴县");
    }

    @Test
    void townsOfACityWithoutCountiesAreItsChildren() {
        RegionTree tree = RegionTree.of(CountyLists.list(
                "2023-12-31",
                "44 广东省",
                "4403 深圳市",
                "440303 罗湖区",
                "440303001 桂园街道",
                "4419 东莞市",
                "441900003 东城街道",
                "441900003001 岗贝社区"));

        assertThat(tree.children(RegionCode.of("4419")))
                .extracting(Region::name)
                .containsExactly("东城街道");
        assertThat(tree.children(RegionCode.of("44"))).extracting(Region::name).containsExactly("深圳市", "东莞市");
        assertThat(tree.fullName(RegionCode.of("441900003001"))).isEqualTo("广东省东莞市东城街道岗贝社区");
    }

    @Test
    void aListMayHaveSeveralRoots() {
        assertThat(RegionTree.of(CountyLists.villages("shiquan", 2021)).roots()).hasSize(164);
    }

    @Test
    void anUnknownCodeIsRefusedWithTheDateOfTheList() {
        RegionCode unknown = RegionCode.of("610921999");

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> HANYIN.children(unknown),
                () -> HANYIN.descendants(unknown, RegionLevel.VILLAGE),
                () -> HANYIN.named(unknown, "甲"),
                () -> HANYIN.path(unknown),
                () -> HANYIN.fullName(unknown))) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(call)
                    .satisfies(e -> assertThat(e.reason())
                            .isEqualTo(
                                    new Reason("REGION_UNKNOWN", Map.of("code", "610921999", "asOf", "2023-12-31"))));
        }
    }
}
