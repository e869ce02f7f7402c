package org.jiceng.governance.ledger.dispute;

import java.util.List;
import java.util.Objects;

/**
 * What may be done next about an open dispute.
 *
 * @param heldAt the tier that has it in hand
 * @param ways what a settlement needs at each tier that may settle it now, from the lowest; never empty
 * @param handUp the grounds on which the tier that has it may hand it up now; empty at the county
 */
public record Guidance(DisputeTier heldAt, List<SettlementNeeds> ways, List<HandUpGround> handUp) {
    public Guidance {
        Objects.requireNonNull(heldAt, "heldAt");
        ways = List.copyOf(ways);
        handUp = List.copyOf(handUp);
    }
}
