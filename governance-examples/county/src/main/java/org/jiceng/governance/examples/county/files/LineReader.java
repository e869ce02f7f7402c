package org.jiceng.governance.examples.county.files;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Lines that end with LF, CR or CRLF, without their ends and without a byte order mark, never more than
 * {@link #MAX_LINE} characters of one: what is beyond is read and dropped, and the line says so by its length.
 */
final class LineReader {
    static final int MAX_LINE = 1_000_000;

    private static final int END = -1;
    private static final int NOT_READ = -2;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int next;
    private int limit;
    private boolean started;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /** The next line, or null at the end; a line of {@code MAX_LINE + 1} characters was longer than that. */
    @Nullable
    String readLine() throws IOException {
        skipByteOrderMark();
        StringBuilder line = new StringBuilder();
        int c = read();
        if (c == END) {
            return null;
        }
        while (c != END && c != '\n' && c != '\r') {
            if (line.length() <= MAX_LINE) {
                line.append((char) c);
            }
            c = read();
        }
        if (c == '\r' && peek() == '\n') {
            next++;
        }
        return line.toString();
    }

    private void skipByteOrderMark() throws IOException {
        if (!started && peek() == '\uFEFF') {
            next++;
        }
        started = true;
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            next++;
        }
        return c;
    }

    private int peek() throws IOException {
        int read = NOT_READ;
        while (next == limit && read != END) {
            read = reader.read(buffer, 0, buffer.length);
            next = 0;
            limit = Math.max(read, 0);
        }
        return next == limit ? END : buffer[next];
    }
}
