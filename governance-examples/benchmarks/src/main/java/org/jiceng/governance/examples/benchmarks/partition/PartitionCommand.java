package org.jiceng.governance.examples.benchmarks.partition;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jiceng.governance.grid.division.AreaDivider;
import org.jiceng.governance.grid.division.AreaGraph;
import org.jiceng.governance.grid.division.Division;
import org.jiceng.governance.grid.division.DivisionOutcome;
import org.jiceng.governance.grid.division.DivisionOutcome.WithinTolerance;
import org.jiceng.governance.grid.division.PartWindow;
import org.jiceng.governance.grid.division.SearchEffort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Divides a graph in the format of METIS. METIS holds the heaviest part to the tolerance, the library also the lightest: only
 * where the library finds no such division it is asked for one as METIS would give it.
 */
@Command(
        name = "partition",
        description = "Divides a METIS graph into connected parts of like weight.%nExit 0 if all parts are within the"
                + " tolerance, 3 if some are not, 2 for a wrong call or file.")
public final class PartitionCommand implements Callable<Integer> {
    private static final int NOT_WITHIN = 3;
    private static final int MOST_NAMED = 20;

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--graph", paramLabel = "F.graph", required = true, description = "The graph.")
    private Path graphFile;

    @Option(names = "--parts", paramLabel = "K", required = true, description = "Into how many parts.")
    private int parts;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            defaultValue = "0.05",
            description = "How far a part may be from an equal share. Default: 0.05.")
    private BigDecimal tolerance = BigDecimal.ZERO;

    @Option(names = "--out", paramLabel = "F.part", description = "Where the part of each vertex is written.")
    private Optional<Path> outFile = Optional.empty();

    @Option(
            names = "--effort",
            paramLabel = "E",
            defaultValue = "STANDARD",
            description = "${COMPLETION-CANDIDATES}. Default: STANDARD.")
    private SearchEffort effort = SearchEffort.STANDARD;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often, in one process; the last time is told. Default: 1.")
    private int repeat;

    @Override
    public Integer call() throws IOException {
        AreaGraph graph = graph();
        Timed timed = timed(graph);
        for (int i = 1; i < repeat; i++) {
            timed = timed(graph);
        }
        if (outFile.isPresent() && timed.outcome.best().isPresent()) {
            write(timed.outcome.best().get(), outFile.get());
        }
        return tell(graph, timed);
    }

    private record Timed(DivisionOutcome outcome, double seconds) {}

    private Timed timed(AreaGraph graph) {
        long begun = System.nanoTime();
        DivisionOutcome outcome = divide(graph);
        return new Timed(outcome, (System.nanoTime() - begun) / 1e9);
    }

    private AreaGraph graph() throws IOException {
        if (parts < 1 || tolerance.signum() < 0 || repeat < 1) {
            throw wrong("--parts and --repeat are 1 or more, --tolerance is 0 or more");
        }
        if (!Files.isReadable(graphFile)) {
            throw wrong("There is no file " + graphFile);
        }
        try {
            return MetisGraph.read(graphFile);
        } catch (MalformedGraphException e) {
            throw wrong(graphFile + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Parts that are neither too heavy nor too light; if they are not found, parts that are not too heavy. */
    private DivisionOutcome divide(AreaGraph graph) {
        AreaDivider divider = AreaDivider.of(effort);
        PartWindow window = window(graph);
        DivisionOutcome outcome = divider.divide(graph, parts, window);
        if (outcome instanceof WithinTolerance || outcome.best().isEmpty()) {
            return outcome;
        }
        DivisionOutcome other = divider.divide(graph, parts, new PartWindow(0, window.highest()));
        return other instanceof WithinTolerance ? other : outcome;
    }

    private PartWindow window(AreaGraph graph) {
        return PartWindow.within(graph, parts, tolerance);
    }

    private static void write(Division division, Path file) throws IOException {
        String lines = Arrays.stream(division.partOfEach())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines, StandardCharsets.US_ASCII);
    }

    private int tell(AreaGraph graph, Timed timed) {
        PrintWriter out = spec.commandLine().getOut();
        timed.outcome.<Void>fold(within -> null, notFound -> say(out, "not found within the tolerance"), impossible -> {
            impossible.causes().forEach(cause -> say(out, "impossible: " + cause.text(Locale.ENGLISH)));
            return null;
        });
        if (timed.outcome.best().isEmpty()) {
            return NOT_WITHIN;
        }
        Division best = timed.outcome.best().get();
        int[] outside = best.outside(window(graph));
        for (int i = 0; i < Math.min(MOST_NAMED, outside.length); i++) {
            say(out, "part " + outside[i] + " weighs " + best.weight(outside[i]));
        }
        if (outside.length > MOST_NAMED) {
            say(out, "and " + (outside.length - MOST_NAMED) + " others are outside the tolerance");
        }
        say(
                out,
                String.format(
                        Locale.ROOT,
                        "cut %d imbalance %.4f parts %d seconds %.3f",
                        best.cut(),
                        imbalance(graph, best),
                        parts,
                        timed.seconds));
        return timed.outcome instanceof WithinTolerance ? 0 : NOT_WITHIN;
    }

    /** The heaviest part beside an equal share. */
    private double imbalance(AreaGraph graph, Division division) {
        int heaviest = 0;
        for (int part = 0; part < parts; part++) {
            heaviest = Math.max(heaviest, division.weight(part));
        }
        return graph.totalWeight() == 0 ? 1 : (double) heaviest * parts / graph.totalWeight();
    }

    private static @Nullable Void say(PrintWriter out, String line) {
        out.println(line);
        return null;
    }
}
