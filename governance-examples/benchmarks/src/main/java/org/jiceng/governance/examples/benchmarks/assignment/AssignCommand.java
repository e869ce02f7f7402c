package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiceng.governance.grid.assignment.AssignmentProblem;
import org.jiceng.governance.grid.assignment.LeastCostAssigner;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Solves a flow at least cost in the format of DIMACS as an assignment, and checks its proof. Building is to turn the network
 * into the library's own form; neither reading the file nor the check is counted.
 */
@Command(
        name = "assign",
        description =
                "Solves a DIMACS flow at least cost as an assignment.%nExit 0 if there is one, 3 if there is none,"
                        + " 2 for a wrong call or file.")
public final class AssignCommand implements Callable<Integer> {
    private static final int INFEASIBLE = 3;

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--dimacs", paramLabel = "F.min", required = true, description = "The network.")
    private Path networkFile;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often, in one process; the last time is told. Default: 1.")
    private int repeat;

    @Option(
            names = "--out",
            paramLabel = "F.sol",
            description = "Where the flow through each arc is written: s COST, then f FROM TO FLOW for each arc.")
    private Optional<Path> outFile = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Network network = network();
        Timed timed = timed(network);
        for (int i = 1; i < repeat; i++) {
            timed = timed(network);
        }
        requireProof(timed.assignment);
        if (outFile.isPresent()) {
            write(network, timed, outFile.get());
        }
        return tell(timed);
    }

    private static void requireProof(LeastCostAssignment assignment) {
        assignment.certificate().fault(assignment.persons()).ifPresent(fault -> {
            throw new IllegalStateException("The prices do not prove the assignment: " + fault);
        });
    }

    private record Timed(Reduction reduction, LeastCostAssignment assignment, double build, double solve) {
        long cost() {
            return reduction.cost(answer());
        }

        Answer answer() {
            return LibraryAssigner.answer(assignment);
        }
    }

    private Timed timed(Network network) throws IOException {
        long begun = System.nanoTime();
        try {
            Reduction reduction = Reduction.of(network);
            AssignmentProblem problem = LibraryAssigner.problem(reduction.instance());
            long built = System.nanoTime();
            LeastCostAssignment assignment = LeastCostAssigner.assignAny(problem);
            return new Timed(reduction, assignment, (built - begun) / 1e9, (System.nanoTime() - built) / 1e9);
        } catch (MalformedNetworkException e) {
            throw wrong(networkFile + ": " + e.getMessage());
        }
    }

    private Network network() throws IOException {
        if (repeat < 1) {
            throw wrong("--repeat is 1 or more");
        }
        if (!Files.isReadable(networkFile) || Files.isDirectory(networkFile)) {
            throw wrong("There is no file " + networkFile);
        }
        try {
            return Dimacs.read(networkFile);
        } catch (MalformedNetworkException e) {
            throw wrong(networkFile + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void write(Network network, Timed timed, Path file) throws IOException {
        long[] flow = timed.reduction.flow(timed.assignment::personOf);
        StringBuilder lines = new StringBuilder("s " + timed.cost() + "\n");
        for (int a = 0; a < flow.length; a++) {
            lines.append("f " + network.from[a] + " " + network.to[a] + " " + flow[a] + "\n");
        }
        Files.writeString(file, lines, StandardCharsets.US_ASCII);
    }

    private int tell(Timed timed) {
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> infeasible = timed.reduction.infeasible(timed.answer());
        infeasible.ifPresent(why -> out.println("infeasible: " + why));
        out.println(
                String.format(Locale.ROOT, "cost %d build %.3f solve %.3f", timed.cost(), timed.build, timed.solve));
        return infeasible.isPresent() ? INFEASIBLE : 0;
    }
}
