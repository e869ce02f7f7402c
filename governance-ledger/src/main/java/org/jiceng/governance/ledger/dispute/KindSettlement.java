package org.jiceng.governance.ledger.dispute;

import java.util.Objects;

/**
 * How disputes of one kind are settled.
 *
 * @param lowestTier the lowest tier that may settle them
 * @param panel who settles them at that tier
 * @param resolution whether a meeting has to resolve on them, at whatever tier
 */
public record KindSettlement(DisputeTier lowestTier, Panel panel, boolean resolution) {
    public KindSettlement {
        Objects.requireNonNull(lowestTier, "lowestTier");
        Objects.requireNonNull(panel, "panel");
    }
}
