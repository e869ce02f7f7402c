package org.jiceng.governance.examples.county.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/** A CSV file as it is written: RFC 4180 but for the line end, which is LF; quotes only where they are needed. */
public final class CsvOutput {
    private final CsvWriter writer;

    private CsvOutput(CsvWriter writer) {
        this.writer = writer;
    }

    /** Writes to a text, which does the buffering; closing it is left to the caller. */
    public static CsvOutput to(Writer text) {
        return new CsvOutput(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text));
    }

    /** Writes one record. */
    public void row(Iterable<String> cells) {
        writer.writeRecord(cells);
    }
}
