package org.jiceng.governance.grid.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.division.DivisionOutcome.Impossible;
import org.jiceng.governance.grid.division.DivisionOutcome.WithinTolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DividingAreasTest {
    private static final String[] TOLERANCES = {"0", "0.05", "0.1", "0.3", "1"};

    /** A tiny graph is divided at best, or there is no division within the window: both by trying all. */
    @Test
    void findsWhatTryingEveryDivisionFinds() {
        for (int seed = 0; seed < 1500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AreaGraph graph = RandomGraphs.of(random, 8);
            int parts = random.nextInt(1, 5);
            PartWindow window = window(random, graph, parts);
            DivisionOutcome outcome = AreaDivider.of(SearchEffort.STANDARD).divide(graph, parts, window);
            long[] shortest = {Long.MAX_VALUE};
            Fraction[] least = {null};
            EveryDivision.of(graph, parts, division -> {
                if (division.outside(window).length == 0) {
                    shortest[0] = Math.min(shortest[0], division.cut());
                }
                if (least[0] == null || division.deviation().compareTo(least[0]) < 0) {
                    least[0] = division.deviation();
                }
            });
            String said = "seed " + seed + ": " + outcome;
            if (shortest[0] < Long.MAX_VALUE) {
                assertThat(outcome).as(said).isInstanceOf(WithinTolerance.class);
                assertThat(outcome.best().orElseThrow().cut()).as(said).isEqualTo(shortest[0]);
                assertThat(((WithinTolerance) outcome).shortest()).as(said).isTrue();
            } else {
                assertThat(outcome).as(said).isInstanceOf(Impossible.class);
                assertThat(((Impossible) outcome).causes()).as(said).isNotEmpty();
                assertThat(outcome.best().map(Division::deviation)).as(said).isEqualTo(Optional.ofNullable(least[0]));
            }
        }
    }

    /** Where the causes name more than that all was looked through, they are true: no division is within the window. */
    @Test
    void namesOnlyTrueCauses() {
        Set<String> met = new HashSet<>();
        for (int seed = 0; seed < 4000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AreaGraph graph = RandomGraphs.of(random, 7);
            int parts = random.nextInt(1, 5);
            PartWindow window = window(random, graph, parts);
            Obstacles.of(graph, Pieces.of(graph), parts, window).forEach(cause -> met.add(cause.code()));
            if (!Obstacles.of(graph, Pieces.of(graph), parts, window).isEmpty()) {
                int wrong = seed;
                EveryDivision.of(
                        graph,
                        parts,
                        division -> assertThat(division.outside(window))
                                .as("seed " + wrong)
                                .isNotEmpty());
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrder(
                        "FEWER_AREAS_THAN_PARTS",
                        "AREA_TOO_HEAVY",
                        "WINDOW_WITHOUT_WEIGHT",
                        "MORE_PIECES_THAN_PARTS",
                        "PIECE_TOO_LIGHT",
                        "PIECE_BETWEEN",
                        "PIECES_TAKE_OTHER_PARTS",
                        "NARROW_NECK");
    }

    /** A piece of one area that is too heavy could be of as many parts as its weight, if it had the areas. */
    @Test
    void doesNotBlameAPieceForItsHeavyArea() {
        AreaGraph graph = AreaGraph.builder(1).weight(0, 20).build();
        assertThat(Obstacles.of(graph, Pieces.of(graph), 1, new PartWindow(9, 11)))
                .extracting(Reason::code)
                .contains("AREA_TOO_HEAVY")
                .doesNotContain("PIECE_BETWEEN");
    }

    /** {@link Division} checks that parts are connected and none is empty; here that the answer says the truth of it. */
    @Test
    void dividesGraphsOfAllKinds() {
        int[] met = new int[3];
        for (int seed = 0; seed < 800; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AreaGraph graph = RandomGraphs.of(random, 200);
            int parts = random.nextInt(1, Math.max(2, graph.areas() / 2));
            PartWindow window = window(random, graph, parts);
            DivisionOutcome outcome = AreaDivider.of(SearchEffort.QUICK).divide(graph, parts, window);
            outcome.best().ifPresent(division -> checkFigures(graph, division));
            int pieces = Pieces.of(graph).count();
            assertThat(outcome.best().isPresent())
                    .as("seed " + seed)
                    .isEqualTo(parts >= pieces && parts <= graph.areas());
            int[] outside = outcome.best().map(best -> best.outside(window)).orElse(new int[0]);
            met[
                    outcome.<Integer>fold(
                            within -> {
                                assertThat(outside).isEmpty();
                                return 0;
                            },
                            notFound -> {
                                assertThat(notFound.outside())
                                        .containsExactly(
                                                Arrays.stream(outside).boxed().toArray(Integer[]::new));
                                return 1;
                            },
                            impossible -> {
                                assertThat(impossible.causes()).isNotEmpty();
                                return 2;
                            })]++;
        }
        assertThat(met).as("within, not found, impossible").doesNotContain(0);
    }

    private static void checkFigures(AreaGraph graph, Division division) {
        int[] weights = new int[division.parts()];
        long cut = 0;
        for (int v = 0; v < graph.areas(); v++) {
            weights[division.partOf(v)] += graph.weight(v);
            for (int i = 0; i < graph.neighbours(v); i++) {
                boolean within = division.partOf(graph.neighbour(v, i)) == division.partOf(v);
                cut += within || graph.neighbour(v, i) < v ? 0 : graph.length(v, i);
            }
        }
        assertThat(division.cut()).isEqualTo(cut);
        assertThat(IntStream.range(0, division.parts()).map(division::weight)).containsExactly(toList(weights));
    }

    private static Integer[] toList(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }

    private static PartWindow window(SplittableRandom random, AreaGraph graph, int parts) {
        return PartWindow.within(graph, parts, new BigDecimal(TOLERANCES[random.nextInt(TOLERANCES.length)]));
    }

    @ParameterizedTest
    @EnumSource(SearchEffort.class)
    void givesTheSameDivisionAgain(SearchEffort effort) {
        AreaGraph graph = lattice(18, 18);
        PartWindow window = PartWindow.within(graph, 12, new BigDecimal("0.05"));
        assertThat(AreaDivider.of(effort)
                        .divide(graph, 12, window)
                        .best()
                        .orElseThrow()
                        .partOfEach())
                .isEqualTo(AreaDivider.of(effort)
                        .divide(graph, 12, window)
                        .best()
                        .orElseThrow()
                        .partOfEach());
    }

    /** The shortest possible: four squares of four by four. */
    @Test
    void dividesASquareIntoSquares() {
        AreaGraph graph = lattice(8, 8);
        DivisionOutcome outcome =
                AreaDivider.of(SearchEffort.STANDARD).divide(graph, 4, PartWindow.within(graph, 4, BigDecimal.ZERO));
        assertThat(outcome).isInstanceOf(WithinTolerance.class);
        assertThat(outcome.best().orElseThrow().cut()).isEqualTo(16);
    }

    /** Dominoes on a board of 900 squares exist; that some search does not find them does not make them impossible. */
    @Test
    void neverCallsImpossibleWhatExists() {
        AreaGraph graph = lattice(30, 30);
        DivisionOutcome outcome = AreaDivider.of(SearchEffort.QUICK).divide(graph, 450, new PartWindow(2, 2));
        assertThat(outcome).isNotInstanceOf(Impossible.class);
        assertThat(outcome.best().orElseThrow().outside(new PartWindow(2, 2)).length == 0)
                .isEqualTo(outcome instanceof WithinTolerance);
    }

    static AreaGraph lattice(int wide, int high) {
        AreaGraph.Builder graph = AreaGraph.builder(wide * high);
        for (int v = 0; v < wide * high; v++) {
            graph.weight(v, 1);
            if (v % wide > 0) {
                graph.border(v - 1, v, 1);
            }
            if (v >= wide) {
                graph.border(v - wide, v, 1);
            }
        }
        return graph.build();
    }
}
