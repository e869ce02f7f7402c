package org.jiceng.governance.grid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In random villages every fault that is planted is found, and nothing else. */
class PlantingFaultsTest {
    private static final int SEEDS = 200;
    private static final PersonId STRANGER = PersonId.of("STRANGER");
    private static final GridAudit AUDIT = GridAudit.of(PolicyPacks.builtIn("hanyin-321"), LocalDate.of(2024, 6, 30));

    /** What is expected to be found: a code, and the grid at which it is. */
    private record Planted(ReasonCode code, @Nullable GridCode grid) {}

    /** Each plants one fault, or gives nothing where the village has no place for it. */
    private static final List<Function<RandomVillage, @Nullable Planted>> FAULTS = List.of(
            village -> {
                int at = village.anyGrid(grid -> true);
                return changed(village, at, grid -> grid.toBuilder().head(null), AuditReason.HEAD_MISSING);
            },
            village -> {
                int at = village.anyGrid(grid -> true);
                return changed(village, at, grid -> grid.toBuilder().head(STRANGER), AuditReason.HEAD_UNKNOWN);
            },
            village -> {
                int at = village.anyGrid(grid -> grid.level() != GridLevel.SECOND);
                return changed(
                        village,
                        at,
                        grid -> grid.toBuilder().head(PersonId.of("LEADER")),
                        GridReason.HEAD_NOT_ELIGIBLE);
            },
            village -> {
                int at = village.anyGrid(village::isBase);
                return changed(village, at, grid -> grid.toBuilder().worker(null), AuditReason.WORKER_MISSING);
            },
            village -> {
                int at = village.anyGrid(village::isBase);
                return changed(village, at, grid -> grid.toBuilder().worker(STRANGER), AuditReason.WORKER_UNKNOWN);
            },
            village -> {
                int at = village.anyGrid(village::isBase);
                return changed(
                        village,
                        at,
                        grid -> grid.toBuilder().worker(PersonId.of("CADRE")),
                        GridReason.WORKER_NOT_ELIGIBLE);
            },
            village -> {
                int at = village.anyGrid(grid -> !village.isBase(grid));
                return changed(village, at, grid -> grid.toBuilder().worker(STRANGER), AuditReason.WORKER_UNDUE);
            },
            village -> {
                int at = village.anyGrid(grid -> grid.level() == GridLevel.FIRST);
                return changed(
                        village,
                        at,
                        grid -> grid.toBuilder().parent(GridCode.of("610921100201999")),
                        GridReason.GRID_PARENT_UNDUE);
            },
            village -> {
                int at = village.anyGrid(grid -> grid.level() == GridLevel.SECOND && moreThanOne(village, grid));
                return changed(village, at, grid -> grid.toBuilder().parent(null), GridReason.GRID_PARENT_MISSING);
            },
            village -> {
                int at = village.anyGrid(grid -> grid.level() == GridLevel.SECOND && moreThanOne(village, grid));
                return changed(
                        village,
                        at,
                        grid -> grid.toBuilder().parent(GridCode.of("610921100201999")),
                        GridReason.GRID_PARENT_UNKNOWN);
            },
            village -> {
                int at = village.anyGrid(grid -> true);
                village.grids.add(village.grids.get(at));
                return new Planted(
                        GridReason.GRID_CODE_TWICE, village.grids.get(at).code());
            },
            village -> {
                GridMember member = village.members.get(village.any(village.members.size()));
                village.members.add(member);
                return new Planted(GridReason.HOUSEHOLD_IN_SEVERAL_GRIDS, member.grid());
            },
            village -> {
                GridMember member = new GridMember(
                        HouseholdId.of("NONE"), village.members.get(0).grid());
                village.members.add(member);
                return new Planted(AuditReason.HOUSEHOLD_UNKNOWN, member.grid());
            },
            village -> {
                Household household = village.households.get(village.any(village.households.size()));
                village.households.add(household);
                return new Planted(AuditReason.HOUSEHOLD_TWICE, null);
            },
            village -> {
                HouseholdId id = HouseholdId.of("NEW");
                village.households.add(Household.builder(id, RegionCode.of("610921100299"))
                        .residents(3)
                        .build());
                return new Planted(AuditReason.HOUSEHOLD_IN_NO_GRID, null);
            },
            village -> {
                HouseholdId id = HouseholdId.of("NEW");
                village.households.add(
                        Household.builder(id, RandomVillage.CODE).residents(3).build());
                GridCode none = GridCode.of("610921100201999");
                village.members.add(new GridMember(id, none));
                return new Planted(GridReason.MEMBER_GRID_UNKNOWN, none);
            },
            village -> {
                HouseholdId id = HouseholdId.of("NEW");
                village.households.add(
                        Household.builder(id, RandomVillage.CODE).residents(3).build());
                village.members.add(new GridMember(id, village.grids.get(0).code()));
                return new Planted(
                        GridReason.MEMBER_GRID_NOT_BASE, village.grids.get(0).code());
            },
            village -> {
                HouseholdId id = HouseholdId.of("NEW");
                village.households.add(Household.builder(id, RegionCode.of("610921100299"))
                        .residents(3)
                        .build());
                GridCode grid = village.members.get(0).grid();
                village.members.add(new GridMember(id, grid));
                return new Planted(AuditReason.HOUSEHOLD_OF_OTHER_VILLAGE, grid);
            },
            village -> {
                int at = village.anyGrid(grid -> grid.level() == GridLevel.THIRD);
                if (at < 0) {
                    return null;
                }
                // A household that touches only one of another part is an exclave in this one.
                Grid part = village.grids.get(at);
                HouseholdId outside = village.members.stream()
                        .filter(member -> isSibling(village, part, member.grid()))
                        .map(GridMember::household)
                        .findFirst()
                        .orElseThrow();
                HouseholdId id = HouseholdId.of("NEW");
                village.households.add(
                        Household.builder(id, RandomVillage.CODE).residents(0).build());
                village.members.add(new GridMember(id, part.code()));
                village.pairs.add(new Neighbours.Pair(outside, id));
                return new Planted(AuditReason.GRID_NOT_CONNECTED, part.code());
            },
            village -> {
                BoundaryFault fault = List.of(BoundaryFault.values()).get(village.any(5));
                GridCode grid =
                        village.grids.get(village.anyGrid(village::isBase)).code();
                village.boundaries.add(new BoundaryFinding(fault, RandomVillage.CODE, Set.of(grid), null, 12));
                return new Planted(fault.reason(), grid);
            });

    private static boolean isSibling(RandomVillage village, Grid part, GridCode other) {
        return !other.equals(part.code())
                && village.grids.stream()
                        .anyMatch(grid -> grid.code().equals(other)
                                && grid.parent() != null
                                && grid.parent().equals(part.parent()));
    }

    /** Whether the area would keep a group without this one. */
    private static boolean moreThanOne(RandomVillage village, Grid group) {
        return village.grids.stream()
                        .filter(grid -> grid.parent() != null && grid.parent().equals(group.parent()))
                        .count()
                > 1;
    }

    private static @Nullable Planted changed(
            RandomVillage village, int at, Function<Grid, Grid.Builder> change, ReasonCode code) {
        if (at < 0) {
            return null;
        }
        Grid grid = village.grids.get(at);
        village.grids.set(at, change.apply(grid).build());
        return new Planted(code, grid.code());
    }

    @Test
    void aSoundVillageHasNoFinding() {
        for (long seed = 0; seed < SEEDS; seed++) {
            GridCertificate certificate = AUDIT.audit(new RandomVillage(seed).request());
            assertThat(certificate.findings()).as("seed " + seed).isEmpty();
            assertThat(certificate.isSound()).isTrue();
            assertThat(certificate.notExamined()).isEmpty();
        }
    }

    @Test
    void exactlyWhatIsPlantedIsFound() {
        Map<Integer, Integer> planted = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (int i = 0; i < FAULTS.size(); i++) {
                RandomVillage village = new RandomVillage(seed);
                Planted expected = FAULTS.get(i).apply(village);
                if (expected != null) {
                    planted.merge(i, 1, Integer::sum);
                    List<Finding> findings = AUDIT.audit(village.request()).findings();
                    assertThat(findings)
                            .as("seed " + seed + " fault " + i)
                            .singleElement()
                            .satisfies(finding -> {
                                assertThat(finding.code())
                                        .isEqualTo(expected.code().name());
                                assertThat(finding.grid()).isEqualTo(expected.grid());
                                assertThat(finding.text(Locale.CHINA)).doesNotContain("{");
                                assertThat(finding.text(Locale.ENGLISH)).doesNotContain("{");
                            });
                }
            }
        }
        assertThat(planted).hasSize(FAULTS.size());
    }

    @Test
    void severalFaultsAreEachFoundOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomVillage village = new RandomVillage(seed);
            Set<String> codes = new TreeSet<>();
            // One of heads, one of workers, one of households, one of boundaries: none of them touches another.
            for (int i : new int[] {(int) (seed % 2), 3, 12, FAULTS.size() - 1}) {
                Planted expected = FAULTS.get(i).apply(village);
                if (expected != null) {
                    codes.add(expected.code().name());
                }
            }
            assertThat(AUDIT.audit(village.request()).findings())
                    .as("seed " + seed)
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrderElementsOf(codes);
        }
    }
}
