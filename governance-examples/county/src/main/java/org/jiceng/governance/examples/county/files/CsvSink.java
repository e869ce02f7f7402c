package org.jiceng.governance.examples.county.files;

import org.jiceng.governance.core.outcome.RowFailure;

/** Takes what a {@link CsvTable} reads, in the order of the file. */
public interface CsvSink {
    /** A record whose form is good. */
    void row(CsvRow row);

    /** One fault of a record that is refused; a record with several is reported once for each. */
    void refused(RowFailure failure);

    /** Something to know that refuses nothing, such as a column that is not used. */
    void warned(RowFailure warning);
}
