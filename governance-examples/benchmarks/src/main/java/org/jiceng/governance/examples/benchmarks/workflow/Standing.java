package org.jiceng.governance.examples.benchmarks.workflow;

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
 * @param figures one for each task and contestant; by task, the fastest first
 */
record Standing(List<Figures> figures) {
    static final String LOOK_UP = "look-up";
    static final String ACCEPTED = "accepted";

    private static final String BYTES = "gc.alloc.rate.norm";

    /**
     * What was measured of one contestant.
     *
     * @param task {@link #LOOK_UP}, or which commands it decided on
     * @param contestant the name of its benchmark method
     * @param rate the answers in a second
     * @param error half the width of the 99.9 % confidence interval; not a number for fewer than three iterations
     * @param bytes the bytes allocated for an answer
     */
    record Figures(String task, String contestant, double rate, double error, double bytes) {
        private static Figures of(RunResult result) {
            String commands = result.getParams().getParam("commands");
            Result<?> score = result.getPrimaryResult();
            Result<?> bytes = result.getSecondaryResults().get(BYTES);
            if (bytes == null) {
                throw new IllegalArgumentException(
                        score.getLabel() + " was measured without memory\nRun it with JMH's gc profiler.");
            }
            return new Figures(
                    commands == null ? LOOK_UP : commands,
                    score.getLabel(),
                    score.getScore(),
                    score.getScoreError(),
                    bytes.getScore());
        }
    }

    Standing {
        figures = figures.stream()
                .sorted(Comparator.comparing(Figures::task)
                        .thenComparing(Comparator.comparingDouble(Figures::rate).reversed()))
                .toList();
    }

    static Standing of(Collection<RunResult> results) {
        return new Standing(results.stream().map(Figures::of).toList());
    }

    /** The speed of the library's look-up as a multiple of that of stateless4j. */
    double toStateless4j() {
        return rate(LOOK_UP, "library") / rate(LOOK_UP, "stateless4j");
    }

    /** The library's decisions in a second where all commands are accepted. */
    double decisions() {
        return rate(ACCEPTED, "library");
    }

    private double rate(String task, String contestant) {
        return figures.stream()
                .filter(one -> one.task().equals(task) && one.contestant().equals(contestant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        task + " of " + contestant + " was not measured\nMeasure all contestants in one run."))
                .rate();
    }

    void print(PrintWriter out) {
        out.println();
        out.println("task      contestant        answers/s        error  bytes/answer");
        for (Figures one : figures) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-9s %-12s %,14.0f %,12.0f %,13.1f",
                    one.task(),
                    one.contestant(),
                    one.rate(),
                    one.error(),
                    one.bytes()));
        }
        out.println(String.format(
                Locale.ROOT, "look-up, library / stateless4j  %10.2f   (aim: 1.00 or more)", toStateless4j()));
        out.println(String.format(
                Locale.ROOT, "accepted decisions a second     %,10.0f   (aim: 3,000,000 or more)", decisions()));
    }
}
