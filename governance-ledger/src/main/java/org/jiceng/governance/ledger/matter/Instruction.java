package org.jiceng.governance.ledger.matter;

/** What a secretary decides on reading a matter. */
public enum Instruction {
    /** It is handled here. */
    ACCEPT,
    /** It is not handled, for a ground. */
    REJECT,
    /** Another unit is competent. */
    TRANSFER,
    /** It goes to the tier above. */
    HAND_UP,
    /** It goes to the tier below. */
    HAND_DOWN,
    /** It belongs in another procedure. */
    DIVERT
}
