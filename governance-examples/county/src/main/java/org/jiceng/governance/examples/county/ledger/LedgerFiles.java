package org.jiceng.governance.examples.county.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.Recovery;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import org.jiceng.governance.ledger.journal.jdbc.JdbcEventStore;
import org.jiceng.governance.ledger.journal.jdbc.JdbcVault;
import org.jiceng.governance.ledger.privacy.FileVault;
import org.jiceng.governance.ledger.privacy.Vault;

/** A journal and its vault, open to be written, each in a file or a database; both are made if they are missing. */
public final class LedgerFiles implements AutoCloseable {
    private final Opened<? extends EventStore> journal;
    private final Opened<? extends Vault> vault;

    /** What is open: how it is closed, and what of torn last lines was dropped from it. */
    private record Opened<T>(T value, Runnable closing, Supplier<List<Recovery>> recovered) {}

    private LedgerFiles(Opened<? extends EventStore> journal, Opened<? extends Vault> vault) {
        this.journal = journal;
        this.vault = vault;
    }

    /**
     * Opens both.
     *
     * @param checkpoints those that the journal must be the one of
     * @throws CallFailure if the journal or the vault is broken, or cannot be written
     * @throws DatabaseException if a database fails
     */
    public static LedgerFiles open(Place journal, Place vault, List<Checkpoint> checkpoints) {
        if (!journal.isDatabase()) {
            JournalFile.requireWhole(journal.file().orElseThrow(), checkpoints);
        }
        Opened<? extends Vault> values = vault(vault);
        boolean whole = false;
        try {
            LedgerFiles opened = new LedgerFiles(journal(journal, checkpoints), values);
            whole = true;
            return opened;
        } finally {
            if (!whole) {
                values.closing().run();
            }
        }
    }

    private static Opened<? extends EventStore> journal(Place place, List<Checkpoint> checkpoints) {
        makeFolderOf(place);
        if (!place.isDatabase()) {
            FileEventStore store = open(place, file -> FileEventStore.open(file, DigestAlgorithm.sha256()));
            return new Opened<>(store, store::close, store::recovered);
        }
        JdbcEventStore store = Place.accepted(JdbcEventStore.open(place::connect, DigestAlgorithm.sha256()));
        boolean whole = false;
        try {
            JournalToRead.requireWhole(store, checkpoints);
            whole = true;
            return new Opened<>(store, store::close, List::of);
        } finally {
            if (!whole) {
                store.close();
            }
        }
    }

    private static Opened<? extends Vault> vault(Place place) {
        makeFolderOf(place);
        if (!place.isDatabase()) {
            FileVault vault = open(place, FileVault::open);
            return new Opened<>(vault, vault::close, vault::recovered);
        }
        JdbcVault vault = Place.accepted(JdbcVault.open(place::connect));
        return new Opened<>(vault, vault::close, List::of);
    }

    /**
     * Opens a vault in a file alone.
     *
     * @throws CallFailure if it is broken, or cannot be written
     */
    public static FileVault openVault(Path file) {
        Place place = Place.of(file);
        makeFolderOf(place);
        return open(place, FileVault::open);
    }

    private interface Opening<T> {
        Outcome<T> of(Path file);
    }

    private static <T> T open(Place place, Opening<T> opening) {
        try {
            return opening.of(place.file().orElseThrow()).fold(opened -> opened, reasons -> {
                throw JournalFile.broken(reasons.get(0));
            });
        } catch (UncheckedIOException e) {
            throw notWritten(place);
        }
    }

    private static void makeFolderOf(Place place) {
        try {
            Path folder =
                    place.file().map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw notWritten(place);
        }
    }

    private static CallFailure notWritten(Place place) {
        return CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_REFUSED, "file", place));
    }

    /** The journal. */
    public EventStore journal() {
        return journal.value();
    }

    /** The vault. */
    public Vault vault() {
        return vault.value();
    }

    /** How many bytes of torn last lines were dropped. */
    public long recoveredBytes() {
        return Stream.of(journal.recovered(), vault.recovered())
                .flatMap(recovered -> recovered.get().stream())
                .mapToLong(Recovery::bytes)
                .sum();
    }

    @Override
    public void close() {
        try {
            journal.closing().run();
        } finally {
            vault.closing().run();
        }
    }
}
