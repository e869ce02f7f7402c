package org.jiceng.governance.examples.county.files;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.call.ExitCode;

/**
 * Tells of bad rows as CSV, {@code line,column,code,message}, with a header before the first. The message begins with
 * the file's name, since a command may read several.
 */
public final class RowProblems {
    private static final List<String> HEADER = List.of("line", "column", "code", "message");

    private final Writer text;
    private final CsvOutput csv;
    private final Locale locale;
    private boolean begun;
    private long refusedRows;
    private long refusedVillages;
    private String lastFile = "";
    private long lastLine;

    public RowProblems(PrintStream err, Locale locale) {
        this.text = new OutputStreamWriter(err, StandardCharsets.UTF_8);
        this.csv = CsvOutput.to(text, "stderr");
        this.locale = locale;
    }

    /** Tells of one fault of a refused row; the faults of a row follow each other. */
    public void refused(String file, RowFailure failure) {
        if (!file.equals(lastFile) || failure.line() != lastLine) {
            refusedRows++;
            lastFile = file;
            lastLine = failure.line();
        }
        print(file, failure);
    }

    /** Tells of a village whose rows are good and that is refused as a whole: its code stands where the line of a row does. */
    public void refused(RegionCode village, Reason reason) {
        refusedVillages++;
        print(village.text(), "", reason.code(), reason.text(locale));
    }

    /** Tells of something that refuses nothing. */
    public void warned(String file, RowFailure warning) {
        print(file, warning);
    }

    /** How many rows were refused; a row with several faults counts once. */
    public long refusedRows() {
        return refusedRows;
    }

    /** How a command ends that met nothing worse. */
    public ExitCode exit() {
        return refusedRows == 0 && refusedVillages == 0 ? ExitCode.OK : ExitCode.ROWS_REFUSED;
    }

    /** What the refused value looked like, such as {@code 99A.9}: never the value. */
    private static String shape(RowFailure failure) {
        return failure.shape().isEmpty() ? "" : " [" + failure.shape() + "]";
    }

    private void print(String file, RowFailure failure) {
        print(
                Long.toString(failure.line()),
                failure.field(),
                failure.reason().code(),
                file + ": " + failure.reason().text(locale) + shape(failure));
    }

    private void print(String place, String column, String code, String message) {
        if (!begun) {
            csv.row(HEADER);
            begun = true;
        }
        csv.row(List.of(place, column, code, message.replaceAll("\\R", " ")));
        try {
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
