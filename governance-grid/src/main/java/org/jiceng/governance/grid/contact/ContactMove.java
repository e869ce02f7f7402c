package org.jiceng.governance.grid.contact;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;

/**
 * That a household gets other persons. Personal data: {@code toString} leaves it out.
 *
 * @param household the household
 * @param before who contacted it, in order; nobody if it is empty
 * @param after who contacts it now, in order; nobody if it is empty
 */
public record ContactMove(HouseholdId household, Set<PersonId> before, Set<PersonId> after) {
    public ContactMove {
        Objects.requireNonNull(household, "household");
        before = Collections.unmodifiableSet(new TreeSet<>(before));
        after = Collections.unmodifiableSet(new TreeSet<>(after));
    }

    @Override
    public String toString() {
        return "ContactMove[masked]";
    }
}
