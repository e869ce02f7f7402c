package org.jiceng.governance.ledger.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.storage.Lines;

/**
 * Verifies a journal without any store, in one pass, in memory that does not grow with it.
 *
 * <p>Every line must be exactly as {@link Entry#line} writes it, with the digest of its bytes, its number and the digest of
 * the line before. A checkpoint shows, besides, that the entries up to its last are those of then: whoever changes an entry
 * and makes all later digests anew cannot make its root and head.
 *
 * <p>Entries after the last checkpoint are as safe as the place where the journal is kept. What an id or a moment in an
 * entry says is checked when the entry is read.
 */
public final class JournalVerifier {
    private final EntryReader reader = new EntryReader();
    private final CheckpointWatch watch;
    private long sequence = 1;
    private byte[] head = new byte[0];
    private byte[] hexOfHead = new byte[0];

    private JournalVerifier(List<Checkpoint> checkpoints) {
        watch = new CheckpointWatch(checkpoints);
    }

    /**
     * Verifies the journal in a file.
     *
     * @param checkpoints those that were kept elsewhere, in any order; may be empty
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Verification verify(Path file, List<Checkpoint> checkpoints) {
        try (InputStream lines = Files.newInputStream(file)) {
            return verify(lines, checkpoints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Verifies the lines of a journal.
     *
     * @param lines what a journal's file holds; read to the end or to the first broken line, not closed
     * @param checkpoints those that were kept elsewhere, in any order; may be empty
     * @throws UncheckedIOException if the lines cannot be read
     */
    public static Verification verify(InputStream lines, List<Checkpoint> checkpoints) {
        try {
            return new JournalVerifier(checkpoints).verify(new Lines(lines, EntryReader.MOST_LINE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Verifies the journal in a store, up to its last entry of now, and that the store holds nothing else.
     *
     * @param checkpoints those that were kept elsewhere, in any order; may be empty
     */
    public static Verification verify(EventStore journal, List<Checkpoint> checkpoints) {
        return new JournalVerifier(checkpoints).verifyEntries(journal);
    }

    private Verification verify(Lines lines) throws IOException {
        try {
            Optional<Verification.Broken> broken = Optional.empty();
            while (broken.isEmpty() && lines.next()) {
                reader.check(lines, sequence);
                broken = next(reader.sequence(), reader.follows(hexOfHead), reader.digest());
                hexOfHead = reader.hex();
            }
            return broken.or(this::truncated)
                    .<Verification>map(Function.identity())
                    .orElseGet(this::whole);
        } catch (InvalidValueException e) {
            return new Verification.Broken(sequence, e.reason());
        }
    }

    /** The digest of an entry is right by construction, so that only the chain is left to be checked. */
    private Verification verifyEntries(EventStore journal) {
        try (Stream<Entry> entries = journal.entries(1)) {
            Optional<Verification.Broken> broken = Optional.empty();
            for (Iterator<Entry> rest = entries.iterator(); broken.isEmpty() && rest.hasNext(); ) {
                Entry entry = rest.next();
                boolean follows = entry.previous().equals(Digest.of(head));
                broken = next(entry.sequence(), follows, entry.digest().bytes());
            }
            return broken.or(this::truncated)
                    .or(() -> journal.stray().flatMap(this::broken))
                    .<Verification>map(Function.identity())
                    .orElseGet(this::whole);
        } catch (InvalidValueException e) {
            return new Verification.Broken(sequence, e.reason());
        }
    }

    private Optional<Verification.Broken> next(long found, boolean follows, byte[] digest) {
        if (found != sequence) {
            return broken(Reason.of(JournalReason.JOURNAL_SEQUENCE_WRONG, "found", found));
        }
        if (!follows) {
            return broken(Reason.of(JournalReason.JOURNAL_PREVIOUS_WRONG));
        }
        head = digest;
        return watch.after(sequence++, digest);
    }

    private Optional<Verification.Broken> broken(Reason reason) {
        return Optional.of(new Verification.Broken(sequence, reason.with("sequence", sequence)));
    }

    private Optional<Verification.Broken> truncated() {
        return watch.atEnd(sequence - 1);
    }

    private Verification whole() {
        return new Verification.Whole(sequence - 1, Digest.of(head));
    }
}
