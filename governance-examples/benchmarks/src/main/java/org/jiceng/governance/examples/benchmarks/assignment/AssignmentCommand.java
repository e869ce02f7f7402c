package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assigns the same instances by the library, OR-Tools and JGraphT, and prints how they stand to one another. */
@Command(
        name = "assignment",
        description =
                "Assigns made-up households by the library, OR-Tools and JGraphT.%nExit 1 if their optima differ.")
public final class AssignmentCommand implements Callable<Integer> {
    private static final String COUNTY = "nearest:64000,crowded:64000";
    private static final String STRESS = "no-slack:4000,no-slack:16000,no-slack:64000,ties:4000,ties:16000,ties:64000,"
            + "random-costs:4000,random-costs:16000,random-costs:64000,few-persons:4000,few-persons:16000,"
            + "few-persons:64000,infeasible:4000,infeasible:16000,infeasible:64000";

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--instances",
            paramLabel = "I,I…",
            split = ",",
            converter = Named.Converter.class,
            defaultValue = COUNTY + "," + STRESS,
            description = "KIND:HOUSEHOLDS or F.min, several with a comma. Default: ${DEFAULT-VALUE}.")
    private List<Named> instances = new ArrayList<>();

    @Option(
            names = "--contestants",
            paramLabel = "C,C…",
            split = ",",
            defaultValue = "LIBRARY,OR_TOOLS,JGRAPHT",
            description = "Of ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Entrant> contestants = new ArrayList<>();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "9",
            description = "How many rounds in the contestant's process; none is begun after a minute. Default: 9.")
    private int repeat;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the instances. Default: 1.")
    private long seed;

    @Option(
            names = "--limit",
            paramLabel = "S",
            defaultValue = "300",
            description = "How many seconds a contestant may take in all. Default: 300.")
    private int limit;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "8192",
            description = "How large the Java heap of a contestant may be. Default: 8192.")
    private int heap;

    @Option(
            names = "--smallest-heap",
            description =
                    "Also find the smallest heap that does for the library, beyond that which the instance needs.")
    private boolean smallestHeap;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (repeat < 1 || limit < 1 || heap < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat, --limit and --heap are 1 or more");
        }
        Path folder = Files.createTempDirectory("assignment");
        try {
            return compare(new Standing(spec.commandLine().getOut()), folder);
        } finally {
            remove(folder);
        }
    }

    private int compare(Standing standing, Path folder) throws IOException, InterruptedException {
        Processes processes = new Processes(folder, limit);
        Path file = folder.resolve("instance");
        standing.begin();
        for (Named named : instances) {
            write(named, file);
            List<Measured> all = new ArrayList<>();
            for (Entrant entrant : contestants) {
                Measured measured = processes.measure(entrant, file, named.mayFail(), repeat, heap);
                all.add(measured);
                standing.row(named, measured);
            }
            standing.compare(named, all);
            if (smallestHeap) {
                standing.heap(named, SmallestHeap.beyondInstance(processes, file, named.mayFail(), heap));
            }
        }
        return standing.end();
    }

    private void write(Named named, Path file) throws IOException {
        try {
            InstanceFile.write(named.instance(seed), file);
        } catch (MalformedNetworkException e) {
            throw new ParameterException(spec.commandLine(), named.name() + ": " + e.getMessage(), e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        }
    }
}
