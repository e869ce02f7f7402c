package org.jiceng.governance.ledger.matter;

/**
 * The procedure in which a matter belongs instead.
 *
 * @basis Regulation on Petition Work 信访工作条例, article 31 (1) to (5)
 */
public enum DiversionPath {
    /** A court. */
    COURT,
    /** Arbitration. */
    ARBITRATION,
    /** An appeal within the Party. */
    PARTY_APPEAL,
    /** An administrative procedure, reconsideration among them. */
    ADMINISTRATIVE_PROCEDURE,
    /** A body's own duty to investigate and protect. */
    DUTY_TO_INVESTIGATE
}
