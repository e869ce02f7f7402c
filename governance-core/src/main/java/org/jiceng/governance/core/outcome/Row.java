package org.jiceng.governance.core.outcome;

import java.util.Objects;

/**
 * A value with the number of the row that it came from.
 *
 * @param <T> what the row became
 * @param line the number of the row as the user counts it: a line of the file, the first is 1
 * @param value what the row became
 */
public record Row<T>(long line, T value) {
    public Row {
        Objects.requireNonNull(value, "value");
    }
}
