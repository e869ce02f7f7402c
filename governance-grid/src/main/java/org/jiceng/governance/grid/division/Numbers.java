package org.jiceng.governance.grid.division;

/** A sequence of pseudo-random numbers (xorshift), the same for the same seed on every machine. */
final class Numbers {
    /** Quantiles of the exponential distribution with mean 1. */
    private static final double[] WAITS = waits();

    private long state;

    Numbers(long seed) {
        state = (seed + 1) * 0x9E3779B97F4A7C15L;
    }

    private static double[] waits() {
        double[] waits = new double[4096];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = -StrictMath.log((i + 0.5) / waits.length);
        }
        return waits;
    }

    private int next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) (state >>> 32);
    }

    /** A whole number from 0, below a bound. */
    int below(int bound) {
        return (int) (((next() & 0xFFFFFFFFL) * bound) >>> 32);
    }

    /** A number from an exponential distribution with mean 1. */
    double wait1() {
        return WAITS[next() >>> 20];
    }
}
