package org.jiceng.governance.examples.benchmarks.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AssignmentCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int run(Object command, String... args) {
        return new CommandLine(command).setOut(new PrintWriter(out, true)).execute(args);
    }

    @Test
    void letsAllContestantsAssignTheSame() {
        String made = folder.resolve("made.min").toString();
        run(new GenerateAssignmentCommand(), "--instance", "ties:300", "--out", made);
        assertThat(run(
                        new AssignmentCommand(),
                        "--instances",
                        "infeasible:200," + made,
                        "--repeat",
                        "2",
                        "--heap",
                        "256",
                        "--smallest-heap"))
                .isZero();
        for (String instance : List.of("infeasible:200", "made.min")) {
            for (String contestant : List.of("library", "OR-Tools", "JGraphT")) {
                assertThat(out.toString()).contains("| " + instance + " | " + contestant + " | ");
            }
            assertThat(out.toString()).containsPattern(instance + ": the library needs \\d+ MB");
        }
        assertThat(out.toString())
                .contains("| infeasible:200 | library | 190 | ")
                .endsWith("All answers agree.\n");
    }

    @Test
    void tellsHowMuchSoonerTheBestIsFoundAfterSomebodyHasLeft() {
        assertThat(run(new LeavingCommand(), "--instance", "infeasible:300", "--persons", "3"))
                .isZero();
        assertThat(out.toString())
                .startsWith("infeasible:300, 3 persons left, each alone: resumed ")
                .endsWith("the costs agree" + System.lineSeparator());
    }

    @Test
    void tellsWhoDoesNotEndInTimeOrInMemory() {
        assertThat(run(
                        new AssignmentCommand(),
                        "--instances",
                        "nearest:64000",
                        "--contestants",
                        "JGRAPHT",
                        "--limit",
                        "1"))
                .isZero();
        assertThat(out.toString()).contains("| nearest:64000 | JGraphT | not within 1 s |");
        assertThat(run(
                        new AssignmentCommand(),
                        "--instances",
                        "nearest:20000",
                        "--contestants",
                        "JGRAPHT",
                        "--heap",
                        "32"))
                .isZero();
        assertThat(out.toString()).contains("| nearest:20000 | JGraphT | not within a heap of 32 MB |");
    }

    @Test
    void failsWhereAnswersDiffer() {
        Named named = new Named.MadeUp(Kind.TIES, 10);
        Standing standing = new Standing(new PrintWriter(out, true));
        standing.compare(named, List.of(measured(Entrant.LIBRARY, 5), measured(Entrant.OR_TOOLS, 6)));
        assertThat(standing.end()).isEqualTo(1);
        assertThat(out.toString()).contains("ties:10: the answers DIFFER").endsWith("Not all answers agree.\n");
    }

    private static Measured measured(Entrant entrant, long cost) {
        Round round = new Round(1, 1, 1, 1, 1, new Answer(10, cost));
        return new Measured(entrant, List.of(round), Optional.empty(), Optional.empty());
    }
}
