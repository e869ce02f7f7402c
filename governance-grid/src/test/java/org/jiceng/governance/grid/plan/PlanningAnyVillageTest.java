package org.jiceng.governance.grid.plan;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridRegister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three hundred villages drawn by seeds, by each rule of areas, hamlets and work. */
class PlanningAnyVillageTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);
    private static final int VILLAGES = 300;

    private static final List<PolicyPack> PACKS = List.of(
            pack("GIVEN", "JOINED", "RESIDENTS", 40),
            pack("JOINED_GROUPS", "KEPT_APART", "HOUSEHOLDS", 12),
            pack("WHOLE_VILLAGE", "JOINED", "VISITS", 200));

    private static PolicyPack pack(String areas, String hamlets, String workload, int target) {
        String json = """
                {"id": "own", "version": "1", "title": {"zh": "试验", "en": "test"}, "extends": "hanyin-321",
                 "grid": {"areas": [{"value": "%s", "basis": {"document": "library default"}}],
                          "hamlets": [{"value": "%s", "basis": {"document": "library default"}}],
                          "targetWorkload": [{"value": %d, "basis": {"document": "library default"}}],
                          "groupsOfArea": [{"value": 2, "basis": {"document": "library default"}}],
                          "workload": [{"value": "%s", "basis": {"document": "library default"}}]}}""".formatted(areas, hamlets, target, workload);
        return PackReader.standard().load(json.getBytes(StandardCharsets.UTF_8));
    }

    private static GridPlanner planner(int seed, LocalDate asOf) {
        return GridPlanner.of(PACKS.get(seed % PACKS.size()), asOf);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void thePlanIsSoundAndHoldsEveryHousehold(int pack) {
        for (int seed = pack; seed < VILLAGES; seed += PACKS.size()) {
            RandomVillages village = new RandomVillages(seed);
            GridPlan plan = planner(seed, FIRST).plan(village.request());
            assertThat(plan.audit().faults()).as("seed %s", seed).isEmpty();
            assertThat(plan.membership().members().stream().map(GridMember::household))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            village.households.stream().map(Household::id).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theOrderOfTheHouseholdsPlaysNoPart(int pack) {
        for (int seed = pack; seed < VILLAGES; seed += PACKS.size()) {
            RandomVillages village = new RandomVillages(seed);
            GridPlan one = planner(seed, FIRST).plan(village.request());
            GridPlan other = planner(seed, FIRST).plan(village.shuffled(seed));
            assertThat(text(other)).as("seed %s", seed).isEqualTo(text(one));
        }
    }

    private static String text(GridPlan plan) {
        return Stream.of(
                        plan.tree().grids(),
                        plan.membership().members().stream()
                                .map(member -> member.household() + " " + member.grid())
                                .toList(),
                        plan.notes(),
                        plan.quality())
                .map(Object::toString)
                .reduce("", (before, next) -> before + "\n" + next);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothingMovesWhereNothingChanged(int pack) {
        for (int seed = pack; seed < VILLAGES; seed += PACKS.size()) {
            VillageRequest request = new RandomVillages(seed).staffed();
            GridPlan plan = planner(seed, FIRST).plan(request);
            GridPlan again = planner(seed, LATER).replan(plan, request);
            assertThat(again.changes().isEmpty())
                    .as("seed %s: %s", seed, again.changes())
                    .isTrue();
            assertThat(again.tree().grids())
                    .as("seed %s", seed)
                    .isEqualTo(plan.tree().grids());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFewHouseholdsMoreOrLessMoveFew(int pack) {
        long moved = 0;
        long households = 0;
        for (int seed = pack; seed < VILLAGES; seed += PACKS.size()) {
            RandomVillages village = new RandomVillages(seed);
            GridPlan plan = planner(seed, FIRST).plan(village.request());
            village.households.remove(village.any(village.households.size()));
            village.add(village.household("NEW", "G0", 108.501, 32.801));
            GridPlan again = planner(seed, LATER).replan(plan, village.request());
            assertThat(again.audit().faults()).as("seed %s", seed).isEmpty();
            assertThat(GridRegister.of(register(again)).<Object>fold(GridRegister::codes, reasons -> reasons))
                    .as("seed %s", seed)
                    .isEqualTo(register(again).stream().map(Grid::code).collect(toSet()));
            moved += again.changes().moved().size();
            households += village.households.size();
        }
        assertThat(100.0 * moved / households).isLessThan(8);
    }

    private static List<Grid> register(GridPlan plan) {
        List<Grid> all = new ArrayList<>(plan.tree().grids());
        all.addAll(plan.changes().ended());
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void personsDoWhatTheyMay(int pack) {
        for (int seed = pack; seed < VILLAGES; seed += PACKS.size()) {
            VillageRequest request = new RandomVillages(seed).staffed();
            GridPlan plan = planner(seed, FIRST).plan(request);
            long lacking = plan.notes().stream()
                    .filter(note -> note.reason().is(PlanReason.PLAN_NO_HEAD)
                            || note.reason().is(PlanReason.PLAN_NO_WORKER))
                    .count();
            assertThat(plan.audit().faults()).as("seed %s", seed).hasSize((int) lacking);
        }
    }
}
