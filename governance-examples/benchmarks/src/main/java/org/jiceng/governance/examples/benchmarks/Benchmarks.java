package org.jiceng.governance.examples.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jiceng.governance.examples.benchmarks.assignment.AssignCommand;
import org.jiceng.governance.examples.benchmarks.assignment.AssignmentCommand;
import org.jiceng.governance.examples.benchmarks.assignment.ContestantCommand;
import org.jiceng.governance.examples.benchmarks.assignment.GenerateAssignmentCommand;
import org.jiceng.governance.examples.benchmarks.assignment.LeavingCommand;
import org.jiceng.governance.examples.benchmarks.classification.ClassificationCommand;
import org.jiceng.governance.examples.benchmarks.journal.JournalCommand;
import org.jiceng.governance.examples.benchmarks.partition.GraphCommand;
import org.jiceng.governance.examples.benchmarks.partition.PartitionCommand;
import org.jiceng.governance.examples.benchmarks.workflow.WorkflowCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line; a benchmark joins it as one more subcommand. Exit 0 when done, 2 for a wrong call, 1 for anything
 * else.
 */
@Command(
        name = "benchmarks",
        description = "Measures the library beside its peers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ClassificationCommand.class,
            JournalCommand.class,
            WorkflowCommand.class,
            PartitionCommand.class,
            GraphCommand.class,
            AssignCommand.class,
            AssignmentCommand.class,
            GenerateAssignmentCommand.class,
            LeavingCommand.class,
            ContestantCommand.class,
            JmhCommand.class,
            HelpCommand.class
        })
public final class Benchmarks {
    private Benchmarks() {}

    /** Runs a subcommand and ends the process with its exit code. */
    public static void main(String[] args) {
        // Text is UTF-8 whatever the locale; JMH, too, prints through System.out.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Benchmarks())
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    err.println(wrong.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
