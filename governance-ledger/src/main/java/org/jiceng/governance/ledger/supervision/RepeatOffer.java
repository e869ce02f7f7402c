package org.jiceng.governance.ledger.supervision;

import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.MatterId;

/**
 * The offer to take a matter for a repetition of an earlier one. It is for a person to read both and decide.
 *
 * @term 重复信访
 * @param kind what may be done
 * @param later the later matter
 * @param earlier the earlier one
 * @param common how many pairs of characters both texts have
 * @param all how many pairs of characters one of them has
 */
public record RepeatOffer(Kind kind, MatterId later, MatterId earlier, int common, int all) {
    private static final int HUNDRED = 100;

    /** What may be done. */
    public enum Kind {
        /** Both are open and by the same petitioners: they may be merged. */
        MERGE,
        /** They share a petitioner: they may be linked, and each keeps its own reply. */
        LINK
    }

    /** How like the texts are, in per cent, rounded down. */
    public int percent() {
        return Math.toIntExact((long) common * HUNDRED / all);
    }

    /** Why it is offered. */
    public Reason explanation() {
        return Reason.of(
                        kind == Kind.MERGE ? SupervisionReason.ALIKE_TO_MERGE : SupervisionReason.ALIKE_TO_LINK,
                        "common",
                        common)
                .with("all", all)
                .with("percent", percent());
    }
}
