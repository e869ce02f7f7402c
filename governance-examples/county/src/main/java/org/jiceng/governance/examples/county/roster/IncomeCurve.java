package org.jiceng.governance.examples.county.roster;

/**
 * How income per head is spread over a county's residents.
 *
 * <p>The shape is that of a table of quintiles: straight lines through the five means, each at the middle of its fifth,
 * drawn on to both ends. The level is set so that the mean over all is {@link #MEAN_FEN}.
 *
 * @basis Shape: Fujian, bureau of statistics, yearbook 2022, table 7-11, rural residents of 2021 by quintile. Level: an
 *     assumption of the size of rural incomes in Ankang prefecture, no published figure of these counties.
 */
final class IncomeCurve {
    /** Mean income a head, 13,500 yuan. */
    static final double MEAN_FEN = 1_350_000;

    private static final double[] QUINTILE_MEANS = {6_860, 15_723, 21_805, 28_858, 51_640};

    private static final double SCALE = MEAN_FEN / mean();

    private IncomeCurve() {}

    /** The yearly income a head in fen, of the part of all residents, 0 to 1, that has less. */
    static double fen(double part) {
        return shape(part) * SCALE;
    }

    private static double shape(double part) {
        double fifths = part * 5 - 0.5;
        int from = Math.max(0, Math.min(3, (int) StrictMath.floor(fifths)));
        return QUINTILE_MEANS[from] + (fifths - from) * (QUINTILE_MEANS[from + 1] - QUINTILE_MEANS[from]);
    }

    /** The area under the lines, exactly: they bend only at odd tenths. */
    private static double mean() {
        double sum = (shape(0) + shape(0.1)) / 2 * 0.1 + (shape(0.9) + shape(1)) / 2 * 0.1;
        for (int i = 0; i < 4; i++) {
            sum += (QUINTILE_MEANS[i] + QUINTILE_MEANS[i + 1]) / 2 * 0.2;
        }
        return sum;
    }
}
