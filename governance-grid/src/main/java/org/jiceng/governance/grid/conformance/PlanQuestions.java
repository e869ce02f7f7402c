package org.jiceng.governance.grid.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridTree;
import org.jiceng.governance.grid.plan.GridPlan;
import org.jiceng.governance.grid.plan.GridPlanner;
import org.jiceng.governance.grid.plan.GroupDivision;
import org.jiceng.governance.grid.plan.PlanNote;
import org.jiceng.governance.grid.plan.VillageGroup;
import org.jiceng.governance.grid.plan.VillageRequest;

/**
 * The questions for a plan. A household stands as {@code id} and perhaps {@code group}, {@code place} with longitude and
 * latitude, {@code residents} and {@code class}; {@code then} are those of a plan that follows the first. What is answered is
 * what {@code show} names.
 */
final class PlanQuestions {
    private final JsonNode given;

    PlanQuestions(JsonNode given) {
        this.given = given;
    }

    Map<String, Object> answer(PolicyPack pack, LocalDate asOf) {
        GridPlanner planner = GridPlanner.of(pack, asOf);
        GridPlan first = planner.plan(village("households"));
        GridPlan plan = given.has("then") ? planner.replan(first, village("then")) : first;
        Map<String, Object> answer = new LinkedHashMap<>();
        given.required("show").forEach(name -> answer.put(name.textValue(), shown(name.textValue(), plan)));
        return answer;
    }

    private VillageRequest village(String list) {
        List<VillageGroup> groups = new ArrayList<>();
        for (JsonNode group : given.path("groups")) {
            groups.add(new VillageGroup(
                    GridSubject.text(group, "name"), group.has("area") ? GridSubject.text(group, "area") : null));
        }
        List<List<Place>> barriers = new ArrayList<>();
        given.path("barriers").forEach(barrier -> barriers.add(places(barrier)));
        RegionCode code = RegionCode.of(GridSubject.text(given, "village"));
        List<Household> households = new ArrayList<>();
        given.required(list).forEach(node -> households.add(household(node, code)));
        return VillageRequest.builder(code, GridSubject.text(given, "name"))
                .groups(groups)
                .barriers(barriers)
                .households(households)
                .build();
    }

    private static List<Place> places(JsonNode line) {
        List<Place> places = new ArrayList<>();
        line.forEach(position -> places.add(place(position)));
        return places;
    }

    private static Place place(JsonNode position) {
        return new Place(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    private static Household household(JsonNode node, RegionCode village) {
        return Household.builder(HouseholdId.of(GridSubject.text(node, "id")), village)
                .group(node.has("group") ? GridSubject.text(node, "group") : null)
                .place(node.has("place") ? place(node.get("place")) : null)
                .residents(node.has("residents") ? node.get("residents").intValue() : null)
                .confirmedClass(node.has("class") ? HouseholdClass.valueOf(GridSubject.text(node, "class")) : null)
                .build();
    }

    private static Object shown(String name, GridPlan plan) {
        GridTree tree = plan.tree();
        List<GroupDivision> divisions = plan.quality().divisions();
        return switch (name) {
            case "codes" -> tree.baseGrids().stream().map(Grid::code).toList();
            case "names" -> tree.grids().stream().map(Grid::name).toList();
            case "levels" ->
                tree.grids().stream().map(grid -> grid.level().number()).toList();
            case "households" ->
                tree.baseGrids().stream()
                        .map(grid -> plan.membership().households(grid.code()))
                        .toList();
            case "balance" -> divisions.stream().map(GroupDivision::balance).toList();
            case "deviation" ->
                divisions.stream()
                        .map(GroupDivision::deviation)
                        .map(deviation -> List.of(deviation.numerator(), deviation.denominator()))
                        .toList();
            case "links" -> divisions.stream().map(GroupDivision::links).toList();
            case "notes" ->
                plan.notes().stream()
                        .map(PlanNote::reason)
                        .map(reason -> reason.code())
                        .toList();
            case "moved" ->
                plan.changes().moved().stream().map(move -> move.household()).toList();
            case "added" -> plan.changes().added().stream().map(Grid::code).toList();
            case "ended" -> plan.changes().ended().stream().map(Grid::code).toList();
            default -> throw new IllegalArgumentException("no case shows " + name + "\nSee docs/conformance.md.");
        };
    }
}
