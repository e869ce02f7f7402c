package org.jiceng.governance.examples.county.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridTree;
import org.jspecify.annotations.Nullable;

/**
 * The base grid of each household, and the base grids of each person: those that the person heads or works, and those under a
 * grid that the person heads.
 */
public final class ContactGrids {
    private final Map<HouseholdId, GridCode> ofHousehold = new HashMap<>();
    private final Map<PersonId, Set<GridCode>> ofPerson = new HashMap<>();

    private ContactGrids() {}

    /** Those of some plans; none of no plan. */
    public static ContactGrids of(Collection<GridMembership> plans) {
        ContactGrids grids = new ContactGrids();
        for (GridMembership plan : plans) {
            for (GridMember member : plan.members()) {
                grids.ofHousehold.put(member.household(), member.grid());
            }
            plan.tree().baseGrids().forEach(base -> grids.add(base.code(), plan.tree()));
        }
        return grids;
    }

    private void add(GridCode base, GridTree tree) {
        tree.chain(base).stream()
                .flatMap(ContactGrids::persons)
                .forEach(person ->
                        ofPerson.computeIfAbsent(person, id -> new TreeSet<>()).add(base));
    }

    private static Stream<PersonId> persons(Grid grid) {
        return Stream.of(grid.head(), grid.worker()).filter(Objects::nonNull);
    }

    /** The base grid of a household; {@code null} if not known. */
    public @Nullable GridCode of(HouseholdId household) {
        return ofHousehold.get(household);
    }

    /** The base grids of a person; may be empty. */
    public Set<GridCode> of(PersonId person) {
        return ofPerson.getOrDefault(person, Set.of());
    }
}
