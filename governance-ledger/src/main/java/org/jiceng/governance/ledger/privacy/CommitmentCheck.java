package org.jiceng.governance.ledger.privacy;

/** What a vault says of a commitment and the reference beside it. */
public enum CommitmentCheck {
    /** The vault keeps the very value that was committed to. */
    MATCHES,
    /** The vault keeps nothing under the reference: it was deleted, or never kept. */
    DELETED,
    /** The vault keeps another value or salt under the reference. */
    DOES_NOT_MATCH
}
