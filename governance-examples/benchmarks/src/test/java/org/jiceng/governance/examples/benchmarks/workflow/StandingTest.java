package org.jiceng.governance.examples.benchmarks.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jiceng.governance.examples.benchmarks.workflow.Standing.Figures;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Standing STANDING = new Standing(List.of(
            new Figures("look-up", "stateless4j", 40_000_000, 1, 28),
            new Figures("mixed", "library", 1_000_000, 2, 2000),
            new Figures("look-up", "library", 60_000_000, 3, 0),
            new Figures("accepted", "cola", 9_000_000, 4, 251.6),
            new Figures("accepted", "library", 2_500_000, 5, 1200),
            new Figures("accepted", "spring", 30_000, 6, 44_041.5)));

    @Test
    void comparesLookUpsWithStateless4jAndCountsDecisions() {
        assertThat(STANDING.toStateless4j()).isEqualTo(1.5);
        assertThat(STANDING.decisions()).isEqualTo(2_500_000);
    }

    @Test
    void isPrintedTaskByTaskFastestFirst() {
        StringWriter text = new StringWriter();
        STANDING.print(new PrintWriter(text, true));

        assertThat(text.toString().lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "task      contestant        answers/s        error  bytes/answer",
                        "accepted  cola              9,000,000            4         251.6",
                        "accepted  library           2,500,000            5       1,200.0",
                        "accepted  spring               30,000            6      44,041.5",
                        "look-up   library          60,000,000            3           0.0",
                        "look-up   stateless4j      40,000,000            1          28.0",
                        "mixed     library           1,000,000            2       2,000.0",
                        "look-up, library / stateless4j        1.50   (aim: 1.00 or more)",
                        "accepted decisions a second      2,500,000   (aim: 3,000,000 or more)");
    }

    @Test
    void needsWhatItCompares() {
        Standing without = new Standing(List.of(new Figures("look-up", "library", 1, 1, 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(without::toStateless4j)
                .withMessageContaining("look-up of stateless4j");
    }
}
