package org.jiceng.governance.examples.county.page;

import java.math.BigDecimal;
import java.util.Locale;
import org.jiceng.governance.core.indicator.Fraction;

/** Figures as a page shows them, the same in both languages. */
public final class Figures {
    private Figures() {}

    /** A count with a comma between thousands. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share in per cent to one decimal; a dash if the whole is nothing. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "–" : tenths(part, whole) + " %";
    }

    private static BigDecimal tenths(long part, long whole) {
        return new Fraction(part, whole).percent(1);
    }
}
