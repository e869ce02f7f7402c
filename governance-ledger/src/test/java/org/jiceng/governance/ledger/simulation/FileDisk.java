package org.jiceng.governance.ledger.simulation;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.privacy.FileVault;
import org.jiceng.governance.ledger.privacy.Vault;

/** Files that each writer opens for itself, as processes do. */
@SuppressWarnings("try") // Nothing that closes it is interrupted.
final class FileDisk implements Disk, AutoCloseable {
    private final Path journal;
    private final Path vault;
    private final List<AutoCloseable> open = new ArrayList<>();

    FileDisk(Path folder) {
        journal = folder.resolve("journal.ndjson");
        vault = folder.resolve("vault.ndjson");
    }

    @Override
    public EventStore journal() {
        return opened(FileEventStore.open(journal, DigestAlgorithm.sha256()));
    }

    @Override
    public Vault vault() {
        return opened(FileVault.open(vault));
    }

    private <T extends AutoCloseable> T opened(Outcome<T> outcome) {
        T store = outcome.fold(value -> value, reasons -> fail("not opened: " + reasons));
        open.add(store);
        return store;
    }

    @Override
    public Size size() {
        try {
            return new Size(Files.size(journal), Files.size(vault));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void tear(Size least, SplittableRandom chance) {
        Size now = size();
        cut(journal, least.journal(), now.journal(), chance);
        cut(vault, least.vault(), now.vault(), chance);
    }

    private static void cut(Path file, long least, long most, SplittableRandom chance) {
        if (least < most) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(chance.nextLong(least, most + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }
}
