package org.jiceng.governance.grid.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.boundary.Boundary;
import org.jiceng.governance.grid.division.SearchEffort;
import org.jspecify.annotations.Nullable;

/** A village or community that is to have grids. Immutable. */
public final class VillageRequest {
    private final RegionCode village;
    private final String name;
    private final List<VillageGroup> groups;
    private final List<Household> households;
    private final @Nullable Boundary outline;
    private final List<List<Place>> barriers;
    private final @Nullable List<VillagePerson> persons;
    private final Set<GridCode> issued;
    private final SearchEffort effort;

    private VillageRequest(Builder builder) {
        village = builder.village;
        name = builder.name;
        groups = builder.groups;
        households = builder.households.stream()
                .sorted(Comparator.comparing(Household::id))
                .toList();
        outline = builder.outline;
        barriers = builder.barriers;
        persons = builder.persons;
        issued = builder.issued;
        effort = builder.effort;
        requireSound();
    }

    private void requireSound() {
        Set<String> names = new HashSet<>();
        for (VillageGroup group : groups) {
            require(names.add(group.name()), Reason.of(PlanReason.PLAN_GROUP_TWICE, "group", group.name()));
        }
        Set<HouseholdId> ids = new HashSet<>();
        for (Household household : households) {
            Reason reason = Reason.of(PlanReason.PLAN_HOUSEHOLD_TWICE, "household", household.id());
            require(ids.add(household.id()), reason);
            require(
                    household.village().equals(village),
                    Reason.of(PlanReason.PLAN_HOUSEHOLD_ELSEWHERE, "household", household.id())
                            .with("village", village));
        }
        Set<PersonId> people = new HashSet<>();
        for (VillagePerson each : persons().orElse(List.of())) {
            PersonId id = each.person().id();
            require(people.add(id), Reason.of(PlanReason.PLAN_PERSON_TWICE, "person", id));
        }
    }

    private static void require(boolean sound, Reason otherwise) {
        if (!sound) {
            throw new InvalidValueException(otherwise);
        }
    }

    /**
     * A village without households yet.
     *
     * @param village its code
     * @param name its name, not blank
     * @throws InvalidValueException if the name is blank
     */
    public static Builder builder(RegionCode village, String name) {
        require(!name.isBlank(), Reason.of(PlanReason.PLAN_NAME_BLANK));
        return new Builder(village, name);
    }

    RegionCode village() {
        return village;
    }

    String name() {
        return name;
    }

    List<VillageGroup> groups() {
        return groups;
    }

    /** All households, by id. */
    List<Household> households() {
        return households;
    }

    Optional<Boundary> outline() {
        return Optional.ofNullable(outline);
    }

    List<List<Place>> barriers() {
        return barriers;
    }

    /** Those who may head or work grids, by id; empty if nothing was said of them. */
    Optional<List<VillagePerson>> persons() {
        return Optional.ofNullable(persons);
    }

    Set<GridCode> issued() {
        return issued;
    }

    SearchEffort effort() {
        return effort;
    }

    @Override
    public String toString() {
        return "VillageRequest[" + village + ", masked]";
    }

    /** Collects what is known of a village. */
    public static final class Builder {
        private final RegionCode village;
        private final String name;
        private List<VillageGroup> groups = List.of();
        private List<Household> households = List.of();
        private @Nullable Boundary outline;
        private List<List<Place>> barriers = List.of();
        private @Nullable List<VillagePerson> persons;
        private Set<GridCode> issued = Set.of();
        private SearchEffort effort = SearchEffort.QUICK;

        private Builder(RegionCode village, String name) {
            this.village = village;
            this.name = name;
        }

        /** The groups in the village's own order. Groups that only households name follow, by name. */
        public Builder groups(List<VillageGroup> value) {
            groups = List.copyOf(value);
            return this;
        }

        /** All households of the village, in any order. */
        public Builder households(Collection<Household> value) {
            households = List.copyOf(value);
            return this;
        }

        /** The boundary of the village; without it the hull of the households stands for it. */
        public Builder outline(@Nullable Boundary value) {
            outline = value;
            return this;
        }

        /** Lines that no part of a group crosses, such as rivers and railways, each of two places or more. */
        public Builder barriers(List<List<Place>> value) {
            barriers = value.stream().map(List::copyOf).toList();
            return this;
        }

        /** Those who may head and work grids, each once, in any order. Without them the plan names nobody. */
        public Builder persons(Collection<VillagePerson> value) {
            List<VillagePerson> sorted = new ArrayList<>(value);
            sorted.sort(Comparator.comparing(one -> one.person().id()));
            persons = List.copyOf(sorted);
            return this;
        }

        /** All codes of grids ever issued in the village; none of them is given to a new grid. */
        public Builder issued(Collection<GridCode> value) {
            issued = Set.copyOf(value);
            return this;
        }

        /** How long is searched; {@link SearchEffort#QUICK} unless said. */
        public Builder effort(SearchEffort value) {
            effort = value;
            return this;
        }

        /**
         * The request.
         *
         * @throws InvalidValueException if a group, a household or a person stands twice, or a household lives in another village
         */
        public VillageRequest build() {
            return new VillageRequest(this);
        }
    }
}
