package org.jiceng.governance.examples.county.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.ledger.desk.DeskReason;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file of commands, one after the other, in memory that does not grow with the file: each its text, or why it
 * has none. A line ends with LF or CRLF; a blank one is a line too. A byte order mark at the beginning is dropped.
 */
public final class CommandLines implements AutoCloseable {
    /** The longest line, in bytes; what is beyond is read and dropped. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private CommandLines(Path file, InputStream input) {
        this.file = file;
        this.input = input;
    }

    /**
     * The lines of a file.
     *
     * @throws CallFailure if the file is missing, is a folder or cannot be read
     */
    public static CommandLines open(Path file) {
        InputStream input = new BufferedInputStream(InputFiles.open(file), 1 << 16);
        try {
            input.mark(BYTE_ORDER_MARK.length);
            byte[] begin = input.readNBytes(BYTE_ORDER_MARK.length);
            if (!java.util.Arrays.equals(begin, BYTE_ORDER_MARK)) {
                input.reset();
            }
            return new CommandLines(file, input);
        } catch (IOException e) {
            throw InputFiles.unreadable(file);
        }
    }

    /**
     * The text of the next line without its end, or why it is none; null at the end of the file.
     *
     * @throws CallFailure if the file cannot be read further
     */
    public @Nullable Outcome<String> next() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int one = input.read();
            if (one == END) {
                return null;
            }
            while (one != END && one != '\n') {
                if (line.size() <= MOST_BYTES) {
                    line.write(one);
                }
                one = input.read();
            }
            return line.size() > MOST_BYTES
                    ? Outcome.refused(List.of(Reason.of(DeskReason.COMMAND_TOO_LARGE)))
                    : text(line.toByteArray());
        } catch (IOException e) {
            throw InputFiles.unreadable(file);
        }
    }

    private Outcome<String> text(byte[] line) {
        CharBuffer text = CharBuffer.allocate(line.length);
        boolean good =
                !decoder.reset().decode(ByteBuffer.wrap(line), text, true).isError();
        text.flip();
        return good
                ? Outcome.accepted(text.toString())
                : Outcome.refused(List.of(Reason.of(DeskReason.COMMAND_NOT_JSON, "column", text.length() + 1)));
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw InputFiles.unreadable(file);
        }
    }
}
