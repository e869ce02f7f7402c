package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as ECMAScript writes it: the fewest digits that read back as the same double, and of those the nearest.
 *
 * @basis RFC 8785, section 3.2.2.3; ECMA-262, Number::toString
 */
final class EcmaNumber {
    private static final int MOST_PLAIN_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private EcmaNumber() {}

    /** The text of a finite double. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        String text = text(digits, digits.length() - shortest.scale());
        return value < 0 ? "-" + text : text;
    }

    /** The text of 0.digits times ten to the power of {@code point}. */
    private static String text(String digits, int point) {
        int length = digits.length();
        if (point > MOST_PLAIN_DIGITS || point <= -MOST_LEADING_ZEROS) {
            String fraction = length == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        }
        if (point >= length) {
            return digits + "0".repeat(point - length);
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        if (shortest.precision() == 2) {
            // Java writes at least two digits, so that the smallest double is 4.9E-324 where ECMAScript has 5e-324.
            BigDecimal shorter = shortest.round(ONE_DIGIT).stripTrailingZeros();
            return shorter.doubleValue() == value ? shorter : shortest;
        }
        return shortest;
    }
}
