package org.jiceng.governance.core.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * An exact fraction of two counts, in lowest terms; it may be more than 1. Ordered by value.
 *
 * @param numerator at least 0
 * @param denominator at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws InvalidValueException if {@code numerator} is negative
     * @throws InvalidValueException if {@code denominator} is less than 1
     */
    public Fraction {
        Indicator.requireCount(numerator);
        if (denominator < 1) {
            throw new InvalidValueException(Reason.of(IndicatorReason.INDICATOR_NO_FIGURE, "denominator", denominator));
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /**
     * This fraction in per cent, for display: rounded half up, so that nearly all may read 100.
     *
     * @param scale decimal places, at least 0
     * @throws InvalidValueException if {@code scale} is negative
     */
    public BigDecimal percent(int scale) {
        if (scale < 0) {
            throw new InvalidValueException(Reason.of(IndicatorReason.INDICATOR_SCALE_NEGATIVE, "scale", scale));
        }
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }
}
