package org.jiceng.governance.examples.county;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.ledger.JournalToRead;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.ledger.journal.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a checkpoint of the entries since the last one to a file that is to be kept elsewhere. */
@Command(name = "checkpoint", sortOptions = false)
final class CheckpointCommand extends Subcommand {
    @Option(
            names = "--journal",
            required = true,
            paramLabel = "FILE|JDBC",
            descriptionKey = "journal.file",
            converter = PlaceConverter.class)
    private Place journal = Place.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "checkpoint.out")
    private Path out = Path.of("");

    @Override
    ExitCode run() {
        OutputFiles.refuseInput(out, journal.file().stream().toList());
        List<Checkpoint> before = Files.exists(out) ? CheckpointFile.read(out) : List.of();
        try (JournalToRead opened = JournalToRead.open(journal, before);
                OutputFiles files = OutputFiles.open()) {
            List<Checkpoint> all = CheckpointFile.extended(before, opened.journal());
            CheckpointFile.write(all, out, files);
            files.commit();
            print(new Report()
                    .with("journal", journal.toString())
                    .with("entries", opened.journal().size())
                    .with("checkpoints", all.size())
                    .with("out", out.toString()));
        }
        return ExitCode.OK;
    }
}
