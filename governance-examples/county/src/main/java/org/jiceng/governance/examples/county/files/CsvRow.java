package org.jiceng.governance.examples.county.files;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One record of a file. Its texts may be personal data, so {@link #toString} gives the line alone. */
public final class CsvRow {
    private final long line;
    private final Map<String, Integer> positions;
    private final List<String> cells;

    CsvRow(long line, Map<String, Integer> positions, List<String> cells) {
        this.line = line;
        this.positions = positions;
        this.cells = cells;
    }

    /** A row that stands in no file yet, with as many cells as columns. */
    public static CsvRow of(long line, List<String> columns, List<String> cells) {
        return new CsvRow(
                line,
                IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, i -> i)),
                cells);
    }

    /** The line of the file on which the record begins; the first line of the file is 1. */
    public long line() {
        return line;
    }

    /** The text of a column as it stands in the file, empty if the file has no such column. */
    public String get(String column) {
        @Nullable Integer position = positions.get(column);
        return position == null ? "" : cells.get(position);
    }

    /** Whether the file has a column. */
    public boolean has(String column) {
        return positions.containsKey(column);
    }

    @Override
    public String toString() {
        return "CsvRow[line=" + line + "]";
    }
}
