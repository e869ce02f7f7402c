package org.jiceng.governance.examples.county;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.ledger.JournalToRead;
import org.jiceng.governance.ledger.journal.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a checkpoint of the entries since the last one to a file that is to be kept elsewhere. */
@Command(name = "checkpoint", sortOptions = false)
final class CheckpointCommand extends Subcommand {
    @Mixin
    private final JournalOption journal = new JournalOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "checkpoint.out")
    private Path out = Path.of("");

    @Override
    ExitCode run() {
        OutputFiles.refuseInput(out, journal.place().file().stream().toList());
        List<Checkpoint> before = Files.exists(out) ? CheckpointFile.read(out) : List.of();
        try (JournalToRead opened = JournalToRead.open(journal.place(), before);
                OutputFiles files = OutputFiles.open()) {
            List<Checkpoint> all = CheckpointFile.extended(before, opened.journal());
            CheckpointFile.write(all, out, files);
            files.commit();
            print(new Report()
                    .with("journal", journal.place().toString())
                    .with("entries", opened.journal().size())
                    .with("checkpoints", all.size())
                    .with("out", out.toString()));
        }
        return ExitCode.OK;
    }
}
