package org.jiceng.governance.grid.division;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What a part may weigh. It may be empty of whole numbers only if it was made from a tolerance: then {@code lowest} is
 * {@code highest + 1}, and nothing is within.
 *
 * @param lowest the least weight, inclusive, 0 or more
 * @param highest the greatest weight, inclusive
 */
public record PartWindow(int lowest, int highest) {
    /** @throws InvalidValueException if {@code lowest} is negative or more than {@code highest + 1} */
    public PartWindow {
        if (lowest < 0 || lowest > (long) highest + 1) {
            throw new InvalidValueException(
                    Reason.of(DivisionReason.WINDOW_FORM, "lowest", lowest).with("highest", highest));
        }
    }

    /**
     * The weights that differ from an equal share of the total by no more than a tolerance.
     *
     * @param graph what is divided
     * @param parts into how many parts, 1 or more
     * @param tolerance the greatest difference as a fraction of the equal share, 0 or more, such as 0.05
     * @throws InvalidValueException if the tolerance is negative or there are no parts
     */
    public static PartWindow within(AreaGraph graph, int parts, BigDecimal tolerance) {
        if (tolerance.signum() < 0) {
            throw new InvalidValueException(
                    Reason.of(DivisionReason.WINDOW_FORM, "lowest", tolerance).with("highest", tolerance));
        }
        AreaDivider.requireParts(parts);
        BigDecimal total = BigDecimal.valueOf(graph.totalWeight());
        BigDecimal slack = total.multiply(tolerance);
        BigDecimal share = BigDecimal.valueOf(parts);
        BigInteger lowest = total.subtract(slack)
                .max(BigDecimal.ZERO)
                .divide(share, 0, RoundingMode.CEILING)
                .toBigIntegerExact();
        BigInteger highest = total.add(slack)
                .divide(share, 0, RoundingMode.FLOOR)
                .toBigIntegerExact()
                .min(BigInteger.valueOf(AreaGraph.MOST));
        return new PartWindow(lowest.intValueExact(), highest.intValueExact());
    }

    /** Whether a weight lies in the window. */
    public boolean holds(int weight) {
        return excess(weight) == 0;
    }

    /** How far a weight lies outside the window; 0 if it lies in it. */
    public int excess(int weight) {
        return weight > highest ? weight - highest : Math.max(0, lowest - weight);
    }
}
