package org.jiceng.governance.grid.division;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Divides graphs of areas into connected parts of like weight with short borders.
 *
 * <p>Each unconnected piece of a graph is divided by itself. A piece is coarsened, divided, and divided further on the way
 * back to its areas; borders are moved by simulated annealing, which keeps every part connected; what is outside the window
 * then is repaired with the parts around it. Small graphs are looked through in full as far as the effort allows. Before
 * anything is searched, what makes a division impossible is looked for, and named.
 */
public final class AreaDivider {
    private final SearchEffort effort;

    private AreaDivider(SearchEffort effort) {
        this.effort = effort;
    }

    /** A divider that searches so long. */
    public static AreaDivider of(SearchEffort effort) {
        return new AreaDivider(effort);
    }

    static void requireParts(int parts) {
        if (parts < 1) {
            throw new InvalidValueException(Reason.of(DivisionReason.PARTS_TOO_FEW, "parts", parts));
        }
    }

    /**
     * A division of a graph, or why there is none.
     *
     * @param graph what is divided
     * @param parts into how many parts, 1 or more
     * @param window what each part may weigh
     * @throws InvalidValueException if there are fewer than 1 parts
     */
    public DivisionOutcome divide(AreaGraph graph, int parts, PartWindow window) {
        requireParts(parts);
        Pieces pieces = Pieces.of(graph);
        List<Reason> obstacles = Obstacles.of(graph, pieces, parts, window);
        if (graph.areas() < parts || pieces.count() > parts) {
            return new DivisionOutcome.Impossible(obstacles, Optional.empty(), false);
        }
        Division found = new Division(graph, eachPiece(graph, pieces, parts, window), parts);
        return graph.areas() <= FullSearch.MOST_AREAS
                ? lookedThrough(graph, found, window, obstacles)
                : told(found, window, obstacles);
    }

    /**
     * A division that changes an earlier one as little as it can to be sound and within the window; a part keeps its number.
     *
     * @param graph what is divided now
     * @param parts into how many parts, 1 or more
     * @param window what each part may weigh
     * @param former for each area its part in the earlier division, -1 if it was in none; numbers from {@code parts} on are
     *     those of parts given up
     * @throws InvalidValueException if there are fewer than 1 parts, or {@code former} has not one number for each area
     */
    public DivisionOutcome revise(AreaGraph graph, int parts, PartWindow window, int[] former) {
        requireParts(parts);
        if (former.length != graph.areas()) {
            throw new InvalidValueException(Reason.of(DivisionReason.FORMER_SIZE, "former", former.length)
                    .with("areas", graph.areas()));
        }
        Pieces pieces = Pieces.of(graph);
        List<Reason> obstacles = Obstacles.of(graph, pieces, parts, window);
        if (graph.areas() < parts || pieces.count() > parts) {
            return new DivisionOutcome.Impossible(obstacles, Optional.empty(), false);
        }
        Revision revision = new Revision(graph, pieces, parts, window, effort, former);
        Division revised = new Division(graph, revision.partOf(), parts);
        if (revised.excess(window) == 0 || !obstacles.isEmpty()) {
            return told(revised, window, obstacles);
        }
        DivisionOutcome anew = divide(graph, parts, window);
        Optional<Division> renumbered =
                anew.best().map(best -> new Division(graph, revision.renumbered(best.partOfEach()), parts));
        return anew.fold(
                within -> new DivisionOutcome.WithinTolerance(renumbered.orElseThrow(), within.shortest()),
                notFound -> told(revised, window, obstacles),
                impossible -> new DivisionOutcome.Impossible(impossible.causes(), Optional.of(revised), false));
    }

    private int[] eachPiece(AreaGraph graph, Pieces pieces, int parts, PartWindow window) {
        int[] shares = Apportionment.of(graph, pieces, parts, window);
        int[] partOf = new int[graph.areas()];
        int[] placeOf = new int[graph.areas()];
        int first = 0;
        for (int piece = 0; piece < shares.length; piece++) {
            int[] areas = pieces.areas(piece);
            int[] partOfPlace = shares[piece] == 1
                    ? new int[areas.length]
                    : best(graph.part(areas, placeOf), shares[piece], window);
            for (int i = 0; i < areas.length; i++) {
                partOf[areas[i]] = first + partOfPlace[i];
            }
            first += shares[piece];
        }
        return partOf;
    }

    /** The best of several divisions of a connected graph. */
    private int[] best(AreaGraph piece, int parts, PartWindow window) {
        int restarts = effort.restarts(piece.areas());
        int[] best = Multilevel.divide(piece, parts, window, effort, 0);
        for (int seed = 1; seed < restarts; seed++) {
            int[] other = Multilevel.divide(piece, parts, window, effort, seed);
            if (isBetter(piece, parts, window, other, best)) {
                best = other;
            }
        }
        return best;
    }

    private static boolean isBetter(AreaGraph graph, int parts, PartWindow window, int[] one, int[] other) {
        long excess = excess(graph, parts, window, one);
        long otherExcess = excess(graph, parts, window, other);
        return excess != otherExcess ? excess < otherExcess : Division.cut(graph, one) < Division.cut(graph, other);
    }

    private static long excess(AreaGraph graph, int parts, PartWindow window, int[] partOf) {
        int[] weights = new int[parts];
        for (int v = 0; v < partOf.length; v++) {
            weights[partOf[v]] += graph.weight[v];
        }
        long sum = 0;
        for (int weight : weights) {
            sum += window.excess(weight);
        }
        return sum;
    }

    private DivisionOutcome lookedThrough(AreaGraph graph, Division found, PartWindow window, List<Reason> obstacles) {
        if (!obstacles.isEmpty()) {
            return impossible(graph, found, obstacles);
        }
        boolean within = found.excess(window) == 0;
        FullSearch.Result search = FullSearch.shortest(
                graph, found.parts(), window, within ? found.cut() : Long.MAX_VALUE, effort.steps());
        if (within || search.division().isPresent()) {
            return new DivisionOutcome.WithinTolerance(search.division().orElse(found), search.complete());
        }
        return search.complete()
                ? impossible(graph, found, List.of(Reason.of(DivisionReason.NONE_AMONG_ALL)))
                : told(found, window, obstacles);
    }

    private DivisionOutcome impossible(AreaGraph graph, Division found, List<Reason> causes) {
        FullSearch.Result search = FullSearch.mostEven(graph, found.parts(), found, effort.steps());
        return new DivisionOutcome.Impossible(
                causes, Optional.of(search.division().orElse(found)), search.complete());
    }

    private static DivisionOutcome told(Division found, PartWindow window, List<Reason> obstacles) {
        if (!obstacles.isEmpty()) {
            return new DivisionOutcome.Impossible(obstacles, Optional.of(found), false);
        }
        int[] outside = found.outside(window);
        return outside.length == 0
                ? new DivisionOutcome.WithinTolerance(found, false)
                : new DivisionOutcome.NotFound(
                        found, Arrays.stream(outside).boxed().toList());
    }
}
