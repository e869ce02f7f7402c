package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.conformance.ConformanceKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceFromTheCommandLineTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Gives each request the reply of its turn, and all further ones the last. */
    private static final String PROGRAM = """
            import java.io.*;
            class Program {
                public static void main(String[] args) throws IOException {
                    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
                    int turn = 0;
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        String id = line.replaceFirst(".*?\\"id\\":\\"([^\\"]*)\\".*", "$1");
                        String reply = args[Math.min(turn++, args.length - 1)];
                        System.out.println(reply.replace('\\'', '"').replace("ID", id));
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private final CallFixture calls = new CallFixture();

    private int runBeside(String reply, String... args) throws IOException {
        Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        String command = "\"%s\" '%s' \"%s\"".formatted(JAVA, source, reply);
        return calls.run(Stream.concat(
                        Stream.of("conformance", "--area", "region-code", "--timeout", "60", "--command", command),
                        Stream.of(args))
                .toArray(String[]::new));
    }

    @Test
    void theLibraryPassesAnArea() throws IOException {
        assertThat(calls.run("conformance", "--area", "calendar,identifier", "--json"))
                .isZero();
        JsonNode report = new ObjectMapper().readTree(calls.out());
        assertThat(report.get("cases_asked").intValue())
                .isEqualTo(report.get("cases_passed").intValue())
                .isEqualTo(227);
        assertThat(report.get("areas")).hasSize(2);
        assertThat(report.has("differences_of_cases")).isFalse();
    }

    @Test
    void theLibraryAsAnotherProcessPassesAnArea() {
        String command = Stream.of(
                        JAVA,
                        "-cp",
                        System.getProperty("java.class.path"),
                        County.class.getName(),
                        "conformance",
                        "--serve")
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        assertThat(calls.run("conformance", "--area", "region-code", "--timeout", "60", "--command", command))
                .as(calls.err())
                .isZero();
        assertThat(calls.out()).contains("Passed: 99\n");
    }

    @Test
    void theLibraryAnswersWhatItReads() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(
                "{\"id\":\"1\",\"operation\":\"region-contains\",\"input\":{\"outer\":\"61\",\"inner\":\"6109\"}}\n"
                        .getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(calls.run("conformance", "--serve")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(calls.out()).isEqualTo("{\"id\":\"1\",\"answer\":{\"contains\":true}}\n");
    }

    @Test
    void anAnswerThatDiffersIsNamedWithWhatItShouldBeAndWhatThatRestsOn() throws IOException {
        assertThat(runBeside("{'id':'ID','answer':{'accepted':true,'urban':true}}", "--operation", "urban-rural-class"))
                .isEqualTo(3);
        assertThat(calls.out())
                .contains("Cases: 14\n", "Passed: 5\n", "Differ: 9\n", "Not run: 0\n")
                .containsPattern("region-code\\.urban-rural\\.210 +/urban +false +true +\\S+");
        assertThat(calls.err()).isEmpty();
    }

    @Test
    void whatIsNotRunHasNotPassed() throws IOException {
        assertThat(runBeside("{'id':'ID','unsupported':true}", "--lang", "zh")).isEqualTo(1);
        assertThat(calls.out()).contains("相符：0\n", "未运行：99\n");
        assertThat(calls.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "good morning | is no reply to the case region-code.level.province: good morning",
                "{'id':'x','answer':{}} | is no reply to the case region-code.level.province",
            })
    void whatIsNoReplyEndsTheRunInOneLine(String reply, String told) throws IOException {
        assertThat(runBeside(reply)).isEqualTo(1);
        assertThat(calls.err()).startsWith("county: ").containsOnlyOnce("\n").contains(told);
        assertThat(calls.out()).contains("Not run: 99\n");
    }

    @Test
    void theCaseIsNamedAtWhichItWasLostThoughOthersBeforeWereNotRun() throws IOException {
        assertThat(runBeside("{'id':'ID','unsupported':true}\" \"good morning", "--operation", "urban-rural-class"))
                .isEqualTo(1);
        assertThat(calls.err()).contains("is no reply to the case " + secondOf("urban-rural-class") + ": good morning");
        assertThat(calls.out()).contains("Not run: 14\n");
    }

    private static String secondOf(String operation) {
        return new ConformanceKit()
                .cases().stream()
                        .filter(one -> ConformanceKit.operation(one).equals(operation))
                        .toList()
                        .get(1)
                        .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--area weather",
                "--operation weather",
                "--area calendar --operation classify",
                "--timeout 0",
                "--timeout 3601",
                "--command no-such-program-at-all",
                "--serve --command x",
                "surplus",
            })
    void aWrongCallIsAnsweredInOneLine(String call) {
        assertThat(calls.run(("conformance " + call).split(" "))).isEqualTo(2);
        assertThat(calls.err()).startsWith("county: ").containsOnlyOnce("\n");
        assertThat(calls.out()).isEmpty();
    }

    @Test
    void anEmptyCommandIsAWrongCall() {
        assertThat(calls.run("conformance", "--command", " ")).isEqualTo(2);
    }
}
