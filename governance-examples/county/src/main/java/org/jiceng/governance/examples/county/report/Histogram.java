package org.jiceng.governance.examples.county.report;

import java.util.List;
import java.util.stream.LongStream;

/** How often values fall between round numbers: at most a dozen steps of 1, 2 or 5 times a power of ten. */
record Histogram(List<Bin> bins) {
    private static final int MOST_BINS = 12;

    /**
     * One step.
     *
     * @param from the least value, inclusive
     * @param to the most, inclusive
     * @param count how many values lie there
     */
    record Bin(long from, long to, long count) {
        String label() {
            return from == to ? Long.toString(from) : from + "–" + to;
        }
    }

    /** The histogram of values of 0 or more; no step for no value. */
    static Histogram of(List<Long> values) {
        if (values.isEmpty()) {
            return new Histogram(List.of());
        }
        long least = values.stream().mapToLong(Long::longValue).min().orElseThrow();
        long most = values.stream().mapToLong(Long::longValue).max().orElseThrow();
        long width = width(least, most);
        return new Histogram(LongStream.rangeClosed(least / width, most / width)
                .mapToObj(step -> new Bin(
                        step * width,
                        (step + 1) * width - 1,
                        values.stream().filter(value -> value / width == step).count()))
                .toList());
    }

    private static long width(long least, long most) {
        return LongStream.iterate(1, power -> power * 10)
                .flatMap(power -> LongStream.of(power, 2 * power, 5 * power))
                .filter(width -> most / width - least / width < MOST_BINS)
                .findFirst()
                .orElseThrow();
    }
}
