package org.jiceng.governance.examples.county.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReadingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private final List<String> rows = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> warned = new ArrayList<>();

    @Test
    void takesColumnsByNameInAnyOrderAndTrimsTheirNames() throws IOException {
        read(" name , code\nx,1\n");
        assertThat(rows).containsExactly("2:1/x/");
    }

    @Test
    void acceptsAByteOrderMarkAndAnyLineEnd() throws IOException {
        read("\uFEFFcode,name\r\n1,x\r2,y\n3,z");
        assertThat(rows).containsExactly("2:1/x/", "3:2/y/", "4:3/z/");
    }

    @Test
    void givesTheLineOnWhichARecordBeginsAfterQuotedLineEndsAndBlankLines() throws IOException {
        read("code,name\n1,\"a\nb\"\"c\"\n\n  \n2,y\n");
        assertThat(rows).containsExactly("2:1/a\nb\"c/", "6:2/y/");
    }

    @Test
    void warnsOfUnknownColumnsAndReadsOn() throws IOException {
        read("code,name,remark\n1,x,\uFFFD\n");
        assertThat(warned).containsExactly("1:remark:CSV_COLUMN_UNKNOWN");
        assertThat(rows).containsExactly("2:1/x/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '1'                | CSV_CELLS
                    '1,x,y,z'          | CSV_CELLS
                    '1,\"x'            | CSV_QUOTE
                    '1,\"x\"y'         | CSV_QUOTE
                    '1,a\uFFFDb'       | CSV_ENCODING
                    '1,=cmd()'         | CSV_FORMULA
                    '1,@x'             | CSV_FORMULA
                    '1,-1+2'           | CSV_FORMULA
                    """)
    void refusesABadRowAloneAndGoesOn(String bad, String code) throws IOException {
        read("code,name\n0,first\n" + bad + "\n2,\"next\"\n3,last\n");
        assertThat(rows).containsExactly("2:0/first/", "4:2/next/", "5:3/last/");
        assertThat(refused).hasSize(1).first().asString().startsWith("3:").endsWith(":" + code);
    }

    @Test
    void refusesNulAndOverlongCellsAndLines() throws IOException {
        read("code,name\n1,a\0b\n2," + "x".repeat(CsvTable.MAX_CELL + 1) + "\n3," + "x".repeat(CsvTable.MAX_CELL)
                + "\n4," + "x".repeat(LineReader.MAX_LINE) + "\n5,y\n");
        assertThat(refused).containsExactly("2:name:CSV_NUL", "3:name:CSV_TOO_LONG", "5::CSV_TOO_LONG");
        assertThat(rows).hasSize(2).last().isEqualTo("6:5/y/");
    }

    @Test
    void losesOneLineOnlyToAQuoteThatIsNeverClosed() throws IOException {
        StringBuilder text = new StringBuilder("code,name\n1,\"open\n");
        for (int i = 2; i <= 5_000; i++) {
            text.append(i).append(",x\n");
        }
        read(text.toString());
        assertThat(refused).containsExactly("2::CSV_QUOTE");
        assertThat(rows).hasSize(4_999).first().isEqualTo("3:2/x/");
        assertThat(rows).last().isEqualTo("5001:5000/x/");
    }

    @Test
    void readsOnBetweenManyStrayQuotes() throws IOException {
        read("code,name\n" + "1,\"x\n2,y\n".repeat(2_000));
        assertThat(refused).hasSize(2_000);
        assertThat(rows).hasSize(2_000);
    }

    @Test
    void acceptsAQuotedCellOfManyLinesWithQuotesInside() throws IOException {
        String cell = "a \"\"quoted\"\" word\n".repeat(200);
        read("code,name\n1,\"" + cell + "\"\n2,y\n");
        assertThat(refused).isEmpty();
        assertThat(rows).hasSize(2).last().isEqualTo("203:2/y/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-1", "+3.5", "-108.25", "a=b"})
    void takesNumbersAndTextsThatNoSpreadsheetProgramRuns(String cell) throws IOException {
        read("code,name\n1," + cell + "\n");
        assertThat(rows).containsExactly("2:1/" + cell + "/");
    }

    @Test
    void readsGb18030WhenToldAndAdvisesItWhenNot() throws IOException {
        byte[] text = "code,name\n1,汉阴\n".getBytes(GB18030);
        read(text, GB18030);
        assertThat(rows).containsExactly("2:1/汉阴/");
        read(text, StandardCharsets.UTF_8);
        assertThat(refused).containsExactly("2:name:CSV_ENCODING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                    | CSV_EMPTY
                    'code,code,name'      | CSV_COLUMN_TWICE
                    'code,name,a, a'      | CSV_COLUMN_TWICE
                    'code,other'          | CSV_COLUMN_MISSING
                    'code,\"name'         | CSV_HEADER_QUOTE
                    'code,n\uFFFDme'      | CSV_HEADER_ENCODING
                    """)
    void refusesABadHeaderAsAWhole(String header, String code) {
        assertThatThrownBy(() -> read(header + "\n")).isInstanceOfSatisfying(CallFailure.class, failure -> {
            assertThat(failure.exit()).isEqualTo(ExitCode.WRONG_CALL);
            assertThat(failure.reason().code()).isEqualTo(code);
        });
    }

    @Test
    void showsNoPersonalDataOfAFileWithoutHeader() {
        assertThatThrownBy(() -> read("11010519491231002X,张三\n"))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("#1, #2")
                .hasMessageNotContaining("张三")
                .hasMessageNotContaining("1949");
    }

    @Test
    void tellsAMissingFileFromAFolder() {
        assertThatThrownBy(() -> read(folder.resolve("none.csv"), StandardCharsets.UTF_8))
                .hasMessageContaining("FILE_MISSING");
        assertThatThrownBy(() -> read(folder, StandardCharsets.UTF_8)).hasMessageContaining("FILE_IS_FOLDER");
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private void read(byte[] text, Charset charset) throws IOException {
        read(Files.write(folder.resolve("table.csv"), text), charset);
    }

    private void read(Path file, Charset charset) {
        CsvColumns columns = new CsvColumns(List.of("code", "name"), List.of("area"));
        CsvTable.read(org.jiceng.governance.examples.county.files.CsvSource.of(file, charset), columns, new CsvSink() {
            @Override
            public void row(CsvRow row) {
                rows.add(row.line() + ":" + row.get("code") + "/" + row.get("name") + "/" + row.get("area"));
            }

            @Override
            public void refused(RowFailure failure) {
                refused.add(text(failure));
            }

            @Override
            public void warned(RowFailure warning) {
                warned.add(text(warning));
            }
        });
    }

    private static String text(RowFailure failure) {
        return failure.line() + ":" + failure.field() + ":" + failure.reason().code();
    }
}
