package org.jiceng.governance.core.indicator;

import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * How many were left out of an indicator for one reason.
 *
 * @param reason why
 * @param count how many, at least 0
 */
public record Exclusion(Reason reason, long count) {
    /** @throws InvalidValueException if {@code count} is negative */
    public Exclusion {
        Indicator.requireCount(count);
    }
}
