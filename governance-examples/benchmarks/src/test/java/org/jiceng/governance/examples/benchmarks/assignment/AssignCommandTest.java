package org.jiceng.governance.examples.benchmarks.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class AssignCommandTest {
    private static final String COST_LINE = "cost -?\\d+ build \\d+\\.\\d{3} solve \\d+\\.\\d{3}";

    /** Households 1 and 2, persons 3 and 4 with room for one each, sink 5. The cheapest of both is person 3. */
    private static final String SINK = """
            c remark
            p min 5 6
            n 1 1
            n 2 1
            n 5 -2
            a 1 3 0 1 1
            a 1 4 0 1 9
            a 2 3 0 1 2
            a 2 4 0 1 3
            a 3 5 0 1 10
            a 4 5 0 1 0
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("network.min"), text).toString();
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @Test
    void assignsHouseholdsToPersonsBeforeASink() throws IOException {
        Path flow = folder.resolve("flow.sol");
        assertThat(run(new AssignCommand(), "--dimacs", file(SINK), "--out", flow.toString(), "--repeat", "2"))
                .isZero();
        assertThat(lines()).singleElement().asString().matches(COST_LINE).startsWith("cost 14 ");
        assertThat(Files.readAllLines(flow))
                .containsExactly("s 14", "f 1 3 1", "f 1 4 0", "f 2 3 0", "f 2 4 1", "f 3 5 1", "f 4 5 1");
    }

    /** Household 1 stands for three; persons 2 and 3 take one and two. Arcs side by side: the cheaper is used. */
    @Test
    void assignsToPersonsThatTakeThemselves() throws IOException {
        Path flow = folder.resolve("flow.sol");
        String network = """
                p min 3 4
                n 1 3
                n 2 -1
                n 3 -2
                a 1 2 0 3 -5
                a 1 2 0 3 4
                a 1 3 0 3 8
                a 1 3 0 9 7
                """;
        assertThat(run(new AssignCommand(), "--dimacs", file(network), "--out", flow.toString()))
                .isZero();
        assertThat(lines()).singleElement().asString().startsWith("cost 9 ");
        assertThat(Files.readAllLines(flow)).containsExactly("s 9", "f 1 2 1", "f 1 2 0", "f 1 3 0", "f 1 3 2");
    }

    /** From 1 to 4 by way of 2 or 3, 3 at least 1 of 5; a loop and a circle that pay. */
    @Test
    void assignsUnitsOfArcsInAnyOtherNetwork() throws IOException {
        Path flow = folder.resolve("flow.sol");
        String network = """
                p min 4 7
                n 1 5
                n 4 -5
                a 1 2 0 4 1
                a 1 3 1 5 4
                a 2 4 0 3 1
                a 3 4 0 9 4
                a 2 2 0 2 -1
                a 3 3 0 2 1
                a 4 1 0 1 -3
                """;
        assertThat(run(new AssignCommand(), "--dimacs", file(network), "--out", flow.toString()))
                .isZero();
        // 3 by way of 2 and 2 by way of 3, the loop twice; a circle by way of 3 would cost 8 and bring 3.
        assertThat(lines()).singleElement().asString().startsWith("cost 20 ");
        assertThat(Files.readAllLines(flow))
                .containsExactly("s 20", "f 1 2 3", "f 1 3 2", "f 2 4 3", "f 3 4 2", "f 2 2 2", "f 3 3 0", "f 4 1 0");
    }

    @Test
    void saysHowManyHouseholdsCannotBePlaced() throws IOException {
        String network = SINK.replace("a 4 5 0 1 0", "a 4 5 0 0 0").replace("a 3 5 0 1 10", "a 3 5 0 1 0");
        assertThat(run(new AssignCommand(), "--dimacs", file(network))).isEqualTo(3);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).startsWith("infeasible: 1 of 2 households could not be placed");
        assertThat(lines().get(1)).matches(COST_LINE).startsWith("cost 1 ");
    }

    @ParameterizedTest
    @CsvSource({"1 2 0 1 1, 1 2 0 1 1", "1 2 0 2 1, 2 3 0 1 1", "1 2 0 1 1, 2 3 0 2 1"})
    void saysHowMuchCannotFlow(String first, String second) throws IOException {
        String network = "p min 3 3\nn 1 2\nn 3 -2\na " + first + "\na " + second + "\na 3 2 0 5 1\n";
        assertThat(run(new AssignCommand(), "--dimacs", file(network))).isEqualTo(3);
        assertThat(lines().get(0)).matches("infeasible: at least [12] units of supply cannot flow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Line 1 ",
                "a 1 2 0 1 1|Line 1 ",
                "p max 2 1|Line 1 ",
                "p min 2|Line 1 ",
                "p min 2 1 1|Line 1 ",
                "p min 0 0|Line 1 ",
                "p min 2 1/p min 2 1|Line 2 ",
                "p min 2 1/n 3 1|node 3",
                "p min 2 1/n 1 1/n 1 1|node 1 once more",
                "p min 2 1/n 1 1.5|whole number",
                "p min 2 1/a 1 2 0 x 1|whole number",
                "p min 2 1/a 1 2 0 9999999999999 1|whole number",
                "p min 2 1/a 1 2 0 1|ends too early",
                "p min 2 1/a 1 2 2 1 1|2 to 1",
                "p min 2 1/a 1 2 -1 1 1|-1 to 1",
                "p min 2 1/e 1 2|begins with e",
                "p min 2 2/a 1 2 0 1 1|1 arcs of 2",
                "p min 2 1/n 1 1/a 1 2 0 1 1|add to 1, not 0",
                "p min 2 1/n 1 1/n 2 -1/a 1 2 0 1 3000000000|Line 4 costs 3000000000",
                "p min 2 1/n 1 20000000/n 2 -20000000/a 1 2 0 20000000 1|10000000 units",
                "p min 2 2/n 1 1/n 2 -1/a 1 2 0 20000000 1/a 2 1 0 20000000 -1|10000000 units"
            })
    void refusesAMalformedFileInOneLine(String text, String reason) throws IOException {
        int exit = run(new AssignCommand(), "--dimacs", file(text.replace('/', '\n')));
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElseThrow()).contains("network.min", reason);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void assignsAMadeUpInstance() {
        String made = folder.resolve("made.min").toString();
        assertThat(run(new GenerateAssignmentCommand(), "--instance", "nearest:500", "--out", made))
                .isZero();
        assertThat(run(new AssignCommand(), "--dimacs", made)).isZero();
        assertThat(lines()).singleElement().asString().matches(COST_LINE);
    }
}
