package org.jiceng.governance.grid.grid;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;

/**
 * What is known of somebody who heads or works grids.
 *
 * @param id the id
 * @param lines the contact lines that the person belongs to; may be empty
 * @param positions the positions that the person holds; may be empty
 */
public record GridPerson(PersonId id, Set<ContactLine> lines, Set<Position> positions) {
    public GridPerson {
        Objects.requireNonNull(id, "id");
        lines = copy(lines, ContactLine.class);
        positions = copy(positions, Position.class);
    }

    /** An unmodifiable copy in the order of the enum; of nothing for {@code null}, which a mapper passes for what is left out. */
    static <E extends Enum<E>> Set<E> copy(Set<E> given, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(Objects.requireNonNullElse(given, Set.of()));
        return Collections.unmodifiableSet(copy);
    }
}
