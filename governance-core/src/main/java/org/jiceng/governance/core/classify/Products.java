package org.jiceng.governance.core.classify;

/** Comparison of products that may not fit 64 bits. */
final class Products {
    private Products() {}

    /** Compares {@code a × b} with {@code c × d} exactly; all factors are 0 or more. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        if (high != 0) {
            return high;
        }
        long first = a * b;
        long second = c * d;
        // Nearly all products fit 63 bits; then no branch depends on the figures, which no processor could foresee.
        return (first | second) >= 0 ? Long.signum(first - second) : Long.compareUnsigned(first, second);
    }
}
