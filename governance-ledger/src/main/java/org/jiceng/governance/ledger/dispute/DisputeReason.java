package org.jiceng.governance.ledger.dispute;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong in this package. */
public enum DisputeReason implements ReasonCode {
// codes follow, one a line with its Javadoc
}
