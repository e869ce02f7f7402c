package org.jiceng.governance.ledger.dispute;

import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The range of the numbers of a consultation. */
final class Counts {
    private Counts() {}

    static void require(String name, int count, int most) {
        if (count < 0 || count > most) {
            throw new InvalidValueException(
                    Reason.of(DisputeReason.CONSULTATION_COUNT, "name", name).with("most", most));
        }
    }
}
