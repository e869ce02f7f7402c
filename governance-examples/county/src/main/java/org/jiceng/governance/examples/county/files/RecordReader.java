package org.jiceng.governance.examples.county.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV text with the lines on which they begin. A record is one line, or as many more as its quotes need.
 *
 * <p>A quote that is never closed, or not within {@link #MAX_LINES} lines, spoils its own line only: reading goes on with
 * the line after it. FastCSV by itself would take the rest of the file for one cell.
 */
final class RecordReader {
    private static final int MAX_LINES = 1_000;

    private static final CsvReader.CsvReaderBuilder PARSER = CsvReader.builder().allowUnclosedQuote(false);

    private final LineReader lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    RecordReader(Reader reader) {
        lines = new LineReader(reader);
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable
    Parsed next() throws IOException {
        String first = nextLine();
        while (first != null && first.isBlank()) {
            first = nextLine();
        }
        return first == null ? null : record(first);
    }

    private Parsed record(String first) throws IOException {
        long start = line;
        if (first.length() > LineReader.MAX_LINE) {
            return Parsed.bad(start, CsvReason.CSV_TOO_LONG);
        }
        @Nullable List<String> cells = parse(first);
        return cells != null ? new Parsed(start, cells, null) : recordOfMoreLines(first, start);
    }

    private Parsed recordOfMoreLines(String first, long start) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        boolean open = isOpen(text);
        while (open && taken.size() < MAX_LINES && text.length() <= LineReader.MAX_LINE) {
            String more = nextLine();
            if (more == null) {
                break;
            }
            taken.add(more);
            text.append('\n').append(more);
            if (more.indexOf('"') >= 0) {
                @Nullable List<String> cells = parse(text.toString());
                if (cells != null) {
                    return new Parsed(start, cells, null);
                }
                open = isOpen(text);
            }
        }
        giveBack(taken);
        return Parsed.bad(start, CsvReason.CSV_QUOTE);
    }

    private @Nullable String nextLine() throws IOException {
        String next = ahead.isEmpty() ? lines.readLine() : ahead.removeFirst();
        if (next != null) {
            line++;
        }
        return next;
    }

    private void giveBack(List<String> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        line -= taken.size();
    }

    private static @Nullable List<String> parse(String text) {
        try {
            CsvRecord parsed = PARSER.ofSingleCsvRecord(text);
            return parsed.getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    /** Whether a text that does not parse ends inside a quote, so that more lines may help. */
    private static boolean isOpen(CharSequence text) {
        return parse(text + "\"") != null;
    }

    /**
     * A record, or why there is none.
     *
     * @param line the line on which it begins
     * @param cells its cells, empty if it is bad
     * @param fault what is wrong with it, null if nothing is
     */
    record Parsed(long line, List<String> cells, @Nullable CsvReason fault) {
        static Parsed bad(long line, CsvReason fault) {
            return new Parsed(line, List.of(), fault);
        }
    }
}
