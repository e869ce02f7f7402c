package org.jiceng.governance.core.outcome;

import java.util.Objects;

/**
 * One fault of one row: where it is, what is wrong, and the shape of the value that was there.
 *
 * @param line the number of the row as the user counts it: a line of the file, the first is 1
 * @param field the column or property
 * @param reason what is wrong and what to do
 * @param shape the value with every letter, digit and ideograph masked, see {@code Masking.shape}; may be empty
 */
public record RowFailure(long line, String field, Reason reason, String shape) {
    public RowFailure {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(shape, "shape");
    }
}
