package org.jiceng.governance.grid.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;

/**
 * A visit that was due, what became of it, and who answers for it. Personal data: {@code toString} and JSON
 * leave it out.
 *
 * @param household the household to which it was owed
 * @param due the last day on which it could be made
 * @param state what became of it
 * @param tied who was tied to the household on that day and so answers for it, by id; empty if nobody was
 */
public record DueVisit(
        HouseholdId household,
        @Personal LocalDate due,
        @Personal DueState state,
        @Personal Set<PersonId> tied) {
    public DueVisit {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(state, "state");
        tied = Collections.unmodifiableSet(new TreeSet<>(tied));
    }

    @Override
    public String toString() {
        return "DueVisit[masked]";
    }
}
