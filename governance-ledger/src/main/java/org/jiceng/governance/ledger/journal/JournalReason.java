package org.jiceng.governance.ledger.journal;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong in this package. */
public enum JournalReason implements ReasonCode {
// codes follow, one a line with its Javadoc
}
