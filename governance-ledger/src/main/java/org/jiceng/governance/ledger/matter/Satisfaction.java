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
    NOT_ASKED;

    /** Whether it says what the person thinks. */
    public boolean isAnswer() {
        return this != NO_ANSWER && this != NOT_ASKED;
    }

    /** Whether the person is satisfied, at least on the whole. */
    public boolean isSatisfied() {
        return this == SATISFIED || this == BASICALLY_SATISFIED;
    }
}
