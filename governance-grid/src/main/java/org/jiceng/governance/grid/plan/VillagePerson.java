package org.jiceng.governance.grid.plan;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may head or work grids of a village, and where this person belongs. Personal data: {@code toString} leaves it
 * out.
 *
 * @param person who it is
 * @param groups the groups that the person belongs to or leads, by name; empty for the village as a whole
 * @param place where the person lives; {@code null} if not known, then that of the household counts
 * @param household the person's own household; {@code null} if not known
 */
public record VillagePerson(
        GridPerson person,
        Set<String> groups,
        @Nullable Place place,
        @Nullable HouseholdId household) {
    public VillagePerson {
        Objects.requireNonNull(person, "person");
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    @Override
    public String toString() {
        return "VillagePerson[masked]";
    }
}
