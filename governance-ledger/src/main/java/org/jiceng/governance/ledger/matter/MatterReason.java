package org.jiceng.governance.ledger.matter;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong in this package. */
public enum MatterReason implements ReasonCode {
// codes follow, one a line with its Javadoc
}
