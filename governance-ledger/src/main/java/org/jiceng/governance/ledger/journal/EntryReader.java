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

    private static final byte[] DIGEST = CanonicalCursor.ascii("{\"digest\":");
    private static final byte[] ENTRY = CanonicalCursor.ascii(",\"entry\":{\"algorithm\":");
    private static final byte[] AT = CanonicalCursor.ascii(",\"at\":");
    private static final byte[] COMMAND_DIGEST = CanonicalCursor.ascii(",\"commandDigest\":");
    private static final byte[] COMMAND_ID = CanonicalCursor.ascii(",\"commandId\":");
    private static final byte[] PREVIOUS = CanonicalCursor.ascii(",\"previous\":");
    private static final byte[] SEQUENCE = CanonicalCursor.ascii(",\"schema\":" + Entry.SCHEMA + ",\"sequence\":");
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
    private byte[] hex = new byte[0];
    private final Part stated = new Part();
    private final Part at = new Part();
    private final Part commandDigest = new Part();
    private final Part commandId = new Part();
    private final Part previous = new Part();
    private long place;
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

        boolean is(byte[] expected) {
            return Arrays.equals(bytes, from, to, expected, 0, expected.length);
        }

        @Override
        public String toString() {
            return cursor.text(from, to);
        }
    }

    /**
     * Checks a line of a journal, but not the number of its entry.
     *
     * @param place the number that its entry should have
     * @throws InvalidValueException if it is not exactly as {@link EntryLine} writes an entry, with a line feed
     */
    void check(Lines lines, long place) {
        passDigest(lines, place);
        try {
            passForm(null);
        } catch (InvalidValueException e) {
            throw unknownForm();
        }
    }

    /**
     * The entry of a line of a journal.
     *
     * @param place the number that it must have
     * @throws InvalidValueException if the line is not exactly as {@link EntryLine} writes that entry, with a line feed
     */
    Entry read(Lines lines, long place) {
        passDigest(lines, place);
        return entry();
    }

    /**
     * The entry of a line without its line feed.
     *
     * @param place the number that it must have
     * @throws InvalidValueException if the line is not exactly as {@link EntryLine} writes that entry
     */
    Entry read(byte[] line, long place) {
        passDigest(line, 0, line.length, place);
        return entry();
    }

    private Entry entry() {
        List<StreamEvents> streams = new ArrayList<>();
        Entry entry;
        try {
            passForm(streams);
            Commit commit = new Commit(
                    CommandId.of(commandId.toString()), Digest.of(commandDigest.toString()), instant(), streams);
            entry = new Entry(sequence, Digest.of(previous.toString()), algorithm, commit, Digest.of(digest));
        } catch (InvalidValueException | DateTimeException e) {
            throw unknownForm();
        }
        if (sequence != place) {
            throw fault(Reason.of(JournalReason.JOURNAL_SEQUENCE_WRONG, "found", sequence));
        }
        return entry;
    }

    private InvalidValueException unknownForm() {
        return fault(Reason.of(JournalReason.JOURNAL_ENTRY_FORM, "column", cursor.column()));
    }

    private InvalidValueException fault(Reason reason) {
        return new InvalidValueException(reason.with("sequence", place));
    }

    /** Whether a line begins as an entry's does, be it as a whole or as far as it was written. */
    static boolean beginsAsEntry(Lines line) {
        int length = Math.min(DIGEST.length, line.to() - line.from());
        return (length == DIGEST.length || !line.ended())
                && Arrays.equals(line.buffer(), line.from(), line.from() + length, DIGEST, 0, length);
    }

    /** The number of the last line's entry. */
    long sequence() {
        return sequence;
    }

    /** The digest of the last line's entry. */
    byte[] digest() {
        return digest;
    }

    /** The digest of the last line's entry in hexadecimal digits. */
    byte[] hex() {
        return hex;
    }

    /** Whether the last line's entry names this digest, in hexadecimal digits, as the one before. */
    boolean follows(byte[] hexBefore) {
        return previous.is(hexBefore);
    }

    private void passDigest(Lines lines, long newPlace) {
        place = newPlace;
        if (lines.tooLong()) {
            throw fault(Reason.of(JournalReason.JOURNAL_LINE_TOO_LONG, "max", MOST_LINE));
        }
        if (!lines.ended()) {
            throw fault(Reason.of(JournalReason.JOURNAL_LINE_INCOMPLETE));
        }
        passDigest(lines.buffer(), lines.from(), lines.to(), newPlace);
    }

    private void passDigest(byte[] buffer, int from, int to, long newPlace) {
        place = newPlace;
        bytes = buffer;
        cursor.over(buffer, from, to);
        passHead();
        hash.update(buffer, bodyFrom, to - 1 - bodyFrom);
        digest = hash.digest();
        hex = hexadecimal(digest);
        if (!stated.is(hex) || buffer[to - 1] != '}') {
            throw fault(Reason.of(JournalReason.JOURNAL_DIGEST_WRONG));
        }
    }

    private static byte[] hexadecimal(byte[] digest) {
        byte[] hex = new byte[2 * digest.length];
        for (int i = 0; i < digest.length; i++) {
            hex[2 * i] = HEX[digest[i] >> 4 & 0xf];
            hex[2 * i + 1] = HEX[digest[i] & 0xf];
        }
        return hex;
    }

    /** All that is needed to take the digest. */
    private void passHead() {
        try {
            cursor.literal(DIGEST);
            cursor.string();
            stated.take();
            cursor.literal(ENTRY);
            bodyFrom = cursor.at() - BODY_BEFORE_ALGORITHM;
            cursor.string();
        } catch (InvalidValueException e) {
            throw fault(Reason.of(JournalReason.JOURNAL_LINE_FORM));
        }
        useAlgorithm();
    }

    private void useAlgorithm() {
        if (Arrays.equals(bytes, cursor.textFrom(), cursor.textTo(), algorithmName, 0, algorithmName.length)) {
            return;
        }
        try {
            algorithm = DigestAlgorithm.of(cursor.text());
        } catch (InvalidValueException e) {
            throw fault(e.reason());
        }
        algorithmName = Arrays.copyOfRange(bytes, cursor.textFrom(), cursor.textTo());
        hash = algorithm.newDigest();
    }

    /** @param kept takes the streams; null if they are only passed */
    private void passForm(@Nullable List<StreamEvents> kept) {
        cursor.literal(AT);
        cursor.string();
        at.take();
        cursor.literal(COMMAND_DIGEST);
        cursor.string();
        commandDigest.take();
        cursor.literal(COMMAND_ID);
        cursor.string();
        commandId.take();
        cursor.literal(PREVIOUS);
        cursor.string();
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
        List<EventDocument> events = kept == null ? List.of() : new ArrayList<>();
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
