package org.jiceng.governance.examples.county;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.ledger.JournalFile;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.FileEventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a checkpoint of the entries since the last one to a file that is to be kept elsewhere. */
@Command(name = "checkpoint", sortOptions = false)
final class CheckpointCommand extends Subcommand {
    @Option(names = "--journal", required = true, paramLabel = "FILE", descriptionKey = "journal.file")
    private Path journal = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "checkpoint.out")
    private Path out = Path.of("");

    @Override
    ExitCode run() {
        OutputFiles.refuseInput(out, List.of(journal));
        List<Checkpoint> before = Files.exists(out) ? CheckpointFile.read(out) : List.of();
        try (FileEventStore store = JournalFile.openToRead(journal, before);
                OutputFiles files = OutputFiles.open()) {
            List<Checkpoint> all = CheckpointFile.extended(before, store);
            CheckpointFile.write(all, out, files);
            files.commit();
            print(new Report()
                    .with("journal", journal.toString())
                    .with("entries", store.size())
                    .with("checkpoints", all.size())
                    .with("out", out.toString()));
        }
        return ExitCode.OK;
    }
}
