package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An attempt to settle a dispute that did not succeed.
 *
 * @param day the day on which it failed
 * @param tier the tier that tried
 * @param ledBy who led it
 */
public record Attempt(LocalDate day, DisputeTier tier, Capacity ledBy) implements DisputeStep {
    public Attempt {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(ledBy, "ledBy");
    }
}
