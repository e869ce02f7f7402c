package org.jiceng.governance.ledger.journal;

import java.util.Objects;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A commit in its place in a journal, sealed by a digest that covers it, its place and the digest of the entry before.
 *
 * @param sequence its place, from 1 without a gap
 * @param previous the digest of the entry before; {@link Digest#NONE} for the first
 * @param algorithm how {@code digest} was taken; entries of one journal may differ
 * @param commit what was appended
 * @param digest the digest of the entry's bytes
 */
public record Entry(long sequence, Digest previous, DigestAlgorithm algorithm, Commit commit, Digest digest) {
    /** The version of the form in which entries are written. */
    public static final int SCHEMA = 1;

    /**
     * @throws InvalidValueException if {@code sequence} is not 1 where {@code previous} is none, or not more than 1 where
     *     there is one
     * @throws InvalidValueException if {@code digest} is not that of the entry's bytes
     */
    public Entry {
        Objects.requireNonNull(commit, "commit");
        if (sequence < 1 || (sequence == 1) != previous.equals(Digest.NONE)) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_PREVIOUS_WRONG, "sequence", sequence));
        }
        if (!digest.equals(EntryLine.digest(sequence, previous, algorithm, commit))) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_DIGEST_WRONG, "sequence", sequence));
        }
    }

    /**
     * The entry of a commit in its place.
     *
     * @throws InvalidValueException if {@code sequence} is not 1 where {@code previous} is none, or not more than 1 where
     *     there is one
     */
    public static Entry seal(long sequence, Digest previous, DigestAlgorithm algorithm, Commit commit) {
        return new Entry(
                sequence, previous, algorithm, commit, EntryLine.digest(sequence, previous, algorithm, commit));
    }

    /**
     * The entry of a line.
     *
     * @param sequence the number that it must have
     * @param line what {@link #line} gave
     * @throws InvalidValueException if the bytes are not exactly those of an entry with that number, or its digest is wrong
     */
    public static Entry parse(long sequence, byte[] line) {
        return new EntryReader().read(line, sequence);
    }

    /**
     * This entry as a line of a journal, in UTF-8, without the line end.
     *
     * <pre>
     * {"digest":"…","entry":{"algorithm":"SHA-256","at":"2024-03-01T01:00:00Z","commandDigest":"…","commandId":"c-1",
     *  "previous":"…","schema":1,"sequence":2,"streams":[{"events":[{…}],"expectedVersion":0,"stream":"M-1"}]}}
     * </pre>
     *
     * <p>It is canonical JSON (without the break shown here), and {@code digest} is the digest of the bytes of
     * {@code entry} just as they stand in the line.
     */
    public byte[] line() {
        return EntryLine.write(this);
    }
}
