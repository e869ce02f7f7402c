package org.jiceng.governance.examples.county.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.Recovery;
import org.jiceng.governance.ledger.privacy.FileVault;

/**
 * A journal and its vault, open to be written; both are made if they are missing.
 *
 * @param journal the journal
 * @param vault the vault
 */
public record LedgerFiles(FileEventStore journal, FileVault vault) implements AutoCloseable {
    /**
     * Opens both.
     *
     * @param checkpoints those that the journal must be the one of
     * @throws CallFailure if the journal or the vault is broken, or cannot be written
     */
    public static LedgerFiles open(Path journal, Path vault, List<Checkpoint> checkpoints) {
        JournalFile.requireWhole(journal, checkpoints);
        FileVault values = openVault(vault);
        try {
            return new LedgerFiles(open(journal, path -> FileEventStore.open(path, DigestAlgorithm.sha256())), values);
        } catch (CallFailure e) {
            values.close();
            throw e;
        }
    }

    /**
     * Opens a vault alone.
     *
     * @throws CallFailure if it is broken, or cannot be written
     */
    public static FileVault openVault(Path file) {
        return open(file, FileVault::open);
    }

    private interface Opening<T> {
        Outcome<T> of(Path file);
    }

    private static <T> T open(Path file, Opening<T> opening) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return opening.of(file).fold(opened -> opened, reasons -> {
                throw JournalFile.broken(reasons.get(0));
            });
        } catch (IOException | UncheckedIOException e) {
            throw CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_REFUSED, "file", file));
        }
    }

    /** How many bytes of torn last lines were dropped. */
    public long recoveredBytes() {
        return Stream.concat(journal.recovered().stream(), vault.recovered().stream())
                .mapToLong(Recovery::bytes)
                .sum();
    }

    @Override
    public void close() {
        try {
            journal.close();
        } finally {
            vault.close();
        }
    }
}
