package org.jiceng.governance.grid.contact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Somebody whom a household has or could have. Personal data: {@code toString} gives the lines only.
 *
 * @param person the person
 * @param lines the lines in which the person serves or would serve it, at least one
 * @param metres how far away the household is, as the pack counts it
 * @param more what all together would cost more if the household had to have this person there, with everybody else placed as is
 *     best then; nothing for the person it has. {@code cost} are metres
 */
public record ContactChoice(PersonId person, Set<ContactLine> lines, long metres, AssignmentCost more) {
    public ContactChoice {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(more, "more");
        lines = Collections.unmodifiableSet(EnumSet.copyOf(lines));
    }

    @Override
    public String toString() {
        return "ContactChoice[" + lines + ", masked]";
    }
}
