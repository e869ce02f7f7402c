package org.jiceng.governance.examples.county.files;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.files.RecordReader.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file with a header, one record at a time: a file of any length takes the memory of its longest record.
 *
 * <p>A cell that begins with {@code =}, {@code +}, {@code -} or {@code @}, is longer than that and is no number is
 * refused: a spreadsheet program would run it as a formula. So no such text comes in, and what this example writes need
 * not be altered against it and reads back as it was.
 */
public final class CsvTable {
    /** The most characters of one cell. */
    public static final int MAX_CELL = 10_000;

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z_ -]{0,39}[0-9]{0,2}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    private final CsvSource source;
    private final CsvColumns columns;
    private final CsvSink sink;

    private CsvTable(CsvSource source, CsvColumns columns, CsvSink sink) {
        this.source = source;
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * Reads a text to its end.
     *
     * @throws CallFailure if the file is missing, is a folder or cannot be read
     * @throws CallFailure if the header is missing or cannot be decoded, names a column twice or lacks a required one
     */
    public static void read(CsvSource source, CsvColumns columns, CsvSink sink) {
        try (Reader reader = source.open()) {
            new CsvTable(source, columns, sink).read(new RecordReader(reader));
        } catch (IOException e) {
            throw source.unreadable();
        }
    }

    private void read(RecordReader records) throws IOException {
        Parsed header = records.next();
        if (header == null) {
            throw refused(Reason.of(CsvReason.CSV_EMPTY));
        }
        Header known = header(header);
        for (Parsed parsed = records.next(); parsed != null; parsed = records.next()) {
            accept(parsed, known);
        }
    }

    private Header header(Parsed header) {
        if (header.fault() != null) {
            throw refused(Reason.of(CsvReason.CSV_HEADER_QUOTE));
        }
        List<String> names = header.cells().stream().map(String::strip).toList();
        if (names.stream().anyMatch(name -> name.indexOf('\uFFFD') >= 0 || name.indexOf('\0') >= 0)) {
            throw refused(Reason.of(CsvReason.CSV_HEADER_ENCODING));
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            place(names.get(i), i, header.line(), positions);
        }
        List<String> missing = columns.required().stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(Reason.of(CsvReason.CSV_COLUMN_MISSING, "columns", String.join(", ", missing))
                    .with("found", found(names)));
        }
        positions.keySet().removeIf(name -> !columns.knows(name));
        return new Header(positions, names);
    }

    private void place(String name, int position, long line, Map<String, Integer> positions) {
        if (!name.isEmpty() && positions.put(name, position) != null) {
            throw refused(Reason.of(CsvReason.CSV_COLUMN_TWICE, "column", shown(name, position)));
        }
        if (!columns.knows(name)) {
            String shown = shown(name, position);
            sink.warned(new RowFailure(line, shown, Reason.of(CsvReason.CSV_COLUMN_UNKNOWN, "column", shown), ""));
        }
    }

    private static String found(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> shown(names.get(i), i))
                .collect(Collectors.joining(", "));
    }

    /** A file without a header has a resident's row in its place: only what can be a column's name is shown. */
    private static String shown(String name, int position) {
        return PLAIN_NAME.matcher(name).matches() ? name : "#" + (position + 1);
    }

    private void accept(Parsed parsed, Header header) {
        if (parsed.fault() != null) {
            refuse(parsed, "", Reason.of(parsed.fault()).with("max", MAX_CELL));
        } else if (parsed.cells().size() != header.names().size()) {
            refuse(
                    parsed,
                    "",
                    Reason.of(CsvReason.CSV_CELLS, "found", parsed.cells().size())
                            .with("expected", header.names().size()));
        } else if (cellsAreGood(parsed, header)) {
            sink.row(new CsvRow(parsed.line(), header.positions(), parsed.cells()));
        }
    }

    private boolean cellsAreGood(Parsed parsed, Header header) {
        boolean good = true;
        for (int i = 0; i < parsed.cells().size(); i++) {
            String name = header.names().get(i);
            Reason fault =
                    header.positions().containsKey(name) ? fault(parsed.cells().get(i)) : null;
            if (fault != null) {
                refuse(parsed, name, fault);
                good = false;
            }
        }
        return good;
    }

    private static @Nullable Reason fault(String cell) {
        if (cell.length() > MAX_CELL) {
            return Reason.of(CsvReason.CSV_TOO_LONG, "max", MAX_CELL);
        }
        if (cell.indexOf('\uFFFD') >= 0) {
            return Reason.of(CsvReason.CSV_ENCODING);
        }
        if (cell.indexOf('\0') >= 0) {
            return Reason.of(CsvReason.CSV_NUL);
        }
        return isFormula(cell.strip()) ? Reason.of(CsvReason.CSV_FORMULA) : null;
    }

    private static boolean isFormula(String cell) {
        return cell.length() > 1
                && "=+-@".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    private void refuse(Parsed parsed, String column, Reason reason) {
        sink.refused(new RowFailure(parsed.line(), column, reason, ""));
    }

    private CallFailure refused(Reason reason) {
        return CallFailure.wrongCall(reason.with("file", source.name()));
    }

    private record Header(Map<String, Integer> positions, List<String> names) {}
}
