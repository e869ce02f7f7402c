package org.jiceng.governance.ledger.storage;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Lines, each ended by a line feed, one after the other in a buffer that is used again. */
public final class Lines {
    private static final int FIRST_BUFFER = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int STRIDE = 4 * Long.BYTES;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private final InputStream input;
    private final int mostBytes;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private int from;
    private int to;
    private boolean ended;

    /**
     * @param input is read and not closed
     * @param mostBytes how long a line may be; of a longer one a part is given, as a line without an end
     */
    public Lines(InputStream input, int mostBytes) {
        this.input = input;
        this.mostBytes = mostBytes;
    }

    /** The buffer that holds the line; the next line may use it again. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    public int from() {
        return from;
    }

    /** Where the line ends in the buffer, before its line feed. */
    public int to() {
        return to;
    }

    /** Whether the line has a line feed; the last one may have none, and one that is too long. */
    public boolean ended() {
        return ended;
    }

    /** Whether the line is too long. */
    public boolean tooLong() {
        return to - from > mostBytes;
    }

    /** How many bytes the line has, with its line feed. */
    public int length() {
        return to - from + (ended ? 1 : 0);
    }

    /** Goes to the next line; false if there is none. */
    public boolean next() throws IOException {
        from += length();
        to = lineEnd(from);
        while (to == filled && !tooLong() && fill()) {
            to = lineEnd(to);
        }
        ended = to < filled;
        return length() > 0;
    }

    /** Where the first line feed at or after a place is; {@code filled} if there is none. */
    private int lineEnd(int place) {
        int at = place;
        // Many bytes at a time, for speed.
        while (at + STRIDE <= filled
                && (lineFeeds(at) | lineFeeds(at + 8) | lineFeeds(at + 16) | lineFeeds(at + 24)) == 0) {
            at += STRIDE;
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** 0 if none of the eight bytes at a place is a line feed. */
    private long lineFeeds(int place) {
        long zeroAtLineFeed = (long) LONGS.get(buffer, place) ^ (ONES * '\n');
        return (zeroAtLineFeed - ONES) & ~zeroAtLineFeed & TOPS;
    }

    /** Reads on, with the begun line at the beginning of the buffer; false at the end of the input. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        to -= from;
        from = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }
}
