package org.jiceng.governance.grid.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.grid.Workload;

/** The households of a village with what a plan needs of each: a group, work and residents; and how what is missing was settled. */
final class Roster {
    private final VillageRequest request;
    private final List<Told> told;
    private final Map<String, List<Household>> byGroup = new LinkedHashMap<>();
    private final Map<HouseholdId, Integer> work;
    private final Map<HouseholdId, Integer> residents;

    Roster(VillageRequest request, Workload workload, List<Told> told) {
        this.request = request;
        this.told = told;
        work = figures(workload::of, PlanReason.PLAN_WORKLOAD_MEAN);
        residents = figures(Roster::residents, PlanReason.PLAN_RESIDENTS_MEAN);
        group();
    }

    private static OptionalLong residents(Household household) {
        return household.residents() == null ? OptionalLong.empty() : OptionalLong.of(household.residents());
    }

    /** A figure of each household; the mean of the known ones, rounded half up and at least 1, where it is not known. */
    private Map<HouseholdId, Integer> figures(Function<Household, OptionalLong> figure, PlanReason otherwise) {
        long[] known = request.households().stream()
                .map(figure)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
        long total = LongStream.of(known).sum();
        long mean = known.length == 0 ? 1 : Math.max(1, (2 * total + known.length) / (2L * known.length));
        int unknown = request.households().size() - known.length;
        if (unknown > 0) {
            told.add(new Told(Reason.of(otherwise, "households", unknown).with("mean", mean), null));
        }
        return request.households().stream()
                .collect(Collectors.toMap(
                        Household::id,
                        household -> Math.toIntExact(figure.apply(household).orElse(mean))));
    }

    private void group() {
        List<Household> grouped =
                request.households().stream().filter(Roster::hasGroup).toList();
        if (grouped.isEmpty() && !request.households().isEmpty()) {
            told.add(new Told(Reason.of(PlanReason.PLAN_ONE_GROUP, "village", request.village()), null));
            byGroup.put(request.name(), request.households());
        } else {
            Map<HouseholdId, String> groupOf = new HashMap<>();
            grouped.forEach(household -> groupOf.put(household.id(), Objects.requireNonNull(household.group())));
            settleNearest(grouped, groupOf);
            settleFewest(groupOf);
            fill(groupOf);
            tellNotListed();
        }
        request.groups().stream()
                .filter(group -> !byGroup.containsKey(group.name()))
                .forEach(group ->
                        told.add(new Told(Reason.of(PlanReason.PLAN_GROUP_EMPTY, "group", group.name()), null)));
    }

    /** A group that only households name may be another one written differently. */
    private void tellNotListed() {
        Set<String> listed = request.groups().stream().map(VillageGroup::name).collect(Collectors.toSet());
        byGroup.forEach((group, households) -> {
            if (!listed.isEmpty() && !listed.contains(group)) {
                told.add(new Told(
                        Reason.of(PlanReason.PLAN_GROUP_NOT_LISTED, "group", group)
                                .with("households", households.size()),
                        group));
            }
        });
    }

    private static boolean hasGroup(Household household) {
        return household.group() != null && !household.group().isBlank();
    }

    private void settleNearest(List<Household> grouped, Map<HouseholdId, String> groupOf) {
        for (Household household : request.households()) {
            Place place = household.place();
            if (!hasGroup(household) && place != null) {
                Ground.nearest(place, grouped)
                        .map(Household::group)
                        .ifPresent(group -> settle(household, group, PlanReason.PLAN_GROUP_OF_NEAREST, groupOf));
            }
        }
    }

    private void settleFewest(Map<HouseholdId, String> groupOf) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        groupOf.values().forEach(group -> counts.merge(group, 1, Integer::sum));
        List<String> order = order(groupOf.values());
        for (Household household : request.households()) {
            if (!groupOf.containsKey(household.id())) {
                String fewest = order.stream()
                        .min(Comparator.comparing(group -> Objects.requireNonNull(counts.get(group))))
                        .orElseThrow();
                counts.merge(fewest, 1, Integer::sum);
                settle(household, fewest, PlanReason.PLAN_GROUP_OF_FEWEST, groupOf);
            }
        }
    }

    private void settle(Household household, String group, PlanReason how, Map<HouseholdId, String> groupOf) {
        groupOf.put(household.id(), group);
        told.add(new Told(Reason.of(how, "household", household.id()).with("group", group), group));
    }

    /** The groups that have households: in the village's order, then by name. */
    private List<String> order(Collection<String> named) {
        TreeSet<String> rest = new TreeSet<>(named);
        List<String> order = new ArrayList<>();
        request.groups().stream().map(VillageGroup::name).filter(rest::remove).forEach(order::add);
        order.addAll(rest);
        return order;
    }

    private void fill(Map<HouseholdId, String> groupOf) {
        order(groupOf.values()).forEach(group -> byGroup.put(group, new ArrayList<>()));
        for (Household household : request.households()) {
            String group = Objects.requireNonNull(groupOf.get(household.id()));
            Objects.requireNonNull(byGroup.get(group)).add(household);
        }
    }

    /** The groups that have households, in order. */
    List<String> groups() {
        return List.copyOf(byGroup.keySet());
    }

    /** The households of a group, by id. */
    List<Household> households(String group) {
        return Objects.requireNonNull(byGroup.get(group));
    }

    /** The work of a household, known or settled. */
    int work(Household household) {
        return Objects.requireNonNull(work.get(household.id()));
    }

    /** The work of some households together. */
    long work(Collection<Household> households) {
        return households.stream().mapToLong(this::work).sum();
    }

    /** The residents of some households together, known or settled. */
    long residents(Collection<Household> households) {
        return households.stream()
                .mapToLong(household -> Objects.requireNonNull(residents.get(household.id())))
                .sum();
    }
}
