package org.jiceng.governance.examples.benchmarks.journal;

import java.util.ArrayList;
import java.util.List;

/** How long rounds of one piece of work took. */
final class Figure {
    private static final double NANOS = 1e9;

    private final List<Double> seconds = new ArrayList<>();

    /** Work that is measured. */
    interface Work {
        void run() throws Exception;
    }

    void measure(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        add((System.nanoTime() - start) / NANOS);
    }

    void add(double round) {
        seconds.add(round);
    }

    /** The median of the rounds, in seconds; of an even number, the faster of the two in the middle. */
    double seconds() {
        return seconds.stream().sorted().toList().get((seconds.size() - 1) / 2);
    }
}
