package org.jiceng.governance.examples.county.ledger;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.JournalReason;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Verification;

/**
 * A journal's file as the commands take it. A last line without its end was being written when its writer stopped; it does not
 * count. Anything else that is wrong makes the journal a broken one, a whole last line too: whoever changed it must not get it
 * dropped.
 */
public final class JournalFile {
    private JournalFile() {}

    /**
     * Refuses a journal that is broken or is not the one of the checkpoints. A missing one is empty.
     *
     * @throws CallFailure if it is, with the first broken entry
     */
    public static void requireWhole(Path file, List<Checkpoint> checkpoints) {
        Verification found = Files.exists(file)
                ? verify(file, checkpoints)
                : JournalVerifier.verify(java.io.InputStream.nullInputStream(), checkpoints);
        found.fold(whole -> whole, broken -> {
            boolean covered = checkpoints.stream().anyMatch(one -> one.last() >= broken.sequence());
            if (covered || !broken.reason().is(JournalReason.JOURNAL_LINE_INCOMPLETE)) {
                throw broken(broken.reason());
            }
            return broken;
        });
    }

    /**
     * What the verification of a journal finds.
     *
     * @throws CallFailure if the file is missing, is a folder or cannot be read
     */
    public static Verification verify(Path file, List<Checkpoint> checkpoints) {
        InputFiles.require(file);
        try {
            return JournalVerifier.verify(file, checkpoints);
        } catch (UncheckedIOException e) {
            throw InputFiles.unreadable(file);
        }
    }

    /**
     * The journal of a file, to be read only.
     *
     * @param checkpoints those that it must be the one of
     * @throws CallFailure if the file is missing, is a folder or cannot be read, or the journal is broken
     */
    public static FileEventStore openToRead(Path file, List<Checkpoint> checkpoints) {
        InputFiles.require(file);
        requireWhole(file, checkpoints);
        try {
            return FileEventStore.openToRead(file).fold(store -> store, reasons -> {
                throw broken(reasons.get(0));
            });
        } catch (UncheckedIOException e) {
            throw InputFiles.unreadable(file);
        }
    }

    /** That a journal is broken. */
    static CallFailure broken(Reason reason) {
        return CallFailure.of(ExitCode.JOURNAL_BROKEN, reason);
    }
}
