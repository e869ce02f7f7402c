package org.jiceng.governance.examples.county.grids;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.Workload;
import org.jiceng.governance.grid.plan.GridPlan;
import org.jiceng.governance.grid.plan.GridPlanner;
import org.jiceng.governance.grid.plan.VillageGroup;
import org.jiceng.governance.grid.plan.VillagePerson;
import org.jiceng.governance.grid.plan.VillageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The grids of a county, planned village by village.
 *
 * <p>Groups are known to a plan by their names, or by their ids where two of a village have the same name. Villages that share
 * persons are planned one after the other: whoever has as many grids to work as the pack allows is not there for the next.
 */
public final class CountyPlan {
    private final GridPlanner planner;
    private final GridRules rules;
    private final Workload workload;
    private final CountyRequest request;
    private final Map<RegionCode, List<GroupTable.Group>> groups;
    private final Map<RegionCode, List<Person>> persons = new HashMap<>();
    private final Set<PersonId> used = new HashSet<>();
    private final List<PlannedVillage> villages = new ArrayList<>();
    private final Map<RegionCode, Reason> refused = new TreeMap<>();

    private CountyPlan(PolicyPack pack, LocalDate asOf, CountyRequest request) {
        this.planner = GridPlanner.of(pack, asOf);
        this.rules = GridRules.of(pack, asOf);
        this.workload = Workload.of(pack, asOf);
        this.request = request;
        this.groups = request.groups().stream().collect(groupingBy(GroupTable.Group::village));
        if (request.persons() != null) {
            place(request.persons(), asOf);
        }
    }

    /** The plan by the settings of a pack in force on a day. */
    public static CountyPlan of(PolicyPack pack, LocalDate asOf, CountyRequest request) {
        CountyPlan plan = new CountyPlan(pack, asOf, request);
        plan.plan();
        return plan;
    }

    CountyRequest request() {
        return request;
    }

    GridRules rules() {
        return rules;
    }

    Workload workload() {
        return workload;
    }

    /** Why there is no plan of a village, by its code; such a village has no grids, and the others have theirs. */
    public Map<RegionCode, Reason> refused() {
        return Collections.unmodifiableMap(refused);
    }

    /** The villages that are planned, by code. */
    List<PlannedVillage> villages() {
        return villages;
    }

    /** The grids of each village with their households, by code. */
    public List<GridMembership> memberships() {
        return villages.stream().map(village -> village.plan().membership()).toList();
    }

    /** The grids of every level with their figures, by village. */
    public List<PlannedGrid> grids() {
        return villages.stream()
                .flatMap(village ->
                        PlannedGrid.of(
                                village, request.households().getOrDefault(village.village(), List.of()), workload)
                                .stream())
                .toList();
    }

    /** Every code ever issued, ascending: those of the request, of the villages planned and of the earlier grids of the others. */
    SortedSet<GridCode> issued() {
        SortedSet<GridCode> issued = new TreeSet<>(request.issued());
        villages.forEach(village -> issued.addAll(village.plan().issued()));
        issued.addAll(ofRefused());
        return issued;
    }

    /** The codes of the earlier grids of villages of which there is no plan. */
    private List<GridCode> ofRefused() {
        GridMembership previous = request.previous();
        return previous == null
                ? List.of()
                : previous.tree().grids().stream()
                        .map(Grid::code)
                        .filter(code -> refused.keySet().stream().anyMatch(village -> isOf(code, village)))
                        .toList();
    }

    private static boolean isOf(GridCode code, RegionCode village) {
        return code.value().startsWith(village.text());
    }

    /** How many persons serve on the day in a village of the plan. */
    int personsUsed() {
        return used.size();
    }

    /** A person without villages serves where the own household lives. */
    private void place(List<Person> all, LocalDate asOf) {
        Map<HouseholdId, RegionCode> homes = request.households().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Household::id, Household::village));
        Set<RegionCode> planned = request.villages().stream().map(Region::code).collect(Collectors.toSet());
        for (Person person : all) {
            RegionCode home = person.household() == null ? null : homes.get(person.household());
            List<RegionCode> serves = person.villages().isEmpty() && home != null ? List.of(home) : person.villages();
            if (person.validity().contains(asOf)) {
                serves.stream().filter(planned::contains).forEach(village -> {
                    used.add(person.person().id());
                    persons.computeIfAbsent(village, code -> new ArrayList<>()).add(person);
                });
            }
        }
    }

    private void plan() {
        Set<PersonId> several = several();
        Map<Boolean, List<Region>> bySharing = request.villages().stream()
                .collect(partitioningBy(village -> persons(village).stream()
                        .anyMatch(person -> several.contains(person.person().id()))));
        List<Region> alone = Objects.requireNonNull(bySharing.get(false));
        List<Outcome<PlannedVillage>> outcomes = alone.parallelStream()
                .map(village -> planned(village, persons(village)))
                .toList();
        for (int i = 0; i < alone.size(); i++) {
            add(alone.get(i), outcomes.get(i));
        }
        Map<PersonId, Integer> works = new HashMap<>();
        for (Region village : Objects.requireNonNull(bySharing.get(true))) {
            List<Person> free = persons(village).stream()
                    .filter(person -> works.getOrDefault(person.person().id(), 0) < rules.gridsOfWorker())
                    .toList();
            add(village, planned(village, free)).stream()
                    .flatMap(planned -> planned.plan().tree().grids().stream())
                    .map(Grid::worker)
                    .filter(Objects::nonNull)
                    .forEach(worker -> works.merge(worker, 1, Integer::sum));
        }
        villages.sort(Comparator.comparing(PlannedVillage::village));
    }

    private Optional<PlannedVillage> add(Region village, Outcome<PlannedVillage> outcome) {
        return outcome.fold(
                planned -> {
                    villages.add(planned);
                    return Optional.of(planned);
                },
                reasons -> {
                    refused.put(village.code(), reasons.get(0));
                    return Optional.empty();
                });
    }

    private Set<PersonId> several() {
        Map<PersonId, Long> counts = persons.values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(person -> person.person().id(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Person> persons(Region village) {
        return persons.getOrDefault(village.code(), List.of());
    }

    /** One village that cannot be planned does not keep the others from their grids. */
    private Outcome<PlannedVillage> planned(Region village, List<Person> serving) {
        try {
            return Outcome.accepted(PlannedVillage.of(village.code(), plan(village, serving)));
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        }
    }

    private GridPlan plan(Region village, List<Person> serving) {
        GroupNames names = new GroupNames(groups.getOrDefault(village.code(), List.of()));
        VillageRequest.Builder asked = VillageRequest.builder(village.code(), village.name())
                .groups(names.groups())
                .households(request.households().getOrDefault(village.code(), List.of()).stream()
                        .map(names::named)
                        .toList())
                .issued(request.issued().stream()
                        .filter(code -> isOf(code, village.code()))
                        .toList())
                .outline(request.outlines().of(village.code()).orElse(null));
        if (request.persons() != null) {
            asked.persons(serving.stream().map(names::named).toList());
        }
        GridMembership previous = request.previous();
        return previous == null ? planner.plan(asked.build()) : planner.replan(previous, asked.build());
    }

    /** The names by which the groups of a village are known to its plan. */
    private static final class GroupNames {
        private final List<GroupTable.Group> groups;
        private final Map<String, String> nameOf = new HashMap<>();

        GroupNames(List<GroupTable.Group> groups) {
            this.groups = groups;
            Map<String, Long> counts = groups.stream().collect(groupingBy(GroupNames::wanted, Collectors.counting()));
            Set<String> ids = groups.stream().map(GroupTable.Group::id).collect(Collectors.toSet());
            for (GroupTable.Group group : groups) {
                String wanted = wanted(group);
                boolean isOwn = Long.valueOf(1).equals(counts.get(wanted))
                        && (wanted.equals(group.id()) || !ids.contains(wanted));
                nameOf.put(group.id(), isOwn ? wanted : group.id());
            }
        }

        private static String wanted(GroupTable.Group group) {
            return group.name() == null ? group.id() : group.name();
        }

        List<VillageGroup> groups() {
            return groups.stream()
                    .map(group -> new VillageGroup(name(group.id()), group.area()))
                    .toList();
        }

        private String name(String id) {
            return nameOf.getOrDefault(id, id);
        }

        Household named(Household household) {
            @Nullable String group = household.group();
            return group == null
                    ? household
                    : household.toBuilder().group(name(group)).build();
        }

        VillagePerson named(Person person) {
            Set<String> own = person.groups().stream().map(this::name).collect(Collectors.toSet());
            return new VillagePerson(person.person(), own, person.place(), person.household());
        }
    }
}
