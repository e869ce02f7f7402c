package org.jiceng.governance.examples.benchmarks.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jiceng.governance.examples.benchmarks.classification.Standing.Figures;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Standing STANDING = new Standing(List.of(
            new Figures("easyRules", 1_000_000, 1, 2400),
            new Figures("drools", 2_000_000, 2, 480),
            new Figures("handWritten", 10_000_000, 3, 24),
            new Figures("library", 9_000_000, 4, 24.5)));

    @Test
    void comparesTheLibraryWithTheLoopAndTheFasterEngine() {
        assertThat(STANDING.toLoop()).isEqualTo(0.9);
        assertThat(STANDING.toBestEngine()).isEqualTo(4.5);
    }

    @Test
    void isPrintedFastestFirst() {
        StringWriter text = new StringWriter();
        STANDING.print(new PrintWriter(text, true));

        assertThat(text.toString().lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "contestant     households/s        error  bytes/household",
                        "handWritten      10,000,000            3             24.0",
                        "library           9,000,000            4             24.5",
                        "drools            2,000,000            2            480.0",
                        "easyRules         1,000,000            1          2,400.0",
                        "library / loop             0.90   (aim: 0.40 or more)",
                        "library / best engine      4.50   (aim: 4.00 or more)");
    }

    @Test
    void needsAllFour() {
        Standing without = new Standing(List.of(new Figures("library", 1, 1, 1)));

        assertThatIllegalArgumentException().isThrownBy(without::toLoop).withMessageContaining("handWritten");
    }
}
