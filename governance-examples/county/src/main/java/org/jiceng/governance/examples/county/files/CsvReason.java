package org.jiceng.governance.examples.county.files;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What is wrong with a CSV file or with one of its records. */
public enum CsvReason implements ReasonCode {
    CSV_EMPTY,
    CSV_HEADER_ENCODING,
    CSV_HEADER_QUOTE,
    CSV_COLUMN_TWICE,
    CSV_COLUMN_MISSING,
    CSV_COLUMN_UNKNOWN,
    CSV_CELLS,
    CSV_QUOTE,
    CSV_ENCODING,
    CSV_NUL,
    CSV_TOO_LONG,
    CSV_FORMULA,
    CSV_NO_CIRCUMSTANCES
}
