package org.jiceng.governance.ledger.dispute;

import java.util.Objects;

/**
 * What a settlement at one tier needs.
 *
 * @param tier the tier
 * @param panel who leads and who takes part
 * @param resolution whether a meeting has to resolve
 * @param writtenAgreement whether mediation and reconciliation end in a written agreement
 */
public record SettlementNeeds(DisputeTier tier, Panel panel, boolean resolution, boolean writtenAgreement) {
    public SettlementNeeds {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(panel, "panel");
    }
}
