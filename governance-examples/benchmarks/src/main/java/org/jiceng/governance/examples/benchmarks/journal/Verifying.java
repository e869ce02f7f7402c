package org.jiceng.governance.examples.benchmarks.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Verification;

/** Verifies a journal's file, and takes the bare digest of its bytes, in turn. */
final class Verifying {
    private static final int ROUNDS = 7;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final int entries;
    private final Figure digest = new Figure();
    private final Figure verification = new Figure();
    private final Figure withCheckpoint = new Figure();

    Verifying(Path folder, int entries) {
        file = folder.resolve("verified.ndjson");
        this.entries = entries;
    }

    void run(PrintWriter out) throws Exception {
        write();
        Checkpoint checkpoint = checkpoint();
        for (int i = 0; i < ROUNDS; i++) {
            digest.measure(this::digest);
            verification.measure(() -> verify(List.of()));
            withCheckpoint.measure(() -> verify(List.of(checkpoint)));
        }
        print(out);
    }

    private void write() throws IOException {
        Digest head = Digest.NONE;
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (int i = 1; i <= entries; i++) {
                Entry entry = Entry.seal(i, head, Commits.ALGORITHM, Commits.of(i));
                lines.write(entry.line());
                lines.write('\n');
                head = entry.digest();
            }
        }
    }

    private Checkpoint checkpoint() {
        try (FileEventStore journal = Opening.of(file)) {
            return Opening.accepted(Checkpoint.of(journal, 1, entries, Commits.ALGORITHM));
        }
    }

    private void digest() throws Exception {
        MessageDigest hash = MessageDigest.getInstance(Commits.ALGORITHM.name());
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                hash.update(buffer, 0, read);
            }
        }
        hash.digest();
    }

    private void verify(List<Checkpoint> checkpoints) {
        Verification found = JournalVerifier.verify(file, checkpoints);
        if (!(found instanceof Verification.Whole whole) || whole.entries() != entries) {
            throw new IllegalStateException("the journal is not whole: " + found + "\nCorrect the benchmark.");
        }
    }

    private void print(PrintWriter out) throws IOException {
        out.println(String.format(
                Locale.ROOT,
                "verification of %,d entries, %,d bytes (median of %d)",
                entries,
                Files.size(file),
                ROUNDS));
        out.println(String.format(Locale.ROOT, "  bare digest           %8.3f s", digest.seconds()));
        line(out, "chain", verification);
        line(out, "chain and checkpoint", withCheckpoint);
    }

    private void line(PrintWriter out, String what, Figure figure) {
        double times = figure.seconds() / digest.seconds();
        out.println(String.format(
                Locale.ROOT,
                "  %-20s  %8.3f s   %5.2f times the digest (aim: 3.00 or less)",
                what,
                figure.seconds(),
                times));
    }
}
