package org.jiceng.governance.grid.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiceng.governance.grid.boundary.Adjacency;
import org.jiceng.governance.grid.division.AreaDivider;
import org.jiceng.governance.grid.division.AreaGraph;
import org.jiceng.governance.grid.division.Division;
import org.jiceng.governance.grid.division.DivisionOutcome;
import org.jiceng.governance.grid.division.PartWindow;

/** The division of the households of a group that have a place, by borders that are tried one after the other. */
final class PlacedDivision {
    /**
     * What came of some borders.
     *
     * @param borders the borders
     * @param outcome what came of them, with a division
     */
    record Found(Adjacency borders, DivisionOutcome outcome) {
        Division division() {
            return outcome.best().orElseThrow();
        }

        boolean isWithin() {
            return outcome instanceof DivisionOutcome.WithinTolerance;
        }
    }

    /**
     * The division that is best.
     *
     * @param best the best
     * @param partOf the part of each household
     * @param widest what came of the borders with most links: only if that is impossible, all is
     */
    record Result(Found best, List<Integer> partOf, DivisionOutcome widest) {}

    private static final Comparator<Found> BETTER = Comparator.comparing((Found found) -> !found.isWithin())
            .thenComparing(found -> found.division().deviation());

    private final AreaDivider divider;
    private final List<Adjacency> borders;
    private final int[] work;
    private final int parts;
    private final BigDecimal tolerance;

    /**
     * @param borders the borders to try, each with those of the one before and more links
     * @param work the work of each household
     * @param parts into how many parts, at least as many as components of each of the borders
     */
    PlacedDivision(AreaDivider divider, List<Adjacency> borders, int[] work, int parts, BigDecimal tolerance) {
        this.divider = divider;
        this.borders = borders;
        this.work = work;
        this.parts = parts;
        this.tolerance = tolerance;
    }

    /** The first borders within tolerance, else the most equal parts. */
    Result anew() {
        Found best = null;
        Found last = null;
        for (Adjacency each : borders) {
            AreaGraph graph = graph(each);
            last = new Found(each, divider.divide(graph, parts, window(graph)));
            best = best == null || BETTER.compare(last, best) < 0 ? last : best;
            if (last.isWithin()) {
                break;
            }
        }
        if (best == null || last == null) {
            throw new IllegalArgumentException("there are no borders\nGive at least one.");
        }
        return result(best, best.division().partOfEach(), last.outcome());
    }

    /** What moves the fewest households within tolerance, else the most equal parts; what a plan anew gives, if it is that already. */
    Result revised(int[] former) {
        List<Found> each = borders.stream().map(one -> revised(one, former)).toList();
        DivisionOutcome widest = each.get(each.size() - 1).outcome();
        Found fewest = each.stream()
                .min(Comparator.comparing((Found found) -> !found.isWithin())
                        .thenComparing(found -> moved(found.division(), former)))
                .orElseThrow();
        if (fewest.isWithin() && moved(fewest.division(), former) == 0) {
            return result(fewest, fewest.division().partOfEach(), widest);
        }
        Result anew = anew();
        if (isSame(anew.best().division().partOfEach(), former, parts)) {
            return result(anew.best(), former, anew.widest());
        }
        Found best = fewest.isWithin() ? fewest : each.stream().min(BETTER).orElseThrow();
        return result(best, best.division().partOfEach(), widest);
    }

    private static Result result(Found best, int[] partOf, DivisionOutcome widest) {
        return new Result(best, Arrays.stream(partOf).boxed().toList(), widest);
    }

    private Found revised(Adjacency each, int[] former) {
        AreaGraph graph = graph(each);
        return new Found(each, divider.revise(graph, parts, window(graph), former));
    }

    private static long moved(Division division, int[] former) {
        return IntStream.range(0, former.length)
                .filter(i -> former[i] >= 0 && division.partOf(i) != former[i])
                .count();
    }

    /** Whether a division is the former one, whatever the numbers of its parts. */
    static boolean isSame(int[] partOf, int[] former, int parts) {
        Map<Integer, Integer> numbers = new HashMap<>();
        boolean same = Arrays.stream(former).distinct().count() == parts;
        for (int i = 0; i < former.length && same; i++) {
            Integer before = numbers.putIfAbsent(partOf[i], former[i]);
            same = former[i] >= 0 && former[i] < parts && (before == null || before == former[i]);
        }
        return same;
    }

    private AreaGraph graph(Adjacency each) {
        AreaGraph.Builder graph = AreaGraph.builder(work.length);
        IntStream.range(0, work.length).forEach(i -> graph.weight(i, work[i]));
        each.borders().forEach(border -> graph.border(border.first(), border.second(), border.metres()));
        return graph.build();
    }

    private PartWindow window(AreaGraph graph) {
        return PartWindow.within(graph, parts, tolerance);
    }
}
