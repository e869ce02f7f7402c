package org.jiceng.governance.examples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands its arguments to JMH as they are. */
@Command(name = "jmh", description = "Runs JMH with all further arguments; jmh -h lists them.")
final class JmhCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARG", description = "An argument of JMH.")
    private List<String> arguments = List.of();

    @Spec
    void spec(CommandSpec spec) {
        spec.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws IOException {
        org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
