package org.jiceng.governance.grid.contact;

import java.util.List;
import java.util.Objects;
import org.jiceng.governance.grid.assignment.AssignmentCost;

/**
 * What would change.
 *
 * @param more what all together would cost more, objective by objective; {@code cost} are metres
 * @param moves every household with other persons than before, by household
 */
public record ContactChange(AssignmentCost more, List<ContactMove> moves) {
    public ContactChange {
        Objects.requireNonNull(more, "more");
        moves = List.copyOf(moves);
    }
}
