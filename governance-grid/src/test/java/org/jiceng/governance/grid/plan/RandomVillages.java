package org.jiceng.governance.grid.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.Position;
import org.jspecify.annotations.Nullable;

/** A village drawn by a seed: groups around places of their own, some of them in hamlets, some records missing. */
final class RandomVillages {
    static final RegionCode CODE = RegionCode.of("610921100201");

    private static final List<HouseholdClass> CLASSES = List.of(HouseholdClass.values());

    final List<VillageGroup> groups = new ArrayList<>();
    final List<Household> households = new ArrayList<>();
    final List<VillagePerson> persons = new ArrayList<>();
    private final SplittableRandom random;

    RandomVillages(long seed) {
        random = new SplittableRandom(seed);
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String group = "G" + i;
            groups.add(new VillageGroup(group, random.nextInt(3) == 0 ? null : "A" + i / 3));
            double x = 108.5 + 0.02 * i;
            double y = 32.8 + 0.02 * random.nextDouble();
            int hamlets = 1 + random.nextInt(3);
            int size = 5 + random.nextInt(40);
            for (int j = 0; j < size; j++) {
                double away = 0.006 * (j % hamlets);
                add(household(next(), group, x + away + 0.002 * random.nextDouble(), y + 0.002 * random.nextDouble()));
            }
            person("L" + i, Set.of(), Set.of(Position.GROUP_LEADER), Set.of(group), null);
        }
        person("C0", Set.of(), Set.of(Position.VILLAGE_CADRE), Set.of(), null);
        person("C1", Set.of(), Set.of(Position.VILLAGE_CADRE), Set.of(), null);
        for (Household household : List.copyOf(households)) {
            if (random.nextInt(3) == 0) {
                String group = household.group();
                person(
                        "P" + household.id(),
                        Set.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD),
                        Set.of(),
                        group == null ? Set.of() : Set.of(group),
                        household.id());
            }
        }
    }

    String next() {
        return "H" + (10_000 + households.size());
    }

    void add(Household household) {
        households.add(household);
    }

    Household household(String id, String group, double longitude, double latitude) {
        return Household.builder(HouseholdId.of(id), CODE)
                .group(random.nextInt(30) == 0 ? null : group)
                .place(random.nextInt(40) == 0 ? null : new Place(longitude, latitude))
                .residents(random.nextInt(30) == 0 ? null : random.nextInt(7))
                .confirmedClass(CLASSES.get(random.nextInt(CLASSES.size())))
                .build();
    }

    private void person(
            String id,
            Set<ContactLine> lines,
            Set<Position> positions,
            Set<String> groups,
            @Nullable HouseholdId household) {
        persons.add(new VillagePerson(new GridPerson(PersonId.of(id), lines, positions), groups, null, household));
    }

    int any(int bound) {
        return random.nextInt(bound);
    }

    VillageRequest request() {
        return VillageRequest.builder(CODE, "Village")
                .groups(groups)
                .households(households)
                .build();
    }

    VillageRequest shuffled(long seed) {
        List<Household> other = new ArrayList<>(households);
        Collections.shuffle(other, new Random(seed));
        return VillageRequest.builder(CODE, "Village")
                .groups(groups)
                .households(other)
                .build();
    }

    VillageRequest staffed() {
        return VillageRequest.builder(CODE, "Village")
                .groups(groups)
                .households(households)
                .persons(persons)
                .build();
    }
}
