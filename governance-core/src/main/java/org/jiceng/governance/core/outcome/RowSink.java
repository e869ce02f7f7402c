package org.jiceng.governance.core.outcome;

/**
 * Takes what becomes of rows one after the other, in their order, for batches that need not be held.
 *
 * @param <T> what an accepted row becomes
 */
public interface RowSink<T> {
    /** A row was accepted. */
    void accepted(Row<T> row);

    /** One fault of a refused row; a row with several is reported once for each. */
    void refused(RowFailure failure);

    /** What a user should know of an accepted row, told right after it. */
    void warned(RowFailure warning);
}
