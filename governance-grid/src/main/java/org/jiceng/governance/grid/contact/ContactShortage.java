package org.jiceng.governance.grid.contact;

import java.util.Objects;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * What one place more would save in a village in a line: room for one more household with somebody who contacts households there,
 * or a first person for one household where nobody does in that line.
 *
 * @param village the village
 * @param line the line
 * @param place {@code REGULAR} for room beside the person's cap of one-to-one households, {@code ONE_TO_ONE} for room that raises
 *     this cap by one too; the latter is named only where it saves more
 * @param leftOut how many households of the village are left out, of those who could have somebody of the line
 * @param saves what the place would save, beside its own load; {@code cost} are metres, and the way of a first person counts as one
 *     that is not known
 */
public record ContactShortage(RegionCode village, ContactLine line, TieKind place, int leftOut, AssignmentCost saves) {
    public ContactShortage {
        Objects.requireNonNull(village, "village");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(saves, "saves");
    }
}
