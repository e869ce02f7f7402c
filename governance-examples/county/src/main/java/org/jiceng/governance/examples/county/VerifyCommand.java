package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.ledger.JournalToRead;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies a journal and names the first broken entry. Nothing is written. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand extends Subcommand {
    @Mixin
    private final JournalOption journal = new JournalOption();

    @Option(names = "--checkpoints", paramLabel = "FILE", descriptionKey = "verify.checkpoints")
    private @Nullable Path checkpoints;

    @Override
    ExitCode run() {
        List<Checkpoint> held = checkpoints == null ? List.of() : CheckpointFile.read(checkpoints);
        Verification found = JournalToRead.verify(journal.place(), held);
        Report report = new Report().with("journal", journal.place().toString());
        Report answer = found.fold(
                whole -> report.with("whole", true)
                        .with("entries", whole.entries())
                        .with("head", whole.head().hex())
                        .with("checkpoints", held.size()),
                broken -> report.with("whole", false)
                        .with("broken_entry", broken.sequence())
                        .with("code", broken.reason().code())
                        .with("message", session().text(broken.reason())));
        if (held.isEmpty()) {
            answer.with("unseen", session().texts().getString("verify.unseen"));
        }
        print(answer);
        return found.fold(whole -> ExitCode.OK, broken -> ExitCode.JOURNAL_BROKEN);
    }
}
