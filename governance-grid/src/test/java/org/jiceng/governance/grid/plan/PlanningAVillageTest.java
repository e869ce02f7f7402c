package org.jiceng.governance.grid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.boundary.Boundary;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.GridRegister;
import org.jiceng.governance.grid.grid.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of households from west to east, two groups of ten with 7 residents each. */
class PlanningAVillageTest {
    private static final RegionCode CODE = RegionCode.of("610921100201");
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);
    private static final GridPlanner HANYIN = GridPlanner.of(PolicyPacks.builtIn("hanyin-321"), FIRST);
    private static final GridPlanner SHIQUAN = GridPlanner.of(PolicyPacks.builtIn("shiquan-321"), FIRST);

    private static Household household(int number, String group, int residents) {
        return Household.builder(HouseholdId.of("H" + (10 + number)), CODE)
                .group(group)
                .place(new Place(108.5 + 0.0003 * number, 32.8))
                .residents(residents)
                .build();
    }

    private static List<Household> line() {
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            households.add(household(i, i < 10 ? "一组" : "二组", 7));
        }
        return households;
    }

    private static VillageRequest.Builder village(List<Household> households) {
        return VillageRequest.builder(CODE, "大坝村").households(households);
    }

    private static VillagePerson person(String id, ContactLine line, String group, String household) {
        GridPerson person = new GridPerson(PersonId.of(id), Set.of(line), Set.of());
        return new VillagePerson(person, Set.of(group), null, HouseholdId.of(household));
    }

    private static VillagePerson holder(String id, Position position, Set<String> groups) {
        return new VillagePerson(new GridPerson(PersonId.of(id), Set.of(), Set.of(position)), groups, null, null);
    }

    private static List<VillagePerson> persons() {
        return List.of(
                holder("CADRE", Position.VILLAGE_CADRE, Set.of()),
                holder("LEADER-1", Position.GROUP_LEADER, Set.of("一组")),
                holder("LEADER-2", Position.GROUP_LEADER, Set.of("二组")),
                person("C-1", ContactLine.CENTRAL_HOUSEHOLD_HEAD, "一组", "H11"),
                person("C-2", ContactLine.CENTRAL_HOUSEHOLD_HEAD, "一组", "H18"),
                person("C-3", ContactLine.CENTRAL_HOUSEHOLD_HEAD, "二组", "H21"),
                person("C-4", ContactLine.CENTRAL_HOUSEHOLD_HEAD, "二组", "H28"));
    }

    private static List<PersonId> heads(GridPlan plan, GridLevel level) {
        return plan.tree().grids().stream()
                .filter(grid -> grid.level() == level)
                .map(grid -> Objects.requireNonNull(grid.head()))
                .toList();
    }

    private static List<String> codes(GridPlan plan) {
        return plan.notes().stream().map(note -> note.reason().code()).toList();
    }

    @Test
    void everyGridHasAHeadOfItsOwnAndEveryBaseGridAWorker() {
        GridPlan plan = HANYIN.plan(village(line()).persons(persons()).build());
        assertThat(heads(plan, GridLevel.FIRST)).containsExactly(PersonId.of("CADRE"));
        assertThat(heads(plan, GridLevel.SECOND)).containsExactly(PersonId.of("LEADER-1"), PersonId.of("LEADER-2"));
        assertThat(heads(plan, GridLevel.THIRD))
                .extracting(PersonId::value)
                .containsExactly("C-1", "C-2", "C-3", "C-4");
        assertThat(plan.tree().baseGrids())
                .extracting(grid -> Objects.requireNonNull(grid.worker()).value())
                .containsExactly("C-1", "C-2", "C-3", "C-4");
        assertThat(plan.audit().isSound()).isTrue();
    }

    @Test
    void oneWorkerHasOneGridInHanyinAndUpToTwoInShiquan() {
        List<VillagePerson> one = persons().subList(3, 4);
        List<Household> ten = line().subList(0, 10);
        List<Household> tenLarge = new ArrayList<>();
        ten.forEach(
                household -> tenLarge.add(household.toBuilder().residents(12).build()));
        assertThat(codes(HANYIN.plan(village(ten).persons(one).build()))).contains("PLAN_NO_WORKER");
        assertThat(codes(SHIQUAN.plan(village(tenLarge).persons(one).build()))).doesNotContain("PLAN_NO_WORKER");
    }

    @Test
    void nobodyIsNamedWherePersonsAreNotGiven() {
        GridPlan plan = HANYIN.plan(village(line()).build());
        assertThat(plan.tree().grids()).allMatch(grid -> grid.head() == null && grid.worker() == null);
        assertThat(plan.audit().isSound()).isTrue();
    }

    @Test
    void aHouseholdThatIsTooHeavyIsNamedByItsId() {
        List<Household> households = line();
        households.set(3, household(3, "一组", 200));
        GridPlan plan = HANYIN.plan(village(households).build());
        GroupDivision division = plan.quality().divisions().get(0);
        assertThat(division.balance()).isEqualTo(Balance.IMPOSSIBLE);
        assertThat(division.causes())
                .anySatisfy(cause -> assertThat(cause.attributes()).containsEntry("area", "H13"));
    }

    @Test
    void aBarrierIsNamedAsACause() {
        List<List<Place>> river = List.of(List.of(new Place(108.50225, 32.7), new Place(108.50225, 32.9)));
        GridPlan plan =
                HANYIN.plan(village(line().subList(0, 10)).barriers(river).build());
        assertThat(plan.quality().divisions().get(0).balance()).isEqualTo(Balance.IMPOSSIBLE);
        assertThat(codes(plan)).contains("PLAN_BARRIER", "PIECE_TOO_LIGHT");
    }

    @Test
    void aHouseholdThatLeavesItsGroupMovesAlone() {
        GridPlan plan = HANYIN.plan(village(line()).build());
        List<Household> now = line();
        now.set(9, household(9, "二组", 7));
        GridPlan next = HANYIN.replan(plan, village(now).build());
        assertThat(next.changes().moved())
                .singleElement()
                .satisfies(move -> assertThat(move.household()).isEqualTo(HouseholdId.of("H19")));
    }

    @Test
    void aGroupThatEndsHasSuccessorsAndItsCodesAreNotUsedAgain() {
        GridPlan plan = HANYIN.plan(village(line()).build());
        List<Household> now = new ArrayList<>();
        line().forEach(household -> now.add(household.toBuilder().group("新组").build()));
        GridPlan next = GridPlanner.of(PolicyPacks.builtIn("hanyin-321"), LATER)
                .replan(plan, village(now).build());
        List<Grid> ended = next.changes().ended();
        assertThat(ended).hasSize(6).allSatisfy(grid -> {
            assertThat(grid.validity().to()).isEqualTo(LATER.minusDays(1));
            assertThat(grid.successors()).isNotEmpty();
        });
        assertThat(next.changes().added())
                .extracting(Grid::code)
                .doesNotContainAnyElementsOf(
                        plan.tree().grids().stream().map(Grid::code).toList());
        List<Grid> all = new ArrayList<>(next.tree().grids());
        all.addAll(ended);
        assertThat(GridRegister.of(all).<Boolean>fold(register -> true, reasons -> false))
                .isTrue();
    }

    @Test
    void aCodeEverIssuedIsNotGivenAgain() {
        GridCode issued = GridCode.of(CODE.text() + "001");
        GridPlan plan = HANYIN.plan(village(line()).issued(List.of(issued)).build());
        assertThat(plan.tree().grid(issued)).isEmpty();
    }

    @Test
    void aCodeThatEndedIsNotGivenAgainHoweverOftenIsReplanned() {
        List<Household> onlyFirst = line().subList(0, 10);
        List<Household> withThird = new ArrayList<>(onlyFirst);
        withThird.add(household(10, "三组", 7));
        GridPlan plan = HANYIN.plan(village(line()).build());
        GridPlan next = HANYIN.replan(plan, village(onlyFirst).build());
        GridPlan last = HANYIN.replan(next, village(withThird).build());
        List<GridCode> ended = next.changes().ended().stream().map(Grid::code).toList();
        assertThat(ended).isNotEmpty();
        assertThat(last.changes().added()).isNotEmpty().extracting(Grid::code).doesNotContainAnyElementsOf(ended);
        assertThat(last.issued())
                .containsAll(ended)
                .containsAll(last.tree().grids().stream().map(Grid::code).toList());
    }

    @Test
    void aBarrierThatChangesNothingIsNotNamed() {
        List<List<Place>> river = List.of(List.of(new Place(108.50135, 32.7), new Place(108.50135, 32.9)));
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            households.add(household(i, "一组", 8));
        }
        List.of(60, 10, 10).forEach(residents -> households.add(household(households.size(), "一组", residents)));
        GridPlan plan = HANYIN.plan(village(households).barriers(river).build());
        GroupDivision division = plan.quality().divisions().get(0);
        assertThat(division.hamlets()).isEqualTo(2);
        assertThat(division.balance()).isEqualTo(Balance.IMPOSSIBLE);
        assertThat(codes(plan)).contains("AREA_TOO_HEAVY").doesNotContain("PLAN_BARRIER");
    }

    @Test
    void aGroupThatWasNotListedIsTold() {
        List<Household> households = line().subList(0, 10);
        households.set(3, household(3, "一 组", 7));
        assertThat(codes(HANYIN.plan(village(households).build()))).doesNotContain("PLAN_GROUP_NOT_LISTED");
        GridPlan plan = HANYIN.plan(
                village(households).groups(List.of(VillageGroup.of("一组"))).build());
        assertThat(plan.notes())
                .filteredOn(note -> note.reason().code().equals("PLAN_GROUP_NOT_LISTED"))
                .singleElement()
                .satisfies(note -> assertThat(note.reason().attributes())
                        .containsEntry("group", "一 组")
                        .containsEntry("households", "1"));
    }

    @ParameterizedTest
    @CsvSource({"180, 32.8", "-180, 32.8", "108.5, 90", "108.5, -90", "180, 90"})
    void aHouseholdAtTheEndOfTheDegreesDoesNotStopThePlan(double longitude, double latitude) {
        Household one = household(0, "一组", 3).toBuilder()
                .place(new Place(longitude, latitude))
                .build();
        GridPlan plan = HANYIN.plan(village(List.of(one)).build());
        plan.boundaries()
                .<Boolean>fold(
                        drawn -> assertThat(drawn.boundaries()).hasSize(1) != null,
                        reasons -> assertThat(reasons).isNotEmpty() != null);
        assertThat(plan.audit().figures().baseGrids()).isEqualTo(1);
    }

    @Test
    void theGridsCoverTheOutline() {
        Boundary outline = Boundary.of(List.of(List.of(List.of(
                new Place(108.49, 32.79),
                new Place(108.52, 32.79),
                new Place(108.52, 32.81),
                new Place(108.49, 32.81),
                new Place(108.49, 32.79)))));
        GridPlan plan = HANYIN.plan(village(line()).outline(outline).build());
        for (GridLevel level : GridLevel.values()) {
            double covered = plan.boundaries(level)
                    .<Double>fold(
                            drawn -> drawn.boundaries().values().stream()
                                    .mapToDouble(Boundary::squareMetres)
                                    .sum(),
                            reasons -> 0.0);
            assertThat(covered / outline.squareMetres()).isBetween(0.999, 1.001);
        }
        assertThat(plan.audit().isSound()).isTrue();
    }

    @Test
    void whereNobodyHasAPlaceThereAreNoBoundaries() {
        List<Household> households = new ArrayList<>();
        line().forEach(household ->
                households.add(household.toBuilder().place(null).build()));
        GridPlan plan = HANYIN.plan(village(households).build());
        assertThat(plan.boundaries().<Boolean>fold(drawn -> true, reasons -> false))
                .isFalse();
        assertThat(plan.quality().divisions()).allMatch(division -> division.balance() == Balance.WITHIN);
        assertThat(plan.audit().isSound()).isTrue();
    }

    @Test
    void whatStandsTwiceOrElsewhereIsRefused() {
        Household one = household(1, "一组", 1);
        Household elsewhere = Household.builder(HouseholdId.of("X"), RegionCode.of("610921100202"))
                .build();
        assertThatThrownBy(() -> village(List.of(one, one)).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("PLAN_HOUSEHOLD_TWICE");
        assertThatThrownBy(() -> village(List.of(elsewhere)).build()).hasMessageContaining("PLAN_HOUSEHOLD_ELSEWHERE");
        assertThatThrownBy(() -> village(List.of())
                        .groups(List.of(VillageGroup.of("一组"), VillageGroup.of("一组")))
                        .build())
                .hasMessageContaining("PLAN_GROUP_TWICE");
        VillagePerson cadre = holder("CADRE", Position.VILLAGE_CADRE, Set.of());
        assertThatThrownBy(
                        () -> village(List.of()).persons(List.of(cadre, cadre)).build())
                .hasMessageContaining("PLAN_PERSON_TWICE");
        assertThatThrownBy(() -> VillageGroup.of(" ")).hasMessageContaining("PLAN_NAME_BLANK");
    }
}
