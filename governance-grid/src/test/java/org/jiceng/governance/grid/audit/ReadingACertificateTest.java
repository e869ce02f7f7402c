package org.jiceng.governance.grid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingACertificateTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final GridAudit AUDIT = GridAudit.of(PolicyPacks.builtIn("hanyin-321"), DAY);

    @Test
    void itSaysByWhichPackAndDay() {
        GridCertificate certificate = AUDIT.audit(AuditRequest.of(List.of(), List.of(), List.of()));
        assertThat(certificate.pack()).isEqualTo("hanyin-321");
        assertThat(certificate.packVersion())
                .isEqualTo(PolicyPacks.builtIn("hanyin-321").version());
        assertThat(certificate.asOf()).isEqualTo(DAY);
        assertThat(certificate.villages()).isEmpty();
        assertThat(certificate.notExamined())
                .containsExactly(
                        AuditCheck.CODES, AuditCheck.ELIGIBILITY, AuditCheck.CONNECTION, AuditCheck.BOUNDARIES);
    }

    @Test
    void itSaysInWordsWhatItsFiguresSay() {
        RandomVillage village = new RandomVillage(9);
        GridCertificate certificate = AUDIT.audit(village.request());
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            assertThat(certificate.explain(locale)).noneMatch(line -> line.contains("{"));
        }
        assertThat(certificate.explain(Locale.ENGLISH))
                .hasSize(6)
                .contains(village.households.size() + " of " + village.households.size()
                        + " households are in exactly one base grid of their village.")
                .first()
                .asString()
                .contains("hanyin-321", "2024-06-30", "are sound");
        GridCertificate nothing =
                AUDIT.audit(AuditRequest.of(List.of(), List.of(), List.of()).withoutStaff());
        assertThat(nothing.explain(Locale.CHINA))
                .containsExactly(
                        "按政策包hanyin-321（2024-06-30），所检查的各项中网格健全；提示0项。",
                        "0户中有0户恰在本村（社区）的一个基础网格。",
                        "0个基础网格中，0个有网格长，0个有网格员；0名网格员每月补助共0.00元。",
                        "未检查：编码、网格长与网格员、网格长与网格员是否符合条件、连通、边界。");
        village.grids.replaceAll(grid -> grid.toBuilder().head(null).build());
        assertThat(AUDIT.audit(village.request()).explain(Locale.ENGLISH).get(0))
                .contains("are not sound; faults: " + village.grids.size());
    }

    @Test
    void aSpreadInWordsIsRounded() {
        AuditFigures figures = new AuditFigures(
                Map.of(GridLevel.FIRST, 1),
                3,
                3,
                3,
                3,
                3,
                3,
                24_000,
                WorkloadSpread.of(1, 1, 3),
                new Fraction(1, 3),
                null);
        GridCertificate certificate = new GridCertificate("p", "1", DAY, figures, Map.of(), List.of(), Set.of());
        assertThat(certificate.explain(Locale.ENGLISH))
                .contains(
                        "The work of a base grid is 1 to 3, 1.67 in the mean; the furthest is 80.00 per cent off.",
                        "Of the parts of one divided group the furthest is 33.33 per cent off their mean.",
                        "Of 3 base grids 3 have a head and 3 a worker; 3 persons get 240.00 yuan a month together.");
    }

    @Test
    void everyCheckHasANameInBothLanguages() {
        for (AuditCheck check : AuditCheck.values()) {
            assertThat(Messages.standard().text("audit." + check.name(), Map.of(), Locale.CHINA))
                    .containsPattern("\\p{IsHan}");
            assertThat(Messages.standard().text("audit." + check.name(), Map.of(), Locale.ENGLISH))
                    .isNotBlank();
        }
    }

    @Test
    void aWarningDoesNotMakeGridsUnsound() {
        RandomVillage village = new RandomVillage(7);
        Household large = village.households.get(0);
        village.households.set(0, large.toBuilder().residents(null).build());
        GridCertificate certificate = AUDIT.audit(village.request());
        assertThat(certificate.warnings()).extracting(Finding::code).containsExactly("WORKLOAD_UNKNOWN");
        assertThat(certificate.faults()).isEmpty();
        assertThat(certificate.isSound()).isTrue();
    }

    @Test
    void theFiguresOfVillagesAddUpToThoseOfAll() {
        RegionCode other = RegionCode.of("610921100202");
        RandomVillage village = new RandomVillage(11);
        List<Household> households = new ArrayList<>(village.households);
        households.add(Household.builder(HouseholdId.of("ELSEWHERE"), other)
                .residents(4)
                .build());
        GridCertificate certificate = AUDIT.audit(AuditRequest.of(village.grids, village.members, households));
        Map<RegionCode, AuditFigures> villages = certificate.villages();
        assertThat(villages).containsOnlyKeys(RandomVillage.CODE, other);
        assertThat(villages.values().stream().mapToInt(AuditFigures::households).sum())
                .isEqualTo(certificate.figures().households());
        assertThat(figures(villages, other).grids()).containsEntry(GridLevel.FIRST, 0);
        assertThat(figures(villages, other).workload().mean()).isEmpty();
        assertThat(figures(villages, other).workload().deviation()).isEmpty();
        assertThat(figures(villages, RandomVillage.CODE).baseGrids())
                .isEqualTo(certificate.figures().baseGrids());
    }

    private static AuditFigures figures(Map<RegionCode, AuditFigures> villages, RegionCode village) {
        return Objects.requireNonNull(villages.get(village));
    }

    @Test
    void itsSharesAreIndicatorsWithTitlesInBothLanguages() {
        RandomVillage village = new RandomVillage(3);
        village.grids.replaceAll(
                grid -> village.isBase(grid) ? grid.toBuilder().worker(null).build() : grid);
        AuditFigures figures = AUDIT.audit(village.request()).figures();
        assertThat(figures.indicators()).allSatisfy(indicator -> {
            String key = indicator.definition().titleKey();
            assertThat(Messages.standard().text(key, Map.of(), Locale.CHINA)).containsPattern("\\p{IsHan}");
            assertThat(Messages.standard().text(key, Map.of(), Locale.UK)).isNotBlank();
        });
        assertThat(figures.indicators())
                .extracting(Indicator::numerator)
                .containsExactly((long) village.households.size(), (long) figures.baseGrids(), 0L);
        assertThat(figures.stipendFen()).isZero();
    }

    @Test
    void theStipendIsThatOfPersonsAndNotOfGrids() {
        RandomVillage village = new RandomVillage(5);
        AuditFigures figures = AUDIT.audit(village.request()).figures();
        assertThat(figures.stipendFen()).isEqualTo(8000L * figures.baseGrids());
        Grid first = village.grids.get(village.anyGrid(village::isBase));
        village.grids.replaceAll(grid ->
                village.isBase(grid) ? grid.toBuilder().worker(first.worker()).build() : grid);
        assertThat(AUDIT.audit(village.request()).figures().stipendFen()).isEqualTo(8000);
    }

    @Test
    void aSpreadIsExact() {
        WorkloadSpread spread = WorkloadSpread.of(40, 41, 42, 44);
        assertThat(spread.mean()).contains(new Fraction(167, 4));
        assertThat(spread.deviation()).contains(new Fraction(9, 167));
        assertThat(WorkloadSpread.of(10, 1).deviation()).contains(new Fraction(9, 11));
        assertThat(WorkloadSpread.of(0, 0).deviation()).isEmpty();
        assertThat(WorkloadSpread.of()).isEqualTo(new WorkloadSpread(0, 0, 0, 0));
    }

    @Test
    void itIsWrittenWithoutAHouseholdsFigures() throws JsonProcessingException {
        RandomVillage village = new RandomVillage(2);
        village.boundaries.add(new BoundaryFinding(
                BoundaryFault.GAP,
                RandomVillage.CODE,
                Set.of(GridCode.of("610921100201002")),
                new Place(108.5, 32.75),
                40));
        String json = GovernanceJson.mapper().writeValueAsString(AUDIT.audit(village.request()));
        assertThat(json)
                .contains("\"pack\":\"hanyin-321\"", "BOUNDARY_GAP", "32.75", "\"610921100201\":{")
                .doesNotContain("H1000", "residents");
    }

    @Test
    void aTreeWithItsMembersIsAuditedAsAPlanHasThem() {
        RandomVillage village = new RandomVillage(4);
        GridMembership membership = GridTree.of(village.grids)
                .fold(
                        tree -> GridMembership.of(tree, village.members)
                                .<GridMembership>fold(value -> value, reasons -> {
                                    throw new AssertionError(reasons.toString());
                                }),
                        reasons -> {
                            throw new AssertionError(reasons.toString());
                        });
        assertThat(AUDIT.audit(AuditRequest.of(membership, village.households)))
                .isEqualTo(AUDIT.audit(AuditRequest.of(village.grids, village.members, village.households)));
    }

    /** Against a search that spreads from one household to all that it reaches. */
    @Test
    void aPartIsConnectedIfASearchSaysSo() {
        int torn = 0;
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Grid> grids = new ArrayList<>();
            grids.add(grid("1", GridLevel.FIRST, null));
            grids.add(grid("2", GridLevel.SECOND, "1"));
            grids.add(grid("3", GridLevel.THIRD, "2"));
            grids.add(grid("4", GridLevel.THIRD, "2"));
            List<Household> households = new ArrayList<>();
            List<GridMember> members = new ArrayList<>();
            int count = 2 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                HouseholdId id = HouseholdId.of("H" + i);
                households.add(Household.builder(id, RandomVillage.CODE).build());
                members.add(new GridMember(id, GridCode.of(i == 0 || random.nextBoolean() ? "3" : "4")));
            }
            List<Neighbours.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                pairs.add(new Neighbours.Pair(
                        HouseholdId.of("H" + random.nextInt(count)), HouseholdId.of("H" + random.nextInt(count))));
            }
            Set<HouseholdId> all = new HashSet<>();
            households.forEach(household -> all.add(household.id()));
            int expected = 0;
            for (String part : List.of("3", "4")) {
                Set<HouseholdId> inside = new HashSet<>();
                members.stream()
                        .filter(member -> member.grid().value().equals(part))
                        .forEach(member -> inside.add(member.household()));
                expected += isTorn(inside, all, pairs) ? 1 : 0;
            }
            torn += expected;
            GridCertificate certificate =
                    AUDIT.audit(AuditRequest.of(grids, members, households).neighbours(Neighbours.ofPairs(pairs)));
            assertThat(certificate.findings())
                    .as("seed " + seed)
                    .filteredOn(finding -> finding.code().equals("GRID_NOT_CONNECTED"))
                    .hasSize(expected);
        }
        assertThat(torn).isBetween(20, 500);
    }

    private static Grid grid(String code, GridLevel level, @Nullable String parent) {
        return Grid.builder(GridCode.of(code), level, RandomVillage.CODE, code)
                .parent(parent == null ? null : GridCode.of(parent))
                .build();
    }

    /** Whether two of a part reach each other through all, but not within the part. */
    private static boolean isTorn(Set<HouseholdId> part, Set<HouseholdId> all, List<Neighbours.Pair> pairs) {
        for (HouseholdId from : part) {
            Set<HouseholdId> widely = reached(from, all, pairs);
            widely.retainAll(part);
            if (!reached(from, part, pairs).containsAll(widely)) {
                return true;
            }
        }
        return false;
    }

    private static Set<HouseholdId> reached(HouseholdId from, Set<HouseholdId> within, List<Neighbours.Pair> pairs) {
        Set<HouseholdId> reached = new HashSet<>(Set.of(from));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Neighbours.Pair pair : pairs) {
                Set<HouseholdId> both = new HashSet<>(List.of(pair.first(), pair.second()));
                if (within.containsAll(both) && !Collections.disjoint(reached, both)) {
                    grows = reached.addAll(both) || grows;
                }
            }
        }
        return reached;
    }
}
