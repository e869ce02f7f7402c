package org.jiceng.governance.grid.division;

/**
 * Sweeps over areas while it grows colder, so that fewer moves for the worse are taken, and stricter, so that blocks outside
 * their window cost more. Temperatures are in mean lengths of a border, strictness is for excesses in mean weights.
 *
 * @param sweeps how many, fixed, so that the result does not hang on a clock
 * @param hottest the first temperature
 * @param coldest the last temperature before the one of 0
 * @param laxest the first strictness
 * @param strictest the last strictness
 */
record Annealing(int sweeps, double hottest, double coldest, double laxest, double strictest) {
    /** For the coarse graphs. */
    static final Annealing COARSE = new Annealing(40, 0.7, 0.2, 0.15, 10);
    /** For the graph itself. */
    static final Annealing FINE = new Annealing(120, 0.8, 0.2, 0.15, 10);

    private static final int COLD_SWEEPS = 4;

    void run(Blocks blocks, int[] offered, int size, Acceptance acceptance, Numbers random) {
        AreaGraph graph = blocks.graph;
        double length = graph.meanLength;
        double strict = length / (graph.meanWeight * graph.meanWeight);
        for (int s = 0; s < sweeps; s++) {
            double passed = (double) s / (sweeps - 1);
            acceptance.set(
                    length * hottest * StrictMath.pow(coldest / hottest, passed),
                    strict * laxest * StrictMath.pow(strictest / laxest, passed));
            blocks.sweep(offered, size, acceptance, random);
        }
        acceptance.set(0, strict * strictest);
        for (int s = 0; s < COLD_SWEEPS && blocks.sweep(offered, size, acceptance, random) > 0; s++) {}
    }
}
