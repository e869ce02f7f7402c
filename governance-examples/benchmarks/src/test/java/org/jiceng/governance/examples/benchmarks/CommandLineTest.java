package org.jiceng.governance.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Benchmarks.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unheard-of",
                "classification --forks many",
                "classification unheard-of",
                "journal --entries many",
                "workflow --forks many",
                "partition --parts 3",
                "graph --areas few --out f.graph",
                "assign --dimacs no-such.min",
                "assign --repeat 3",
                "generate-assignment --instance nearest --out f.min",
                "generate-assignment --instance unheard-of:5 --out f.min",
                "assignment --instances nearest:0",
                "assignment --contestants SOMEBODY",
                "assignment --repeat 0"
            })
    void answersAWrongCallInOneLine(String call) {
        int exit = call.isEmpty() ? run() : run(call.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void passesArgumentsOnToJmh() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(run("jmh", "-l", "-e", "drools|easyRules", "Classification"))
                    .isZero();
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ClassificationBenchmark.library", "ClassificationBenchmark.handWritten")
                .doesNotContain("drools", "easyRules");
    }

    @Test
    void helps() {
        assertThat(run("help")).isZero();
        assertThat(out.toString())
                .contains(
                        "jmh",
                        "classification",
                        "journal",
                        "workflow",
                        "partition",
                        "graph",
                        "assign",
                        "assignment",
                        "generate-assignment");
    }
}
