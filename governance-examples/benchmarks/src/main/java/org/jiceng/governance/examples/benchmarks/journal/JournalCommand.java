package org.jiceng.governance.examples.benchmarks.journal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the journal beside the bare digest of its bytes, and its stores beside a bare file with force. */
@Command(
        name = "journal",
        description =
                "Verifies a journal and appends to it durably, in a file and in databases, beside the bare digest and file.")
public final class JournalCommand implements Callable<Integer> {
    private static final int BATCH = 100;

    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many entries are verified. Default: 1000000.")
    private int entries;

    @Option(
            names = "--forces",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How often appends are made durable, one by one and in batches. Default: 1000.")
    private int forces;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the files are written and removed again. Default: the system's folder for such files.")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path files = Files.createTempDirectory(folder, "journal");
        try {
            new Verifying(files, entries).run(out);
            try (Stores stores = Stores.of(files, out)) {
                new Appending(files, stores, 1, forces).run(out);
                new Appending(files, stores, BATCH, forces).run(out);
            }
        } finally {
            remove(files);
        }
        return 0;
    }

    private static void remove(Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        }
    }
}
