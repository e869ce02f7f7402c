package org.jiceng.governance.ledger.deadline;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong in this package. */
public enum DeadlineReason implements ReasonCode {
// codes follow, one a line with its Javadoc
}
