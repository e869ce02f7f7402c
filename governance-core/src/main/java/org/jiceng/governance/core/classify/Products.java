package org.jiceng.governance.core.classify;

/** Comparison of products that may not fit 64 bits. */
final class Products {
    private Products() {}

    /** Compares {@code a × b} with {@code c × d} exactly; all factors are 0 or more. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
