package org.jiceng.governance.examples.benchmarks.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {
    @TempDir
    Path folder;

    @Test
    void measuresAndCleansUp() throws Exception {
        StringWriter out = new StringWriter();

        int exit = new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out, true))
                .execute("--entries", "300", "--forces", "1", "--folder", folder.toString());

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .filteredOn(line -> line.contains("aim"))
                .hasSize(4)
                .allMatch(line -> line.matches(" {2}.*[0-9]\\.[0-9]{2} .*"));
        assertThat(out.toString())
                .contains("journal in SQLite ", "journal in H2 ", "not durable")
                .containsPattern("journal in PostgreSQL |PostgreSQL is not measured");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFigureIsTheMedianOfItsRounds() {
        Figure figure = new Figure();
        for (double round : new double[] {3, 90, 1, 2}) {
            figure.add(round);
        }

        assertThat(figure.seconds()).isEqualTo(2);
    }
}
