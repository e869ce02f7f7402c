package org.jiceng.governance.grid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;

class TreeOfGridsTest {
    private static final int SEEDS = 300;
    private static final RegionCode ELSEWHERE = RegionCode.of("610922100999");

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    @Test
    void whatIsSoundIsATreeWithAChainForEveryGrid() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Grid> grids = RandomGrids.of(seed);
            GridTree tree = accepted(GridTree.of(grids));
            assertThat(tree.grids()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(grids);
            assertThat(tree.baseGrids())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(grids.stream()
                            .filter(grid -> grids.stream()
                                    .noneMatch(other -> grid.code().equals(other.parent())))
                            .toList());
            for (Grid grid : grids) {
                List<Grid> chain = tree.chain(grid.code());
                assertThat(chain).as("seed " + seed).hasSize(grid.level().number());
                assertThat(chain.get(0)).isEqualTo(grid);
                assertThat(tree.tops(grid.village())).as("seed " + seed).contains(chain.get(chain.size() - 1));
                chain.stream()
                        .skip(1)
                        .forEach(above -> assertThat(tree.grids().indexOf(above))
                                .isLessThan(tree.grids().indexOf(grid)));
            }
        }
    }

    @Test
    void onePlantedFaultIsToldOnceWhereItIs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Grid> grids = new ArrayList<>(RandomGrids.of(seed));
            int at = random.nextInt(grids.size());
            Grid sound = grids.get(at);
            GridReason planted = plant(grids, at, random.nextInt(4));
            assertThat(GridTree.check(grids))
                    .as("seed " + seed)
                    .containsExactly(expected(planted, sound, grids.get(at)));
        }
    }

    private static GridReason plant(List<Grid> grids, int at, int kind) {
        Grid grid = grids.get(at);
        boolean first = grid.level() == GridLevel.FIRST;
        if (kind == 0) {
            grids.add(0, grid);
            return GridReason.GRID_CODE_TWICE;
        }
        if (first) {
            grids.set(at, grid.toBuilder().parent(GridCode.of("NONE")).build());
            return GridReason.GRID_PARENT_UNDUE;
        }
        if (kind == 1) {
            grids.set(at, grid.toBuilder().parent(null).build());
            return GridReason.GRID_PARENT_MISSING;
        }
        if (kind == 2) {
            grids.set(at, grid.toBuilder().parent(GridCode.of("NONE")).build());
            return GridReason.GRID_PARENT_UNKNOWN;
        }
        grids.set(at, grid.toBuilder().parent(grid.code()).build());
        return GridReason.GRID_PARENT_LEVEL;
    }

    private static Reason expected(GridReason planted, Grid sound, Grid faulty) {
        Reason reason = Reason.of(planted, "grid", sound.code());
        return switch (planted) {
            case GRID_PARENT_UNKNOWN, GRID_PARENT_LEVEL ->
                reason.with("parent", Objects.requireNonNull(faulty.parent()))
                        .with("level", sound.level().number());
            default -> reason;
        };
    }

    @Test
    void aGridStandsInTheVillageOfTheOneAbove() {
        Grid area = Grid.builder(GridCode.of("A"), GridLevel.FIRST, RegionCode.of("610921100201"), "片")
                .build();
        Grid group = Grid.builder(GridCode.of("B"), GridLevel.SECOND, ELSEWHERE, "组")
                .parent(area.code())
                .build();
        assertThat(GridTree.of(List.of(area, group))
                        .<List<String>>fold(
                                tree -> List.of(),
                                reasons -> reasons.stream().map(Reason::code).toList()))
                .containsExactly("GRID_PARENT_VILLAGE");
    }

    @Test
    void everyHouseholdHasTheChainOfItsGrid() {
        for (long seed = 0; seed < SEEDS; seed++) {
            GridTree tree = accepted(GridTree.of(RandomGrids.of(seed)));
            List<Grid> bases = tree.baseGrids();
            SplittableRandom random = new SplittableRandom(seed);
            List<GridMember> members = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                members.add(new GridMember(
                        HouseholdId.of("H" + (100 + i)),
                        bases.get(random.nextInt(bases.size())).code()));
            }
            GridMembership membership = accepted(GridMembership.of(tree, members));
            assertThat(membership.members()).as("seed " + seed).isEqualTo(members);
            for (GridMember member : members) {
                List<Grid> chain = membership.chain(member.household());
                assertThat(chain).as("seed " + seed).isEqualTo(tree.chain(member.grid()));
                chain.forEach(
                        grid -> assertThat(membership.households(grid.code())).contains(member.household()));
            }
            assertThat(tree.villages().stream()
                            .flatMap(village -> tree.tops(village).stream())
                            .mapToInt(top -> membership.households(top.code()).size())
                            .sum())
                    .as("seed " + seed)
                    .isEqualTo(50);
            assertThat(membership.tree()).isSameAs(tree);
        }
    }

    @Test
    void whatIsNotThereHasNothing() {
        GridTree tree = accepted(GridTree.of(List.of()));
        GridCode none = GridCode.of("NONE");
        assertThat(tree.grid(none)).isEmpty();
        assertThat(tree.chain(none)).isEmpty();
        assertThat(tree.children(none)).isEmpty();
        assertThat(tree.isBase(none)).isFalse();
        assertThat(tree.tops(ELSEWHERE)).isEmpty();
        assertThat(tree.villages()).isEmpty();
    }

    @Test
    void aGridIsWrittenAndReadBack() throws JsonProcessingException {
        Grid grid = Grid.builder(GridCode.of("A"), GridLevel.FIRST, ELSEWHERE, "东片")
                .head(PersonId.of("P1"))
                .worker(PersonId.of("P2"))
                .validity(new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1)))
                .successors(List.of(GridCode.of("C"), GridCode.of("B")))
                .build();
        String json = GovernanceJson.mapper().writeValueAsString(grid);
        assertThat(GovernanceJson.mapper().readValue(json, Grid.class)).isEqualTo(grid);
        assertThat(json).contains("[\"B\",\"C\"]").doesNotContain("parent");
        assertThat(grid.toBuilder().build()).isEqualTo(grid);
    }

    @Test
    void theDaysOfAValidityAreInclusive() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate last = LocalDate.of(2024, 1, 31);
        Validity january = new Validity(first, last);
        assertThat(january.contains(first)).isTrue();
        assertThat(january.contains(last)).isTrue();
        assertThat(january.contains(first.minusDays(1))).isFalse();
        assertThat(january.contains(last.plusDays(1))).isFalse();
        assertThat(Validity.since(first).contains(LocalDate.MAX)).isTrue();
        assertThat(Validity.since(first).contains(first.minusDays(1))).isFalse();
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
        assertThatThrownBy(() -> new Validity(last, first)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aRegisterKnowsTheTreeOfADay() {
        LocalDate end = LocalDate.of(2023, 12, 31);
        Grid area =
                Grid.builder(GridCode.of("A"), GridLevel.FIRST, ELSEWHERE, "片").build();
        Grid old = Grid.builder(GridCode.of("B1"), GridLevel.SECOND, ELSEWHERE, "一组")
                .parent(area.code())
                .validity(new Validity(null, end))
                .successors(List.of(GridCode.of("B2")))
                .build();
        Grid young = Grid.builder(GridCode.of("B2"), GridLevel.SECOND, ELSEWHERE, "新一组")
                .parent(area.code())
                .validity(Validity.since(end.plusDays(1)))
                .build();
        GridRegister register = accepted(GridRegister.of(List.of(young, old, area)));
        assertThat(accepted(register.tree(end)).grids()).containsExactly(area, old);
        assertThat(accepted(register.tree(end.plusDays(1))).grids()).containsExactly(area, young);
        assertThat(register.grids()).containsExactly(area, old, young);
        assertThat(register.codes()).isEqualTo(Set.of(area.code(), old.code(), young.code()));
        assertThat(register.inPlaceOf(old.code(), end.plusYears(1))).containsExactly(young);
    }
}
