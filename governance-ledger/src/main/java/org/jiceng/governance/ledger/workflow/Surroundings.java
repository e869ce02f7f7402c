package org.jiceng.governance.ledger.workflow;

import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.UnitDirectory;

/**
 * What a decision has to know beside the matter.
 *
 * @param units which units there are; one that it does not know is compared by its id alone
 * @param matters the other matters, by id
 */
public record Surroundings(UnitDirectory units, Function<MatterId, Optional<Matter>> matters) {
    private static final Surroundings NONE = new Surroundings(UnitDirectory.empty(), id -> Optional.empty());

    /** That no unit and no other matter is known. */
    public static Surroundings none() {
        return NONE;
    }
}
