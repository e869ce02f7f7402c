package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes up an assignment and writes it in the format of DIMACS. */
@Command(
        name = "generate-assignment",
        description = "Makes up an assignment as a DIMACS flow at least cost: households, persons, one sink.")
public final class GenerateAssignmentCommand implements Callable<Integer> {
    @Mixin
    private final InstanceOption instance = new InstanceOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed, another instance. Default: 1.")
    private long seed;

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Option(names = "--out", paramLabel = "F.min", required = true, description = "The file to write.")
    private Path outFile;

    @Override
    public Integer call() throws IOException {
        Dimacs.write(instance.named().instance(seed), outFile);
        return 0;
    }
}
