package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The taking up again of a settled dispute because what was settled was not kept.
 *
 * @param day the day
 */
public record Reopening(LocalDate day) implements DisputeStep {
    public Reopening {
        Objects.requireNonNull(day, "day");
    }
}
