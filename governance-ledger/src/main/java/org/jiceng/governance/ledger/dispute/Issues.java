package org.jiceng.governance.ledger.dispute;

/**
 * The issues of a consultation.
 *
 * @param raised how many were raised, 0 to {@value #MOST}
 * @param settled how many of them were settled, at least 0
 */
public record Issues(int raised, int settled) {
    /** The most issues of one consultation. */
    public static final int MOST = 1000;

    /** @throws org.jiceng.governance.core.outcome.InvalidValueException if a number is out of its range */
    public Issues {
        Counts.require("raised", raised, MOST);
        Counts.require("settled", settled, raised);
    }
}
