package org.jiceng.governance.grid.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a way for each household, and persons for the demands of the ways, at the least cost. Unlike the assignment with given
 * ways this is a hard problem, for a person who serves two demands at once makes its prices jump. A tree is searched: with some
 * ways laid down, prices of the best assignment bound what all others can cost. How far is searched is counted, never timed.
 *
 * <p>Where no household has a choice, this is {@link LeastCostAssigner}. Among equals that are found the first found is kept.
 */
public final class WaysAssigner {
    private static final int OPEN = -1;

    private final Ways ways;
    private final AssignmentProblem problem;
    private int[] bestDemands = {};
    private long bestTotal = Long.MAX_VALUE;
    private @Nullable AssignmentCost first;
    private long[] price;
    private long[] surcharge;
    private final List<Node> next = new ArrayList<>();

    private WaysAssigner(Ways ways) {
        this.ways = ways;
        problem = ways.problem();
        price = new long[problem.persons()];
        surcharge = new long[problem.persons()];
    }

    /**
     * The best assignment found.
     *
     * @param tries how many assignments with given ways are computed at most, at least 1
     */
    public static WaysAssignment assign(Ways ways, int tries) {
        return new WaysAssigner(ways).search(tries);
    }

    /** What is laid down of the ways, and what nothing under it is below; totals are counted from the first one found. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Node(int[] way, long bound) {}

    private WaysAssignment search(int tries) {
        if (!ways.hasChoice()) {
            int[] demands = demands(new int[ways.ofHousehold().size()]);
            return new WaysAssignment(demands, LeastCostAssigner.assign(problem.only(demands)), true);
        }
        Deque<Node> open = new ArrayDeque<>();
        int[] none = new int[ways.ofHousehold().size()];
        Arrays.fill(none, OPEN);
        open.push(new Node(none, Long.MIN_VALUE));
        for (int k = 0; k < tries && !open.isEmpty(); k++) {
            Node node = open.pop();
            if (node.bound < bestTotal) {
                expand(node);
                next.forEach(open::push);
            }
        }
        long bound = open.stream().mapToLong(Node::bound).min().orElse(bestTotal);
        LeastCostAssignment inOrder = LeastCostAssigner.assign(problem.only(bestDemands));
        return new WaysAssignment(bestDemands, inOrder, bound >= bestTotal && problem.weighsTotals);
    }

    /** Tries the ways that are best by the prices known last; leaves what is still to be tried, the most promising last. */
    private void expand(Node node) {
        int[] chosen = new int[node.way.length];
        for (int h = 0; h < chosen.length; h++) {
            chosen[h] = node.way[h] == OPEN ? bestWay(h) : node.way[h];
        }
        long total = assign(chosen);
        long[] above = new long[chosen.length];
        int branch = OPEN;
        long bound = total;
        for (int h = 0; h < chosen.length; h++) {
            if (node.way[h] == OPEN && ways.ofHousehold().get(h).size() > 1) {
                above[h] = value(h, chosen[h]) - value(h, bestWay(h));
                bound -= above[h];
                branch = branch == OPEN || above[h] > above[branch] ? h : branch;
            }
        }
        next.clear();
        if (branch != OPEN && bound < total) {
            branch(node, branch, bound, value(branch, bestWay(branch)));
        }
    }

    private void branch(Node node, int household, long bound, long least) {
        for (int way = 0; way < ways.ofHousehold().get(household).size(); way++) {
            int[] laidDown = node.way.clone();
            laidDown[household] = way;
            next.add(new Node(laidDown, Math.max(node.bound, bound + value(household, way) - least)));
        }
        next.sort((a, b) -> Long.compare(b.bound, a.bound));
    }

    /** The demands of the ways chosen, ascending. */
    private int[] demands(int... chosen) {
        return IntStream.range(0, chosen.length)
                .flatMap(h -> ways.ofHousehold().get(h).get(chosen[h]).stream().mapToInt(demand -> demand))
                .sorted()
                .toArray();
    }

    /** Gives back what the cheapest assignment with these ways costs, and takes its prices. */
    private long assign(int... chosen) {
        int[] demands = demands(chosen);
        LeastCostAssignment found = LeastCostAssigner.assignAny(problem.only(demands));
        AssignmentCost cost = found.cost();
        first = first == null ? cost : first;
        long total = problem.weights.of(cost.minus(first));
        if (total < bestTotal) {
            bestTotal = total;
            bestDemands = demands;
        }
        price = found.certificate().prices();
        surcharge = found.certificate().surcharges();
        return total;
    }

    private int bestWay(int household) {
        int found = 0;
        for (int way = 1; way < ways.ofHousehold().get(household).size(); way++) {
            if (value(household, way) < value(household, found)) {
                found = way;
            }
        }
        return found;
    }

    /** What a household pays for a way by the prices. */
    private long value(int household, int way) {
        long value = 0;
        for (int demand : ways.ofHousehold().get(household).get(way)) {
            value += valueOf(demand);
        }
        return value;
    }

    private long valueOf(int demand) {
        long value = problem.leftOut(demand);
        for (int c = problem.start[demand]; c < problem.end[demand]; c++) {
            int j = problem.person[c];
            value = Math.min(value, problem.weight(c) + price[j] + (problem.isLinked(demand) ? surcharge[j] : 0));
        }
        return value;
    }
}
