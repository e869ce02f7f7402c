package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The periods of figures. */
final class Periods {
    private Periods() {}

    static void require(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    Reason.of(DisputeReason.DISPUTE_PERIOD, "from", from).with("to", to));
        }
    }
}
