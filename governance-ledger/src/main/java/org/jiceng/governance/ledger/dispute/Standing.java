package org.jiceng.governance.ledger.dispute;

import java.util.NoSuchElementException;

/**
 * How a dispute stands at the end of a period.
 *
 * @param dispute the dispute as it then was
 * @param accepted whether it was raised in the period
 * @param lowest the lowest tier that may settle it
 * @param withinTerm whether the term for settling it has not passed
 */
record Standing(Dispute dispute, boolean accepted, DisputeTier lowest, boolean withinTerm) {
    DisputeId id() {
        return dispute.id();
    }

    DisputeTier raisedAt() {
        return dispute.raisedAt();
    }

    boolean settled() {
        return dispute.settlement().isPresent();
    }

    /** @throws NoSuchElementException if it is not settled */
    DisputeTier at() {
        return dispute.settlement().orElseThrow().tier();
    }

    boolean onceSettled() {
        return dispute.history().stream().anyMatch(Settlement.class::isInstance);
    }

    boolean reopened() {
        return dispute.history().stream().anyMatch(Reopening.class::isInstance);
    }
}
