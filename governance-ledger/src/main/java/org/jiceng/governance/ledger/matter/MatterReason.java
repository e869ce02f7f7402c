package org.jiceng.governance.ledger.matter;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with the parts of a matter. */
public enum MatterReason implements ReasonCode {
    /** The name of a stage, an action or a form has not its form. */
    MATTER_NAME_FORM,
    /** A unit stands twice in a directory. */
    UNIT_TWICE,
    /** Units stand under each other in a ring. */
    UNIT_RING,
    /** An event does not follow the one before it. */
    EVENT_OUT_OF_ORDER,
    /** An event does not say what its effect needs. */
    EVENT_INCOMPLETE,
    /** A document is no event that can be read. */
    EVENT_UNREADABLE
}
