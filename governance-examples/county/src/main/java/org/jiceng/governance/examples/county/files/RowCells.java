package org.jiceng.governance.examples.county.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.identity.Masking;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jspecify.annotations.Nullable;

/** The cells of one row while it is read: white space around one is dropped, and each fault is told. */
public final class RowCells {
    private final CsvRow row;
    private final CsvSink sink;
    private boolean good = true;

    /** @param sink takes the faults */
    public RowCells(CsvRow row, CsvSink sink) {
        this.row = row;
        this.sink = sink;
    }

    /** The value of a cell that must not be blank; {@code null} if it is blank or has a fault. */
    public <T> @Nullable T required(
            String column, Function<String, Optional<Reason>> check, Function<String, @Nullable T> of) {
        if (row.get(column).isBlank()) {
            refuse(column, Reason.of(RowReason.ROW_REQUIRED));
            return null;
        }
        return optional(column, check, of);
    }

    /** The value of a cell; {@code null} if it is blank or has a fault. */
    public <T> @Nullable T optional(
            String column, Function<String, Optional<Reason>> check, Function<String, @Nullable T> of) {
        String text = row.get(column).strip();
        Optional<Reason> fault = text.isEmpty() ? Optional.empty() : check.apply(text);
        fault.ifPresent(reason -> refuse(column, reason));
        return text.isEmpty() || fault.isPresent() ? null : of.apply(text);
    }

    /** The values of a cell with semicolons between them, none twice; empty if it is blank or has a fault. */
    public <T> List<T> list(String column, Function<String, Optional<Reason>> check, Function<String, T> of) {
        List<T> values = new ArrayList<>();
        optional(column, text -> itemFault(text, check), text -> {
            items(text).forEach(item -> values.add(of.apply(item)));
            return values;
        });
        return List.copyOf(values);
    }

    private static Optional<Reason> itemFault(String text, Function<String, Optional<Reason>> check) {
        List<String> items = items(text);
        return items.stream()
                .flatMap(item -> check.apply(item).stream())
                .findFirst()
                .or(() -> new HashSet<>(items).size() == items.size()
                        ? Optional.empty()
                        : Optional.of(Reason.of(RowReason.ROW_REPEATED_ITEM)));
    }

    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(";", -1)) {
            items.add(item.strip());
        }
        return items;
    }

    /**
     * Whether no earlier row has an id; if one has, this is told with the line of that one.
     *
     * @param lines the ids of earlier rows with their lines; this one is added
     */
    public <T> boolean isFirst(String column, T id, Map<T, Long> lines) {
        Long first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            refuse(column, Reason.of(RowReason.ROW_DUPLICATE, "first", first));
        }
        return first == null;
    }

    /** Tells of a fault of a cell. */
    public void refuse(String column, Reason reason) {
        good = false;
        sink.refused(new RowFailure(row.line(), column, reason, Masking.shape(row.get(column))));
    }

    /** Whether no fault was found so far. */
    public boolean isGood() {
        return good;
    }
}
