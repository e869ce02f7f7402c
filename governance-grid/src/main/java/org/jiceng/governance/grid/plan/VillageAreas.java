package org.jiceng.governance.grid.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.boundary.Adjacency;
import org.jiceng.governance.grid.boundary.AdjacencySettings;
import org.jiceng.governance.grid.division.AreaDivider;
import org.jiceng.governance.grid.division.AreaGraph;
import org.jiceng.governance.grid.division.DivisionOutcome;
import org.jiceng.governance.grid.division.PartWindow;
import org.jiceng.governance.grid.grid.GridRules;

/** The areas of a village by the rule of the pack: for each its name and its groups. */
final class VillageAreas {
    private final VillageRequest request;
    private final Roster roster;
    private final Former former;
    private final GridRules rules;
    private final AdjacencySettings settings;
    private final List<Told> told;

    VillageAreas(
            VillageRequest request,
            Roster roster,
            Former former,
            GridRules rules,
            AdjacencySettings settings,
            List<Told> told) {
        this.request = request;
        this.roster = roster;
        this.former = former;
        this.rules = rules;
        this.settings = settings;
        this.told = told;
    }

    /** The groups of each area, by its name. */
    Map<String, List<String>> areas() {
        return switch (rules.areas()) {
            case WHOLE_VILLAGE -> Map.of(request.name(), roster.groups());
            case GIVEN -> given();
            case JOINED_GROUPS -> joined();
        };
    }

    private Map<String, List<String>> given() {
        Map<String, String> named = new HashMap<>();
        request.groups().stream()
                .filter(group -> group.area() != null)
                .forEach(group -> named.put(group.name(), Objects.requireNonNull(group.area())));
        Map<String, List<String>> areas = new LinkedHashMap<>();
        for (String group : roster.groups()) {
            if (!named.isEmpty() && !named.containsKey(group)) {
                told.add(new Told(
                        Reason.of(PlanReason.PLAN_AREA_MISSING, "group", group).with("area", request.name()), group));
            }
            areas.computeIfAbsent(named.getOrDefault(group, request.name()), name -> new ArrayList<>())
                    .add(group);
        }
        return areas;
    }

    private Map<String, List<String>> joined() {
        List<String> groups = roster.groups();
        List<String> placed = groups.stream()
                .filter(group -> Ground.middle(roster.households(group)) != null)
                .toList();
        List<List<String>> areas = placed.isEmpty() ? List.of(new ArrayList<>()) : divided(placed);
        for (String group : groups) {
            if (!placed.contains(group)) {
                areas.stream()
                        .min(Comparator.comparing(List::size))
                        .orElseThrow()
                        .add(group);
                told.add(new Told(Reason.of(PlanReason.PLAN_GROUP_WITHOUT_PLACE, "group", group), group));
            }
        }
        Map<String, List<String>> named = new LinkedHashMap<>();
        areas.stream()
                .filter(area -> !area.isEmpty())
                .sorted(Comparator.comparing(area -> groups.indexOf(area.get(0))))
                .forEach(area -> named.put(String.join("、", area), area));
        return named;
    }

    private List<List<String>> divided(List<String> groups) {
        int count = groups.size();
        int parts = Math.max(1, (2 * count + rules.groupsOfArea()) / (2 * rules.groupsOfArea()));
        PartWindow window = new PartWindow(count / parts, (count + parts - 1) / parts);
        int[] before = former.areaOf(groups);
        AreaDivider divider = AreaDivider.of(request.effort());
        AreaGraph graph = graph(groups);
        DivisionOutcome anew = divider.divide(graph, parts, window);
        boolean first = Arrays.stream(before).allMatch(area -> area < 0);
        boolean same = PlacedDivision.isSame(anew.best().orElseThrow().partOfEach(), before, parts);
        DivisionOutcome outcome = first || same ? anew : divider.revise(graph, parts, window, before);
        if (!(outcome instanceof DivisionOutcome.WithinTolerance)) {
            told.add(new Told(
                    Reason.of(PlanReason.PLAN_AREAS_UNEVEN, "groups", count).with("areas", parts), null));
        }
        int[] areaOf = outcome.best().orElseThrow().partOfEach();
        List<List<String>> areas = new ArrayList<>();
        IntStream.range(0, parts).forEach(area -> areas.add(new ArrayList<>()));
        IntStream.range(0, count).forEach(i -> areas.get(areaOf[i]).add(groups.get(i)));
        return areas;
    }

    /** The groups, each of weight 1; their borders are those of their households, linked so that all are connected. */
    private AreaGraph graph(List<String> groups) {
        AreaGraph.Builder graph = AreaGraph.builder(groups.size());
        List<Household> households = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            graph.weight(i, 1);
            for (Household household : roster.households(groups.get(i))) {
                if (household.place() != null) {
                    households.add(household);
                    groupOf.add(i);
                }
            }
        }
        Adjacency adjacency = GroupDivider.adjacency(households, settings).joinedAcrossBarriers();
        adjacency.borders().forEach(border -> {
            int one = groupOf.get(border.first());
            int other = groupOf.get(border.second());
            if (one != other) {
                graph.border(one, other, border.metres());
            }
        });
        return graph.build();
    }
}
