package org.jiceng.governance.examples.county.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;

/** A CSV file as it is written: RFC 4180 but for the line end, which is LF; quotes only where they are needed. */
public final class CsvOutput {
    private final CsvWriter writer;

    private final String name;

    private CsvOutput(CsvWriter writer, String name) {
        this.writer = writer;
        this.name = name;
    }

    /** Writes to a text, which does the buffering; closing it is left to the caller. The name is for answers. */
    public static CsvOutput to(Writer text, String name) {
        return new CsvOutput(
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .bufferSize(0)
                        .build(text),
                name);
    }

    /**
     * Writes one record.
     *
     * @throws CallFailure if it cannot be written, such as to a full disk
     */
    public void row(Iterable<String> cells) {
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", name));
        }
    }
}
