package org.jiceng.governance.grid.assessment;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with records of contacts and with a question to them. */
public enum RecordReason implements ReasonCode {
    /** Things were heard, but the duty is not named. */
    RECORD_HEARD_WITHOUT_DUTY,
    /** Something was settled, but the duty is not named. */
    RECORD_SETTLED_WITHOUT_DUTY,
    /** The duty to settle is named, but nothing that was settled. */
    RECORD_NOTHING_SETTLED,
    /** The duty to pass on is named, but nothing that could be passed on. */
    RECORD_NOTHING_TO_PASS_UP,
    /** Somebody who is no deputy received voters. */
    RECORD_RECEPTION_LINE,
    /** The id of a matter is blank. */
    RECORD_MATTER_BLANK,
    /** The same contact is recorded already. */
    RECORD_TWICE,
    /** A contact lies outside the days for which the register is kept. */
    RECORD_OUTSIDE_REGISTER,
    /** The days for which a register is kept end before they begin, or sooner than before. */
    REGISTER_DAYS,
    /** What is to be handed on is not in the register. */
    HEARD_UNKNOWN,
    /** What is to be handed on was handed on before. */
    HEARD_HANDED_ON_BEFORE,
    /** A tie ends before it begins. */
    TIE_DAYS,
    /** The classes of a household overlap in time. */
    CLASSES_OVERLAP,
    /** The register is not kept for any day of the year to assess. */
    YEAR_NOT_RECORDED
}
