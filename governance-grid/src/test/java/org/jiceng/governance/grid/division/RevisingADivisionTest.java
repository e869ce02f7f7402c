package org.jiceng.governance.grid.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.grid.division.DivisionOutcome.WithinTolerance;
import org.junit.jupiter.api.Test;

class RevisingADivisionTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private final AreaDivider divider = AreaDivider.of(SearchEffort.QUICK);

    @Test
    void changesNothingThatIsStillSound() {
        AreaGraph graph = DividingAreasTest.lattice(20, 20);
        PartWindow window = PartWindow.within(graph, 16, TOLERANCE);
        int[] former = divider.divide(graph, 16, window).best().orElseThrow().partOfEach();
        assertThat(divider.revise(graph, 16, window, former)
                        .best()
                        .orElseThrow()
                        .partOfEach())
                .isEqualTo(former);
    }

    /** One part has become heavier than it may be: it gives up a few areas, and all others stay. */
    @Test
    void movesLittleWhenLittleHasChanged() {
        AreaGraph graph = DividingAreasTest.lattice(40, 40);
        PartWindow window = PartWindow.within(graph, 40, TOLERANCE);
        int[] former = divider.divide(graph, 40, window).best().orElseThrow().partOfEach();
        AreaGraph heavier = heavier(40, former, 7);
        PartWindow now = PartWindow.within(heavier, 40, TOLERANCE);
        DivisionOutcome outcome = divider.revise(heavier, 40, now, former);
        assertThat(outcome).isInstanceOf(WithinTolerance.class);
        assertThat(moved(former, outcome.best().orElseThrow())).isBetween(1L, 40L);
    }

    private static AreaGraph heavier(int wide, int[] former, int part) {
        AreaGraph.Builder graph = AreaGraph.builder(wide * wide);
        int heavy = 10;
        for (int v = 0; v < wide * wide; v++) {
            graph.weight(v, former[v] == part && heavy-- > 0 ? 2 : 1);
            if (v % wide > 0) {
                graph.border(v - 1, v, 1);
            }
            if (v >= wide) {
                graph.border(v - wide, v, 1);
            }
        }
        return graph.build();
    }

    private static long moved(int[] former, Division division) {
        return IntStream.range(0, former.length)
                .filter(v -> former[v] != division.partOf(v))
                .count();
    }

    @Test
    void givesANewPartTheFreeNumber() {
        AreaGraph graph = DividingAreasTest.lattice(12, 12);
        PartWindow five = PartWindow.within(graph, 5, TOLERANCE);
        int[] former = divider.divide(graph, 5, five).best().orElseThrow().partOfEach();
        int[] withGap =
                Arrays.stream(former).map(part -> part >= 2 ? part + 1 : part).toArray();
        PartWindow six = PartWindow.within(graph, 6, TOLERANCE);
        DivisionOutcome outcome = divider.revise(graph, 6, six, withGap);
        assertThat(outcome).isInstanceOf(WithinTolerance.class);
        assertThat(moved(withGap, outcome.best().orElseThrow())).isBetween(20L, 80L);
    }

    @Test
    void givesUpAPart() {
        AreaGraph graph = DividingAreasTest.lattice(12, 12);
        PartWindow six = PartWindow.within(graph, 6, TOLERANCE);
        int[] former = divider.divide(graph, 6, six).best().orElseThrow().partOfEach();
        PartWindow five = PartWindow.within(graph, 5, TOLERANCE);
        DivisionOutcome outcome = divider.revise(graph, 5, five, former);
        assertThat(outcome).isInstanceOf(WithinTolerance.class);
        assertThat(moved(former, outcome.best().orElseThrow())).isBetween(24L, 80L);
    }

    /** Former parts that make no sense: torn apart, in another piece, unknown, or none. */
    @Test
    void isSoundWhateverTheEarlierDivisionWas() {
        for (int seed = 0; seed < 1000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AreaGraph graph = RandomGraphs.of(random, 60);
            int parts = random.nextInt(1, Math.max(2, graph.areas() / 2));
            PartWindow window = PartWindow.within(graph, parts, new BigDecimal("0.3"));
            int[] former = random.ints(graph.areas(), -1, parts + 2).toArray();
            DivisionOutcome anew = divider.divide(graph, parts, window);
            DivisionOutcome revised = divider.revise(graph, parts, window, former);
            assertThat(revised.best().isPresent())
                    .as("seed " + seed)
                    .isEqualTo(anew.best().isPresent());
            if (anew instanceof WithinTolerance) {
                assertThat(revised).as("seed " + seed).isInstanceOf(WithinTolerance.class);
            }
        }
    }

    @Test
    void refusesAnEarlierDivisionOfOtherAreas() {
        AreaGraph graph = DividingAreasTest.lattice(3, 3);
        assertThatThrownBy(() -> divider.revise(graph, 2, new PartWindow(4, 5), new int[8]))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("8")
                .hasMessageContaining("9");
    }
}
