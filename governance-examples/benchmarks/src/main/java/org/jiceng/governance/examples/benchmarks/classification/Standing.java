package org.jiceng.governance.examples.benchmarks.classification;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * How the contestants stand to one another.
 *
 * @param figures one for each contestant, the fastest first
 */
record Standing(List<Figures> figures) {
    private static final String BYTES = "gc.alloc.rate.norm";

    /**
     * What was measured of one contestant.
     *
     * @param contestant the name of its benchmark method
     * @param households the households classified in a second
     * @param error half the width of the 99.9 % confidence interval; not a number for fewer than three iterations
     * @param bytes the bytes allocated for a household
     */
    record Figures(String contestant, double households, double error, double bytes) {
        private static Figures of(RunResult result) {
            Result<?> score = result.getPrimaryResult();
            Result<?> bytes = result.getSecondaryResults().get(BYTES);
            if (bytes == null) {
                throw new IllegalArgumentException(
                        score.getLabel() + " was measured without memory\nRun it with JMH's gc profiler.");
            }
            return new Figures(score.getLabel(), score.getScore(), score.getScoreError(), bytes.getScore());
        }
    }

    Standing {
        figures = figures.stream()
                .sorted(Comparator.comparingDouble(Figures::households).reversed())
                .toList();
    }

    static Standing of(Collection<RunResult> results) {
        return new Standing(results.stream().map(Figures::of).toList());
    }

    /** The library's speed as a multiple of the loop's. */
    double toLoop() {
        return library() / figures("handWritten").households();
    }

    /** The library's speed as a multiple of the faster engine's. */
    double toBestEngine() {
        return library()
                / Math.max(figures("drools").households(), figures("easyRules").households());
    }

    private double library() {
        return figures("library").households();
    }

    private Figures figures(String contestant) {
        return figures.stream()
                .filter(one -> one.contestant().equals(contestant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        contestant + " was not measured\nThe ratios need all four contestants in one run."));
    }

    void print(PrintWriter out) {
        out.println();
        out.println("contestant     households/s        error  bytes/household");
        for (Figures one : figures) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-12s %,14.0f %,12.0f %,16.1f",
                    one.contestant(),
                    one.households(),
                    one.error(),
                    one.bytes()));
        }
        out.println(String.format(Locale.ROOT, "library / loop         %8.2f   (aim: 0.40 or more)", toLoop()));
        out.println(String.format(Locale.ROOT, "library / best engine  %8.2f   (aim: 4.00 or more)", toBestEngine()));
    }
}
