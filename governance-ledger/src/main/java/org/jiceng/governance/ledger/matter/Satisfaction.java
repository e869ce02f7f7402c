package org.jiceng.governance.ledger.matter;

/** What a person says of the reply. */
public enum Satisfaction {
    /** Satisfied. */
    SATISFIED,
    /** Satisfied on the whole. */
    BASICALLY_SATISFIED,
    /** Not satisfied. */
    DISSATISFIED,
    /** No answer, after as many attempts as the pack asks for. */
    NO_ANSWER,
    /** Nobody could be asked, for nobody gave a name. */
    NOT_ASKED
}
