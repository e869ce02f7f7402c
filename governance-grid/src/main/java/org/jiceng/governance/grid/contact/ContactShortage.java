package org.jiceng.governance.grid.contact;

import java.util.Objects;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * What one place more would save in a village in a line: room for one more household with somebody who contacts households there.
 *
 * @param village the village
 * @param line the line
 * @param leftOut how many households of the village are left out, of those who could have somebody of the line
 * @param saves what the place would save, beside its own load; {@code cost} are metres
 */
public record ContactShortage(RegionCode village, ContactLine line, int leftOut, AssignmentCost saves) {
    public ContactShortage {
        Objects.requireNonNull(village, "village");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(saves, "saves");
    }
}
