package org.jiceng.governance.examples.county.grids;

import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may head or work grids or keep in touch with households, as a row has it. Personal data: {@code toString}
 * leaves it out.
 *
 * @param person who it is, with lines and positions
 * @param villages the villages where the person serves
 * @param groups the ids of the groups that the person belongs to or leads; empty for the villages as a whole
 * @param constituency where a deputy was elected; {@code null} if not known
 * @param branch the party branch; {@code null} if not known
 * @param household the person's own household; {@code null} if not known
 * @param recused the households that the person must keep away from
 * @param capacity the most households for the person; {@code null} for the pack's
 * @param maxOneToOne the most one-to-one households; {@code null} for the pack's
 * @param place where the person lives; {@code null} if not known
 * @param validity when the person serves
 */
public record Person(
        GridPerson person,
        List<RegionCode> villages,
        Set<String> groups,
        @Nullable String constituency,
        @Nullable String branch,
        @Nullable HouseholdId household,
        Set<HouseholdId> recused,
        @Nullable Integer capacity,
        @Nullable Integer maxOneToOne,
        @Nullable Place place,
        Validity validity) {
    public Person {
        villages = List.copyOf(villages);
        groups = Set.copyOf(groups);
        recused = Set.copyOf(recused);
    }

    /** This person elsewhere. */
    public Person at(@Nullable Place other) {
        return new Person(
                person,
                villages,
                groups,
                constituency,
                branch,
                household,
                recused,
                capacity,
                maxOneToOne,
                other,
                validity);
    }

    @Override
    public String toString() {
        return "Person[masked]";
    }
}
