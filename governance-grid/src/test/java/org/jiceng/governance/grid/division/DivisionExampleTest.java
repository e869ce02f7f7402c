package org.jiceng.governance.grid.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DivisionExampleTest {
    @Test
    void theExampleGivesWhatTheGuideSays() {
        int[] residents = {30, 40, 30, 35, 30, 35};
        // spotless:off
        // guide:begin docs/division
        AreaGraph.Builder builder = AreaGraph.builder(6);                // areas 0 to 5
        for (int area = 0; area < 6; area++) {
            builder.weight(area, residents[area]);
        }
        builder.border(0, 1, 120).border(1, 2, 80).border(3, 4, 95);     // lengths in any unit
        builder.border(4, 5, 60).border(0, 3, 200).border(1, 4, 40).border(2, 5, 150);
        AreaGraph graph = builder.build();

        PartWindow window = PartWindow.within(graph, 2, new BigDecimal("0.10"));
        DivisionOutcome outcome = AreaDivider.of(SearchEffort.STANDARD).divide(graph, 2, window);
        String said = outcome.fold(
                within -> "cut " + within.division().cut() + (within.shortest() ? ", proved the shortest" : ""),
                notFound -> "outside: parts " + notFound.outside(),
                impossible -> impossible.causes().get(0).text(Locale.ENGLISH));
        // guide:end
        // spotless:on
        assertThat(said).isEqualTo("cut 215, proved the shortest");
    }
}
