package org.jiceng.governance.examples.county.roster;

/**
 * A stream of numbers that a seed and a name decide: SplitMix64 begun at a hash of both.
 *
 * <p>Written here, and not left to the platform, since the platform promises the same numbers from a seed for whole longs
 * only, not for bounded numbers and bell curves, and since a name for each village keeps one apart from another.
 */
public final class SeededStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededStream(long state) {
        this.state = state;
    }

    /** The stream of a seed and a name. */
    public static SeededStream of(long seed, String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new SeededStream(mix(seed + GOLDEN) ^ mix(hash));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** A number of 64 bits, each as likely. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 (inclusive) to a bound (exclusive). */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Whether something of this probability happens. */
    public boolean happens(double probability) {
        return uniform() < probability;
    }

    /** A number about 0 with deviation 1, never beyond 6: the sum of twelve uniform ones, which needs no logarithm. */
    public double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += uniform();
        }
        return sum;
    }

    /** A factor about 1, log-normal. */
    public double factor(double deviation) {
        return StrictMath.exp(deviation * bell());
    }

    /** The place of a weight, each as likely as its share. */
    public int choose(double[] shares) {
        double left = uniform();
        int i = 0;
        while (i < shares.length - 1 && left >= shares[i]) {
            left -= shares[i];
            i++;
        }
        return i;
    }
}
