package org.jiceng.governance.examples.benchmarks.partition;

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
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PartitionCommandTest {
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

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void dividesAMadeUpGraph() throws IOException {
        String graph = folder.resolve("made.graph").toString();
        Path parts = folder.resolve("made.part");
        assertThat(run(new GraphCommand(), "--areas", "500", "--out", graph)).isZero();
        assertThat(run(new PartitionCommand(), "--graph", graph, "--parts", "7", "--out", parts.toString()))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(1)
                .allMatch(line -> line.matches("cut \\d+ imbalance 1\\.0[0-4]\\d\\d parts 7 seconds \\d+\\.\\d{3}"));
        assertThat(Files.readAllLines(parts)).hasSize(500).contains("0", "1", "2", "3", "4", "5", "6");
    }

    /** A ring of four with weights 1, 2, 3, 4 of the vertices and 5 to 8 of the edges, after a remark. */
    @Test
    void readsSizesAndWeights() throws IOException {
        String graph = file("ring.graph", "% remark\n4 4 111\n9 1 2 5 4 8\n9 2 1 5 3 6\n9 3 2 6 4 7\n9 4 3 7 1 8\n");
        assertThat(run(new PartitionCommand(), "--graph", graph, "--parts", "2", "--tolerance", "0"))
                .isZero();
        assertThat(out.toString()).startsWith("cut 12 imbalance 1.0000 parts 2");
    }

    @Test
    void namesWhatIsImpossible() throws IOException {
        String graph = file("star.graph", "4 3 010\n1 2 3 4\n1 1\n1 1\n9 1\n");
        assertThat(run(new PartitionCommand(), "--graph", graph, "--parts", "2"))
                .isEqualTo(3);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("impossible: Area 3 by itself weighs 9"));
        assertThat(lines).contains("part 0 weighs 3", "part 1 weighs 9");
        assertThat(lines.get(lines.size() - 1)).startsWith("cut 1 imbalance 1.5000 parts 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2",
                "2 1\n2\n",
                "2 1\n2\n3\n",
                "2 2\n2\n1\n",
                "2 1 010 2\n1 1 2\n1 1 1\n",
                "2 1 900\n2\n1\n",
                "2 1 010\n1 2\n-1 1\n"
            })
    void answersAMalformedGraphInOneLine(String text) throws IOException {
        int exit = run(new PartitionCommand(), "--graph", file("bad.graph", text), "--parts", "2");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElseThrow()).contains("bad.graph");
        assertThat(out.toString()).isEmpty();
    }
}
