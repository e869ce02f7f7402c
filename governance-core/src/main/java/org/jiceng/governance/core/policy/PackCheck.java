package org.jiceng.governance.core.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a policy pack.
 *
 * @param pack the pack; {@code null} if it has a fault
 * @param faults every fault, in the order of the document as far as it could be read
 * @param notes what a user should know of a pack without being a fault
 */
public record PackCheck(@Nullable PolicyPack pack, List<PackFault> faults, List<PackFault> notes) {
    public PackCheck {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
