package org.jiceng.governance.ledger.supervision;

import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;

/** What ended a matter. */
final class Ending {
    private Ending() {}

    /** What ended it; {@code null} while it is open. */
    static @Nullable Effect of(LedgerWorkflow workflow, MatterHistory history) {
        boolean open = workflow.definition().isOpen(history.matter().stage());
        return open ? null : history.broughtHere().effect();
    }

    /** That it ended in a way in which nobody had to decide on it here any more; {@code null} if it did not. */
    static @Nullable Reason undecided(@Nullable Effect ended) {
        if (ended == null) {
            return null;
        }
        return switch (ended) {
            case MERGE -> Reason.of(SupervisionReason.ENDED_BY_MERGER);
            case WITHDRAW -> Reason.of(SupervisionReason.ENDED_BY_WITHDRAWAL);
            case TRANSFER, HAND_UP, HAND_DOWN -> Reason.of(SupervisionReason.ENDED_BY_TRANSFER);
            case DIVERT -> Reason.of(SupervisionReason.ENDED_BY_DIVERSION);
            default -> null;
        };
    }

    /** The same, or that it was rejected, so that nothing had to be handled. */
    static @Nullable Reason unhandled(@Nullable Effect ended) {
        return ended == Effect.REJECT ? Reason.of(SupervisionReason.ENDED_BY_REJECTION) : undecided(ended);
    }
}
