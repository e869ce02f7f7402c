package org.jiceng.governance.examples.benchmarks.assignment;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One contestant in a process of its own: a line for each round, and after the first one what it took of memory. */
@Command(name = ContestantCommand.NAME, hidden = true, description = "Runs one contestant of assignment.")
public final class ContestantCommand implements Callable<Integer> {
    static final String NAME = "assignment-contestant";
    /** Beyond these no round is begun that only repeats. */
    private static final double SECONDS_FOR_REPEATING = 60;

    private static final double NANOS = 1e9;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Option(names = "--entrant", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Entrant entrant = Entrant.LIBRARY;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--instance", paramLabel = "F", required = true, description = "The instance.")
    private Path file;

    @Option(names = "--may-fail", description = "Households may be left without a person.")
    private boolean mayFail;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "How often; none only reads.")
    private int repeat;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Instance instance = InstanceFile.read(file);
        if (repeat == 0) {
            return 0;
        }
        Contestant contestant = entrant.contestant();
        long before = Memory.peak();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        Round round = round(contestant, instance);
        double spent = round.total();
        out.println(round.line());
        out.println(new Footprint((Memory.peak() - before) << 10, threads.getCurrentThreadAllocatedBytes() - allocated)
                .line());
        for (int i = 1; i < repeat && spent < SECONDS_FOR_REPEATING; i++) {
            round = round(contestant, instance);
            spent += round.total();
            out.println(round.line());
        }
        return 0;
    }

    private Round round(Contestant contestant, Instance instance) {
        long processCpu = system.getProcessCpuTime();
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        Supplier<Answer> built = contestant.build(instance, mayFail);
        long halfway = System.nanoTime();
        long halfwayCpu = threads.getCurrentThreadCpuTime();
        Answer answer = built.get();
        long ended = System.nanoTime();
        return new Round(
                (halfway - begun) / NANOS,
                (ended - halfway) / NANOS,
                (halfwayCpu - cpu) / NANOS,
                (threads.getCurrentThreadCpuTime() - halfwayCpu) / NANOS,
                (system.getProcessCpuTime() - processCpu) / NANOS,
                answer);
    }
}
