package org.jiceng.governance.ledger.matter;

/** Why nobody has to be told. */
public enum NotOwed {
    /** Nobody gave a name. */
    ANONYMOUS,
    /** Nobody can be reached where they said. */
    ADDRESS_UNKNOWN
}
