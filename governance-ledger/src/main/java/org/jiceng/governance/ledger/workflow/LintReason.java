package org.jiceng.governance.ledger.workflow;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What {@link WorkflowLinter} can find in a definition; each kind is always as grave. */
public enum LintReason implements ReasonCode {
    /** No way leads to a stage. */
    STAGE_UNREACHABLE(Severity.ERROR),
    /** From an open stage the office can bring a matter to no end. */
    STAGE_DEAD_END(Severity.ERROR),
    /** An open stage has no limit, so no clock runs at it. */
    STAGE_WITHOUT_LIMIT(Severity.WARNING),
    /** Nobody can take an action, at any tier. */
    ACTION_WITHOUT_ROLE(Severity.ERROR),
    /** What an action needs cannot have come before it. */
    ACTION_NEVER_POSSIBLE(Severity.ERROR),
    /** An action opens something that no action can end. */
    COUNTERPART_MISSING(Severity.ERROR),
    /** An instruction can be given that no action carries out. */
    INSTRUCTION_WITHOUT_WAY(Severity.WARNING),
    /** A matter can be filed whose result nobody has signed off. */
    ARCHIVED_WITHOUT_SIGN_OFF(Severity.ERROR),
    /** A matter can be filed to which nobody has replied. */
    ARCHIVED_WITHOUT_REPLY(Severity.ERROR),
    /** An action lacks a guard that an article of law demands. */
    GUARD_MISSING(Severity.ERROR),
    /** No action does what an article of law demands. */
    EFFECT_MISSING(Severity.ERROR),
    /** A ring of stages can be run through without end. */
    LOOP_WITHOUT_BOUND(Severity.ERROR),
    /** A ring of stages is run through as often as somebody in charge decides. */
    LOOP_BY_DECISION(Severity.NOTE),
    /** A unit can be set to work before the person is told. */
    ASSIGNS_BEFORE_INFORMING(Severity.NOTE),
    /** The person can have the reply before it is signed off. */
    REPLIES_BEFORE_SIGN_OFF(Severity.NOTE);

    /** How grave a finding is. */
    public enum Severity {
        /** The definition is unsound or against the law. */
        ERROR,
        /** The definition works, but something will be missed. */
        WARNING,
        /** The definition is sound; this follows from it. */
        NOTE
    }

    private final Severity severity;

    LintReason(Severity severity) {
        this.severity = severity;
    }

    /** How grave a finding of this kind is. */
    public Severity severity() {
        return severity;
    }
}
