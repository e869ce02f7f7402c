package org.jiceng.governance.examples.county.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.junit.jupiter.api.Test;

class RowProblemsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneHeaderAndCountsARowWithSeveralFaultsOnce() {
        RowProblems problems = problems(Locale.ENGLISH);
        problems.warned("f.csv", failure(1, CsvReason.CSV_NUL));
        assertThat(problems.exit()).isEqualTo(ExitCode.OK);
        problems.refused("f.csv", failure(7, CsvReason.CSV_NUL));
        problems.refused("f.csv", failure(7, CsvReason.CSV_ENCODING));
        problems.refused("g.csv", failure(7, CsvReason.CSV_NUL));
        assertThat(problems.refusedRows()).isEqualTo(2);
        assertThat(problems.exit()).isEqualTo(ExitCode.ROWS_REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8).split("\n"))
                .hasSize(5)
                .startsWith(
                        "line,column,code,message", "1,name,CSV_NUL,f.csv: The cell has a NUL character. Remove it.");
    }

    @Test
    void speaksChinese() {
        problems(Locale.CHINESE).refused("f.csv", failure(7, CsvReason.CSV_NUL));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("7,name,CSV_NUL,f.csv: 该格含有 NUL 字符。请删去。");
    }

    private RowProblems problems(Locale locale) {
        return new RowProblems(new PrintStream(err, true, StandardCharsets.UTF_8), locale);
    }

    private static RowFailure failure(long line, CsvReason code) {
        return new RowFailure(line, "name", Reason.of(code), "");
    }
}
