package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs {@link LookUpBenchmark} and {@link DecisionBenchmark} with their own settings and prints how the contestants stand to one
 * another.
 */
@Command(
        name = "workflow",
        description = "Looks up and decides what may be done by the library and three state machines.")
public final class WorkflowCommand implements Callable<Integer> {
    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--forks",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many processes measure each contestant, one after the other. Default: 1.")
    private int forks;

    @Override
    public Integer call() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LookUpBenchmark.class.getName())
                        .include(DecisionBenchmark.class.getName())
                        .forks(forks)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Standing.of(results).print(spec.commandLine().getOut());
        return 0;
    }
}
