package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyingAFileTest {
    private static final String HEADER = "household_id,village_code,group,residents,income_year,income_yuan,"
            + "safe_family_years,ratings_known_to,circumstances,circumstances_unknown,open_claims,last_visit,"
            + "confirmed_class\n";
    private static final String ROWS = """
            H-1,610921100201,一组,3,2023,30000,2021;2022;2023,2023,,,0,2024-06-01,
            H-2,610921100201,一组,3,2023,10000,,2023,,,0,2024-06-01,
            H-3,610921100201,一组,3,2023,20000,2021;2022;2023,2023,,,0,,
            H-4,610921100201,一组,3,2023,20000,,,DISABLED,,0,2024-06-25,
            H-5,610921100201,一组,3,,,,2023,,DISABLED,0,,CONCERN
            """;

    @TempDir
    Path folder;

    private final CallFixture calls = new CallFixture();

    @Test
    void everyGoodRowIsDecided() throws IOException {
        assertThat(classify("hanyin-321", HEADER + ROWS)).isZero();
        assertThat(decisions()).isEqualTo("""
                household_id,outcome,matched,missing,next_visit_due
                H-1,REASSURED,reassured,,
                H-2,CONCERN,concern,,2024-07-01
                H-3,MANUAL_DECISION,,,
                H-4,LINKED,linked,,2024-07-02
                H-5,MANUAL_DECISION,,CIRCUMSTANCES;INCOME,2024-06-30
                """);
        assertThat(calls.err()).isEmpty();
        assertThat(calls.out()).contains("Households: 5\n").contains("Left to a person: 2 / 5 (40.0 %)\n");
    }

    @Test
    void theRulesOfShiquanLeaveNoGap() throws IOException {
        assertThat(classify("shiquan-321", HEADER + ROWS)).isZero();
        assertThat(decisions()).isEqualTo("""
                household_id,outcome,matched,missing,next_visit_due
                H-1,REASSURED,reassured,,
                H-2,CONCERN,concern,,2024-07-01
                H-3,REASSURED,reassured,,
                H-4,LINKED,linked,,2024-07-02
                H-5,MANUAL_DECISION,,CIRCUMSTANCES;INCOME,2024-06-30
                """);
    }

    @Test
    void everyBadRowIsNamedAndTheRestGoesOn() throws IOException {
        String rows = ROWS
                + "H-6,610921100,一组,3,2023,1,,2023,,,0,,\n"
                + "H-1,610921100201,一组,3,2023,1,,2023,,,0,,\n"
                + ",610921100201,一组,x,2023,1,,2023,,,0,,\n"
                + "H-8,610921100201,一组\n"
                + "H-9,610921100201,一组,3,2023,20000,,,DISABLED,,0,2024-06-25,\n";
        assertThat(classify("hanyin-321", HEADER + rows)).isEqualTo(3);
        assertThat(decisions().lines()).hasSize(7).last().isEqualTo("H-9,LINKED,linked,,2024-07-02");
        assertThat(calls.err().lines().map(line -> line.replaceFirst("(([^,]*,){3}).*", "$1")))
                .containsExactly(
                        "line,column,code,",
                        "7,village_code,ROW_NOT_A_VILLAGE,",
                        "8,household_id,ROW_DUPLICATE,",
                        "9,household_id,ROW_REQUIRED,",
                        "9,residents,ROW_WHOLE_NUMBER,",
                        "10,,CSV_CELLS,");
        assertThat(calls.out()).contains("Rows refused: 4\n");
    }

    @Test
    void noValueOfARefusedRowIsShown() throws IOException {
        String row = "H-77,610921100201,一组,3,2023,98765x,,2023,,,0,,RED\n";
        assertThat(classify("hanyin-321", HEADER + row)).isEqualTo(3);
        assertThat(calls.err()).contains("[99999A]").doesNotContain("98765").doesNotContain("H-77");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,\uFEFF", "GB18030,''"})
    void filesOfOlderSystemsAreRead(String charset, String mark) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.write(file, (mark + HEADER + ROWS).getBytes(Charset.forName(charset)));
        assertThat(calls.run(args("hanyin-321", file, "--charset", charset))).isZero();
        assertThat(decisions().lines()).hasSize(6);
    }

    @Test
    void aFileInAnotherCharsetIsSaidToBe() throws IOException {
        Path file = folder.resolve("in.csv");
        Files.write(file, (HEADER + ROWS).getBytes(Charset.forName("GB18030")));
        assertThat(calls.run(args("hanyin-321", file))).isEqualTo(3);
        assertThat(calls.err()).contains("2,group,CSV_ENCODING").contains("--charset GB18030");
        assertThat(decisions().lines()).hasSize(1);
    }

    @Test
    void columnsMayComeInAnyOrderAndUnknownOnesAreIgnoredWithAWarning() throws IOException {
        assertThat(classify("hanyin-321", "village_code,color,household_id\n610921100201,red,H-1\n"))
                .isZero();
        assertThat(decisions())
                .endsWith("H-1,MANUAL_DECISION,,CIRCUMSTANCES;INCOME;VILLAGE_AVERAGE;SAFE_FAMILY_2023;SAFE_FAMILY_2022;"
                        + "SAFE_FAMILY_2021,\n");
        assertThat(calls.err()).contains("1,color,CSV_COLUMN_UNKNOWN").contains("1,circumstances,CSV_NO_CIRCUMSTANCES");
    }

    @Test
    void aHouseholdIsExplainedInTheLanguageOfTheCall() throws IOException {
        assertThat(classify("hanyin-321", HEADER + ROWS, "--explain", "H-2", "--lang", "zh"))
                .isZero();
        assertThat(calls.out())
                .contains("建议类别：关心户（黄）")
                .contains("登记的您家2023年收入：10000.00元")
                .contains("不显示本村平均数")
                .doesNotContain("20000");
    }

    @Test
    void aWrongCallIsAnsweredInOneLineAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), HEADER + ROWS);
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"id\":\"x\"}");
        List<List<String>> wrong = List.of(
                args("hanyin-321", folder.resolve("none.csv")),
                args("hanyin-321", folder),
                args("none-321", file),
                args(bad.toString(), file),
                args("hanyin-321", Files.writeString(folder.resolve("empty.csv"), "")),
                args("hanyin-321", Files.writeString(folder.resolve("short.csv"), "household_id\nH-1\n")),
                args("hanyin-321", file, "--explain", "H-99"),
                List.of("classify", "--pack", "hanyin-321"));
        for (List<String> call : wrong) {
            assertThat(calls.run(call)).as(call.toString()).isEqualTo(2);
            assertThat(calls.err())
                    .as(call.toString())
                    .startsWith("county: ")
                    .containsOnlyOnce("\n")
                    .doesNotContain("{");
        }
        assertThat(folder.resolve("decisions.csv")).doesNotExist();
    }

    @Test
    void aFileThatIsReadIsNeverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), HEADER + ROWS + "H-6,x,,,,,,,,,,,\n");
        Path base = Files.writeString(folder.resolve("base.json"), packText("hanyin-321"));
        Path pack = Files.writeString(folder.resolve("pack.json"), packText("shiquan-321"));
        Path packLink = Files.createSymbolicLink(folder.resolve("pack-link.json"), pack);
        List<Path> places = List.of(
                file,
                Files.createDirectory(folder.resolve("sub")).resolve("..").resolve("in.csv"),
                Files.createSymbolicLink(folder.resolve("soft.csv"), file),
                Files.createLink(folder.resolve("hard.csv"), file),
                pack,
                packLink,
                base);
        for (Path place : places) {
            String before = Files.readString(place);
            List<String> call = List.of(
                    "classify",
                    "--pack=" + packLink,
                    "--base=" + base,
                    "--as-of=2024-06-30",
                    "--households=" + file,
                    "--out=" + place);
            assertThat(calls.run(call)).as(place.toString()).isEqualTo(2);
            assertThat(calls.err()).contains(place + " is also read").containsOnlyOnce("\n");
            assertThat(place).hasContent(before);
        }
        assertThat(Files.isSymbolicLink(packLink)).isTrue();
    }

    private String packText(String pack) {
        assertThat(calls.run(List.of("pack", "show", pack, "--json"))).isZero();
        return calls.out();
    }

    private int classify(String pack, String csv, String... more) throws IOException {
        return calls.run(args(pack, Files.writeString(folder.resolve("in.csv"), csv), more));
    }

    private List<String> args(String pack, Path file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "classify",
                "--pack",
                pack,
                "--as-of",
                "2024-06-30",
                "--households",
                file.toString(),
                "--out",
                folder.resolve("decisions.csv").toString()));
        args.addAll(List.of(more));
        return args;
    }

    private String decisions() throws IOException {
        return Files.readString(folder.resolve("decisions.csv"));
    }
}
