package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jiceng.governance.grid.assignment.AssignmentProblem;
import org.jiceng.governance.grid.assignment.LeastCostAssigner;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long the best assignment takes after somebody has left, from the one before and from nothing. */
@Command(
        name = "assignment-leaving",
        description =
                "One person after another leaves: the new best from the one before, beside the best from nothing.")
public final class LeavingCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Mixin
    private final InstanceOption instance = new InstanceOption();

    @Option(
            names = "--persons",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many leave, each alone, evenly by number. Default: 20.")
    private int persons;

    /** The processor seconds of the thread, and the households that have somebody else or nobody now. */
    private record Left(double resumed, double anew, long moves) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Instance all = instance.named().instance(1);
        LeastCostAssignment best = LeastCostAssigner.assignAny(LibraryAssigner.problem(all));
        int number = Math.max(1, Math.min(persons, all.capacity.length));
        Left[] left = IntStream.range(0, number)
                .mapToObj(k -> left(all, best, (int) ((long) k * all.capacity.length / number)))
                .toArray(Left[]::new);
        double resumed = median(Arrays.stream(left).mapToDouble(Left::resumed).toArray());
        double anew = median(Arrays.stream(left).mapToDouble(Left::anew).toArray());
        long moves = Arrays.stream(left).mapToLong(Left::moves).sum() / number;
        out.printf(
                Locale.ROOT,
                "%s, %d persons left, each alone: resumed %.5f s, from nothing %.5f s (medians, of the thread), %.0f times;"
                        + " %d moves each; the costs agree%n",
                instance.named().name(),
                number,
                resumed,
                anew,
                anew / resumed,
                moves);
        return 0;
    }

    private Left left(Instance all, LeastCostAssignment best, int person) {
        int[] capacity = all.capacity.clone();
        capacity[person] = 0;
        AssignmentProblem others = LibraryAssigner.problem(new Instance(all.start, all.person, all.cost, capacity));
        long begun = threads.getCurrentThreadCpuTime();
        LeastCostAssignment resumed = best.without(person);
        long halfway = threads.getCurrentThreadCpuTime();
        LeastCostAssignment anew = LeastCostAssigner.assignAny(others);
        long ended = threads.getCurrentThreadCpuTime();
        if (!LibraryAssigner.answer(resumed).equals(LibraryAssigner.answer(anew))) {
            throw new IllegalStateException("without person " + person + " the costs differ");
        }
        long moves = IntStream.range(0, all.households())
                .filter(i -> resumed.personOf(i) != best.personOf(i))
                .count();
        return new Left((halfway - begun) / NANOS, (ended - halfway) / NANOS, moves);
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
