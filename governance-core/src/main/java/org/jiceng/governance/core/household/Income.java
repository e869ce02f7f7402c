package org.jiceng.governance.core.household;

import java.math.BigDecimal;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What a household earned in one calendar year, in whole fen. Personal data: {@code toString} and default JSON leave the
 * amount out.
 *
 * @param year the calendar year, 1949 to 9999
 * @param fen the amount in fen, 0 to {@link #MOST_FEN}, both inclusive
 */
public record Income(int year, @Personal long fen) {

    /** Ten billion yuan: more than any household earns, little enough that a country's sum stays exact. */
    public static final long MOST_FEN = 1_000_000_000_000L;

    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(MOST_FEN, 2);

    /**
     * @throws InvalidValueException if the year or the amount is out of its range
     */
    public Income {
        Years.require("income year", year);
        if (fen < 0 || fen > MOST_FEN) {
            throw outOfRange();
        }
    }

    /**
     * The income of a year from an amount in yuan.
     *
     * @param yuan the amount in yuan with at most two decimals
     * @throws InvalidValueException if the year or the amount is out of its range
     * @throws InvalidValueException if the amount has more than two decimals
     */
    public static Income ofYuan(int year, BigDecimal yuan) {
        if (yuan.signum() < 0 || yuan.compareTo(MOST_YUAN) > 0) {
            throw outOfRange();
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException(Reason.of(HouseholdReason.INCOME_NOT_WHOLE_FEN));
        }
        return new Income(year, yuan.movePointRight(2).longValueExact());
    }

    private static InvalidValueException outOfRange() {
        return new InvalidValueException(Reason.of(HouseholdReason.INCOME_OUT_OF_RANGE, "most", MOST_YUAN));
    }

    @Override
    public String toString() {
        return "Income[" + year + ", masked]";
    }
}
