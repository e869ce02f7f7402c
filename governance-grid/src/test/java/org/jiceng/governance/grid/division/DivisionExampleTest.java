package org.jiceng.governance.grid.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionExampleTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern THIS_EXAMPLE = Pattern.compile("// guide:begin\n(.*?) *// guide:end", Pattern.DOTALL);

    @Test
    void theExampleGivesWhatTheGuideSays() {
        int[] residents = {30, 40, 30, 35, 30, 35};
        // spotless:off
        // guide:begin
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

    @ParameterizedTest
    @ValueSource(strings = {"docs/division.md", "docs/division.zh-CN.md"})
    void theGuideShowsThisExample(String page) throws IOException {
        Matcher shown = JAVA_BLOCK.matcher(Files.readString(Path.of("..", page)));
        Matcher compiled = THIS_EXAMPLE.matcher(Files.readString(
                Path.of("src/test/java/org/jiceng/governance/grid/division/DivisionExampleTest.java")));
        assertThat(shown.find()).isTrue();
        assertThat(compiled.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(compiled.group(1).indent(-8));
    }
}
