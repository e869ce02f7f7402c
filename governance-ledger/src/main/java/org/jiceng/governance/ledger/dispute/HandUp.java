package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.util.Objects;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The passing of a dispute to the next tier above.
 *
 * @param day the day
 * @param from the tier that handed it up; not the county
 * @param ground why
 */
public record HandUp(LocalDate day, DisputeTier from, HandUpGround ground) implements DisputeStep {
    /** @throws InvalidValueException if there is no tier above */
    public HandUp {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(ground, "ground");
        above(from);
    }

    /** The tier that received it. */
    public DisputeTier to() {
        return above(from);
    }

    private static DisputeTier above(DisputeTier tier) {
        return tier.above().orElseThrow(() -> new InvalidValueException(Reason.of(DisputeReason.DISPUTE_AT_THE_TOP)));
    }
}
