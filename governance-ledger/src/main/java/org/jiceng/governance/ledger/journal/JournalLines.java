package org.jiceng.governance.ledger.journal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The lines of a journal, one after the other, in a buffer that is used again. */
final class JournalLines {
    /** The longest line, in bytes: the largest commit, and what stands around it. */
    static final int MOST_BYTES = Commit.MOST_BYTES + 4096;

    private static final int FIRST_BUFFER = 1 << 18;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private final InputStream input;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private int from;
    private int to;
    private boolean ended;

    /** @param input is read but not closed */
    JournalLines(InputStream input) {
        this.input = input;
    }

    /** The buffer that holds the line; the next line may use it again. */
    byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    int from() {
        return from;
    }

    /** Where the line ends in the buffer, before its line end. */
    int to() {
        return to;
    }

    /** Whether the line has a line end; the last one may have none. */
    boolean ended() {
        return ended;
    }

    /** How many bytes the line has, with its line end. */
    int length() {
        return to - from + (ended ? 1 : 0);
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws InvalidValueException if it is longer than {@link #MOST_BYTES}
     */
    boolean next() throws IOException {
        from += length();
        int searched = from;
        to = lineEnd(searched);
        while (to == filled) {
            searched = filled - from;
            if (!fill()) {
                break;
            }
            to = lineEnd(from + searched);
        }
        ended = to < filled;
        return length() > 0;
    }

    /** Where the first line end at or after a place is; {@code filled} if there is none. */
    private int lineEnd(int place) {
        int at = place;
        while (at + Long.BYTES <= filled && !hasLineEnd((long) LONGS.get(buffer, at))) {
            at += Long.BYTES;
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether one of eight bytes is a line end. */
    private static boolean hasLineEnd(long eight) {
        long zeroAtLineEnd = eight ^ ('\n' * ONES);
        return ((zeroAtLineEnd - ONES) & ~zeroAtLineEnd & TOPS) != 0;
    }

    /** Reads on, with what is left of the buffer at its beginning; false at the end of the input. */
    private boolean fill() throws IOException {
        if (filled - from > MOST_BYTES) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_LINE_TOO_LONG, "max", MOST_BYTES));
        }
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        to = filled;
        return read > 0;
    }
}
