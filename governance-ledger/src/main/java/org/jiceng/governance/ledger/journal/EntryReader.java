package org.jiceng.governance.ledger.journal;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.storage.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Checks lines, one after the other, and reads the entries in them. It first holds the digest against the bytes and only
 * then looks at what they say, so that a torn line is told from a whole one that it does not know. Not for several threads.
 */
final class EntryReader {
    /** The longest line, in bytes: the largest commit, and what stands around it. */
    static final int MOST_LINE = Commit.MOST_BYTES + 4096;

    private static final byte[] DIGEST = CanonicalCursor.ascii("{\"digest\":\"");
    private static final byte[] ENTRY = CanonicalCursor.ascii("\",\"entry\":{\"algorithm\":");
    private static final byte[] AT = CanonicalCursor.ascii(",\"at\":");
    private static final byte[] COMMAND_DIGEST = CanonicalCursor.ascii(",\"commandDigest\":\"");
    private static final byte[] COMMAND_ID = CanonicalCursor.ascii("\",\"commandId\":");
    private static final byte[] PREVIOUS = CanonicalCursor.ascii(",\"previous\":\"");
    private static final byte[] SEQUENCE = CanonicalCursor.ascii("\",\"schema\":" + Entry.SCHEMA + ",\"sequence\":");
    private static final byte[] STREAMS = CanonicalCursor.ascii(",\"streams\":[");
    private static final byte[] EVENTS = CanonicalCursor.ascii("{\"events\":[");
    private static final byte[] EXPECTED_VERSION = CanonicalCursor.ascii("],\"expectedVersion\":");
    private static final byte[] STREAM = CanonicalCursor.ascii(",\"stream\":");
    private static final byte[] END_OF_OBJECT = CanonicalCursor.ascii("}");
    private static final byte[] END = CanonicalCursor.ascii("]}}");
    private static final byte[] HEX = CanonicalCursor.ascii("0123456789abcdef");
    private static final int BODY_BEFORE_ALGORITHM = "{\"algorithm\":".length();

    private final CanonicalCursor cursor = new CanonicalCursor();
    private DigestAlgorithm algorithm = DigestAlgorithm.sha256();
    private byte[] algorithmName = CanonicalCursor.ascii(algorithm.name());
    private MessageDigest hash = algorithm.newDigest();

    private byte[] bytes = new byte[0];
    private byte[] digest = new byte[0];
    private final Part stated = new Part();
    private final Part at = new Part();
    private final Part commandDigest = new Part();
    private final Part commandId = new Part();
    private final Part previous = new Part();
    private long sequence;
    private int bodyFrom;

    /** The inside of a string of the line. */
    private final class Part {
        private int from;
        private int to;

        /** Is that which the cursor passed last. */
        void take() {
            from = cursor.textFrom();
            to = cursor.textTo();
        }

        /** Whether it is the hexadecimal form of some bytes. */
        boolean isHexOf(byte[] expected) {
            boolean same = to - from == 2 * expected.length;
            for (int i = 0; same && i < expected.length; i++) {
                same = bytes[from + 2 * i] == HEX[expected[i] >> 4 & 0xf]
                        && bytes[from + 2 * i + 1] == HEX[expected[i] & 0xf];
            }
            return same;
        }

        @Override
        public String toString() {
            return cursor.text(from, to);
        }
    }

    /**
     * Checks a line of a journal.
     *
     * @throws InvalidValueException if it is not exactly as {@link EntryLine} writes an entry, with a line feed
     */
    void check(Lines lines) {
        checkDigest(lines);
        try {
            passForm(null);
        } catch (InvalidValueException e) {
            throw unknownForm();
        }
    }

    /**
     * The entry of a line of a journal.
     *
     * @throws InvalidValueException if it is not exactly as {@link EntryLine} writes an entry, with a line feed
     */
    Entry read(Lines lines) {
        checkDigest(lines);
        return entry();
    }

    /**
     * The entry of a line without its line feed.
     *
     * @throws InvalidValueException if it is not exactly as {@link EntryLine} writes an entry
     */
    Entry read(byte[] line) {
        checkDigest(line, 0, line.length);
        return entry();
    }

    private Entry entry() {
        List<StreamEvents> streams = new ArrayList<>();
        try {
            passForm(streams);
            Commit commit = new Commit(
                    CommandId.of(commandId.toString()), Digest.of(commandDigest.toString()), instant(), streams);
            return new Entry(sequence, Digest.of(previous.toString()), algorithm, commit, Digest.of(digest));
        } catch (InvalidValueException | DateTimeException e) {
            throw unknownForm();
        }
    }

    private InvalidValueException unknownForm() {
        return new InvalidValueException(Reason.of(JournalReason.JOURNAL_ENTRY_FORM, "column", cursor.column()));
    }

    /** The number of the last line's entry. */
    long sequence() {
        return sequence;
    }

    /** The digest of the last line's entry. */
    byte[] digest() {
        return digest;
    }

    /** Whether the last line's entry names this digest as the one before. */
    boolean follows(byte[] digestBefore) {
        return previous.isHexOf(digestBefore);
    }

    private void checkDigest(Lines lines) {
        if (lines.tooLong()) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_LINE_TOO_LONG, "max", MOST_LINE));
        }
        if (!lines.ended()) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_LINE_INCOMPLETE));
        }
        checkDigest(lines.buffer(), lines.from(), lines.to());
    }

    private void checkDigest(byte[] buffer, int from, int to) {
        bytes = buffer;
        cursor.over(buffer, from, to);
        try {
            cursor.literal(DIGEST);
            cursor.hexadecimal();
            stated.take();
            cursor.literal(ENTRY);
            bodyFrom = cursor.at() - BODY_BEFORE_ALGORITHM;
            cursor.string();
        } catch (InvalidValueException e) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_LINE_FORM));
        }
        useAlgorithm();
        hash.update(buffer, bodyFrom, to - 1 - bodyFrom);
        digest = hash.digest();
        if (!stated.isHexOf(digest) || buffer[to - 1] != '}') {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_DIGEST_WRONG));
        }
    }

    private void useAlgorithm() {
        if (!Arrays.equals(bytes, cursor.textFrom(), cursor.textTo(), algorithmName, 0, algorithmName.length)) {
            algorithm = DigestAlgorithm.of(cursor.text());
            algorithmName = Arrays.copyOfRange(bytes, cursor.textFrom(), cursor.textTo());
            hash = algorithm.newDigest();
        }
    }

    /** @param kept takes the streams; null if they are only passed */
    private void passForm(@Nullable List<StreamEvents> kept) {
        cursor.literal(AT);
        cursor.string();
        at.take();
        cursor.literal(COMMAND_DIGEST);
        cursor.hexadecimal();
        commandDigest.take();
        cursor.literal(COMMAND_ID);
        cursor.string();
        commandId.take();
        cursor.literal(PREVIOUS);
        cursor.hexadecimal();
        previous.take();
        cursor.literal(SEQUENCE);
        sequence = cursor.whole();
        cursor.literal(STREAMS);
        do {
            passStream(kept);
        } while (cursor.passed(','));
        cursor.literal(END);
        cursor.end();
    }

    private void passStream(@Nullable List<StreamEvents> kept) {
        List<EventDocument> events = new ArrayList<>();
        cursor.literal(EVENTS);
        do {
            int from = cursor.at();
            cursor.object();
            if (kept != null) {
                events.add(EventDocument.ofCanonical(bytes, from, cursor.at()));
            }
        } while (cursor.passed(','));
        cursor.literal(EXPECTED_VERSION);
        long expectedVersion = cursor.whole();
        cursor.literal(STREAM);
        cursor.string();
        if (kept != null) {
            kept.add(new StreamEvents(StreamId.of(cursor.text()), expectedVersion, events));
        }
        cursor.literal(END_OF_OBJECT);
    }

    private Instant instant() {
        Instant instant = Instant.parse(at.toString());
        if (!instant.toString().equals(at.toString())) {
            throw unknownForm();
        }
        return instant;
    }
}
