package org.jiceng.governance.ledger.deadline;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong in this package. */
public enum DeadlineReason implements ReasonCode {
    /** There are more figures than rungs of supervision or grades of lateness. */
    CLOCK_THRESHOLDS_TOO_MANY,
    /** A rung or grade begins before the first day of lateness or before the one below it. */
    CLOCK_THRESHOLDS_ORDER
}
