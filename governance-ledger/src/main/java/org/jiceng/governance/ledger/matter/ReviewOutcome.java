package org.jiceng.governance.ledger.matter;

/** What a review by a body outside the county came to. */
public enum ReviewOutcome {
    /** The reply stands. */
    UPHELD,
    /** The reply is changed. */
    CHANGED,
    /** The reply is taken back and the matter is to be handled again. */
    REVOKED
}
