package org.jiceng.governance.core.outcome;

import java.util.List;
import java.util.function.Function;

/**
 * What became of a batch of rows: those accepted, and every fault of those refused. One bad row never stops the others.
 *
 * @param <T> what an accepted row became
 * @param accepted the accepted rows in the order given
 * @param failures every fault of every refused row, by row in the order given
 * @param warnings what a user should know about accepted rows, by row in the order given
 */
public record Rows<T>(List<Row<T>> accepted, List<RowFailure> failures, List<RowFailure> warnings) {
    public Rows {
        accepted = List.copyOf(accepted);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /** The accepted values without their row numbers, in the order given. */
    public List<T> values() {
        return accepted.stream().map(Row::value).toList();
    }

    /** How many rows were refused; a row with several faults counts once. */
    public long refusedRows() {
        return failures.stream().mapToLong(RowFailure::line).distinct().count();
    }

    /** These rows with each accepted value turned into another. */
    public <R> Rows<R> map(Function<? super T, ? extends R> change) {
        List<Row<R>> changed = accepted.stream()
                .map(row -> new Row<R>(row.line(), change.apply(row.value())))
                .toList();
        return new Rows<>(changed, failures, warnings);
    }
}
