package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyCommandLineTest {
    @TempDir
    Path folder;

    private final CallFixture calls = new CallFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                          | No command is given
                    runn                        | no command runn. Did you mean run?
                    run --houshold 3            | no option --houshold. Did you mean --households?
                    run --houshold=secret       | no option --houshold. Did you mean
                    run extra                   | The argument extra has no place here
                    run --households 0          | The value 0 does not fit --households
                    run --households -5         | The value -5 does not fit --households
                    run --households 1000001    | The value 1000001 does not fit --households
                    run --households many       | Give a whole number from 1 to 1000000
                    run --seed                  | No value is given for --seed
                    run --seed 1 --seed 2       | The option --seed is given twice
                    run --county elsewhere      | Give hanyin or shiquan
                    run --year 2020             | Give 2021, 2022 or 2023
                    run --as-of 2024-02-30      | Give a date from 2000-01-01 to 2099-12-31
                    run --as-of 1999-12-31      | Give a date from 2000-01-01 to 2099-12-31
                    classify --as-of 2024-13-30 | Give a date, such as 2024-06-30
                    pack analyse P --as-of June | Give a date, such as 2024-06-30
                    --lang fr                   | Give zh or en
                    """)
    void answersAWrongCallInOneLineWithExitCode2(String call, String answer) {
        int exit = calls.run(call.isEmpty() ? List.of() : List.of(call.split(" ")));
        assertThat(exit).isEqualTo(2);
        assertThat(calls.err()).contains(answer).doesNotContain("secret").containsOnlyOnce("\n");
        assertThat(calls.out()).isEmpty();
    }

    @Test
    void refusesAFileWhereTheFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        assertThat(calls.run("run", "--households", "5", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(calls.err()).contains(file + " is a file").containsOnlyOnce("\n");
        assertThat(file).hasContent("kept");
    }

    @ParameterizedTest
    @CsvSource({
        "en, --help, Usage:",
        "zh, --help, 用法：",
        "fr, --help, Usage:",
        "en, --lang zh --help, 用法：",
        "zh, run --help --lang=en, Makes up the households",
        "en, run --lang ZH -h, 虚构的户"
    })
    void helpsInTheLanguageOfTheCallAndElseOfTheLocale(String locale, String call, String part) {
        assertThat(calls.run(Locale.forLanguageTag(locale), List.of(call.split(" "))))
                .isEqualTo(0);
        assertThat(calls.out()).contains(part);
        assertThat(calls.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LANG, zh_CN.UTF-8, zh", "LC_ALL, zh_TW, zh", "LC_ALL, C, fr", "LANG, de_DE, fr", "TERM, zh, fr"})
    void takesChineseFromTheEnvironmentAndElseJavasLocale(String variable, String value, String language) {
        assertThat(Language.ofProcess(Map.of(variable, value), Locale.FRANCE).getLanguage())
                .isEqualTo(language);
    }

    @Test
    void answersInTheLanguageOfTheCallEvenWhenTheRestIsWrong() {
        assertThat(calls.run("runn", "--lang", "zh")).isEqualTo(2);
        assertThat(calls.err()).contains("没有命令 runn");
    }

    @Test
    void runsAndReportsAsText() throws IOException {
        assertThat(calls.run(
                        Locale.CHINA,
                        List.of("run", "--county", "shiquan", "--households", "300", "--out", folder.toString())))
                .isEqualTo(0);
        assertThat(calls.out()).contains("户：300\n").contains("常住人口：854\n");
        assertThat(calls.err()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("households.csv"))).hasSize(301);
        assertThat(Files.readAllLines(folder.resolve("villages.csv"))).hasSize(165);
    }

    @Test
    void runsAndReportsAsJson() {
        assertThat(calls.run("run", "--json", "--households", "200", "--out", folder.toString()))
                .isEqualTo(0);
        assertThat(calls.out()).startsWith("{\"county\":\"hanyin\"").contains("\"households\":200,");
    }

    @Test
    void failsWhenItsAnswerCannotBeWritten() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream broken = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        int exit = County.run(
                List.of("--help"), Locale.ENGLISH, broken, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "utf8, UTF-8", "gb18030, GB18030", "GBK, GB18030"})
    void takesTheCharsetsOfOlderSystems(String name, String charset) {
        assertThat(new CharsetOption.Converter().convert(name).name()).isEqualTo(charset);
    }
}
