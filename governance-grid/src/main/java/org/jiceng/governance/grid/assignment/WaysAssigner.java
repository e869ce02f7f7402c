package org.jiceng.governance.grid.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
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
    private @Nullable LeastCostAssignment best;
    private int[] bestDemands = {};
    private long bestTotal = Long.MAX_VALUE;

    private WaysAssigner(Ways ways) {
        this.ways = ways;
        problem = ways.problem();
    }

    /**
     * The best assignment found.
     *
     * @param tries how many assignments with given ways are computed at most, at least 1
     */
    public static WaysAssignment assign(Ways ways, int tries) {
        return new WaysAssigner(ways).search(tries);
    }

    /** What is laid down of the ways, and what nothing under it is below. */
    private record Node(int[] way, long bound, long[] price, long[] surcharge) {}

    private WaysAssignment search(int tries) {
        Deque<Node> open = new ArrayDeque<>();
        int[] none = new int[ways.ofHousehold().size()];
        Arrays.fill(none, OPEN);
        long[] free = new long[problem.persons()];
        open.push(new Node(none, Long.MIN_VALUE, free, free));
        for (int k = 0; k < tries && !open.isEmpty(); k++) {
            Node node = open.pop();
            if (node.bound < bestTotal) {
                expand(node).forEach(open::push);
            }
        }
        long bound = open.stream().mapToLong(Node::bound).min().orElse(bestTotal);
        return new WaysAssignment(
                bestDemands, java.util.Objects.requireNonNull(best), Math.min(bound, bestTotal));
    }

    /** Tries the ways that are best by the prices of a node; gives back what is still to be tried, the most promising last. */
    private List<Node> expand(Node node) {
        int[] chosen = new int[node.way.length];
        for (int h = 0; h < chosen.length; h++) {
            chosen[h] = node.way[h] == OPEN ? bestWay(h, node.price, node.surcharge) : node.way[h];
        }
        LeastCostAssignment found = assign(chosen);
        AssignmentCertificate prices = found.certificate();
        long[] price = prices.prices();
        long[] surcharge = prices.surcharges();
        long bound = Math.max(node.bound, bound(node.way, price, surcharge));
        List<Node> next = new ArrayList<>();
        if (bound < bestTotal) {
            int branch = furthest(node.way, chosen, price, surcharge);
            for (int way : fromWorst(branch, price, surcharge)) {
                int[] laidDown = node.way.clone();
                laidDown[branch] = way;
                next.add(new Node(laidDown, Math.max(bound, bound(laidDown, price, surcharge)), price, surcharge));
            }
        }
        return next;
    }

    private LeastCostAssignment assign(int... chosen) {
        int[] demands = new int[problem.households()];
        int count = 0;
        for (int h = 0; h < chosen.length; h++) {
            for (int demand : ways.ofHousehold().get(h).get(chosen[h])) {
                demands[count++] = demand;
            }
        }
        demands = Arrays.copyOf(demands, count);
        Arrays.sort(demands);
        LeastCostAssignment found = LeastCostAssigner.assign(problem.only(demands));
        long total = problem.weights.of(found.cost());
        if (total < bestTotal) {
            bestTotal = total;
            best = found;
            bestDemands = demands;
        }
        return found;
    }

    /** What nothing with these ways laid down is below: every household pays as little as it can, and full persons give back. */
    private long bound(int[] way, long[] price, long[] surcharge) {
        long bound = 0;
        for (int h = 0; h < way.length; h++) {
            int chosen = way[h] == OPEN ? bestWay(h, price, surcharge) : way[h];
            bound += value(h, chosen, price, surcharge);
        }
        for (int j = 0; j < price.length; j++) {
            for (int n = 1; n <= problem.capacity(j) && problem.step(j, n) < price[j]; n++) {
                bound -= price[j] - problem.step(j, n);
            }
            bound -= surcharge[j] * problem.mostLinked(j);
        }
        return bound;
    }

    private int bestWay(int household, long[] price, long[] surcharge) {
        int best = 0;
        for (int way = 1; way < ways.ofHousehold().get(household).size(); way++) {
            if (value(household, way, price, surcharge) < value(household, best, price, surcharge)) {
                best = way;
            }
        }
        return best;
    }

    private long value(int household, int way, long[] price, long[] surcharge) {
        long value = 0;
        for (int demand : ways.ofHousehold().get(household).get(way)) {
            value += value(demand, price, surcharge);
        }
        return value;
    }

    private long value(int demand, long[] price, long[] surcharge) {
        long value = problem.leftOut(demand);
        for (int c = problem.start[demand]; c < problem.start[demand + 1]; c++) {
            int j = problem.person[c];
            value = Math.min(value, problem.weight(c) + price[j] + (problem.isLinked(demand) ? surcharge[j] : 0));
        }
        return value;
    }

    /** The household whose way chosen costs most above its best one by the prices; else the first whose way is not laid down. */
    private int furthest(int[] way, int[] chosen, long[] price, long[] surcharge) {
        int furthest = OPEN;
        long most = -1;
        for (int h = 0; h < way.length; h++) {
            if (way[h] == OPEN && ways.ofHousehold().get(h).size() > 1) {
                long above = value(h, chosen[h], price, surcharge)
                        - value(h, bestWay(h, price, surcharge), price, surcharge);
                if (above > most) {
                    most = above;
                    furthest = h;
                }
            }
        }
        return furthest;
    }

    private List<Integer> fromWorst(int household, long[] price, long[] surcharge) {
        List<Integer> order = new ArrayList<>();
        for (int way = 0; household != OPEN && way < ways.ofHousehold().get(household).size(); way++) {
            order.add(way);
        }
        order.sort((a, b) -> Long.compare(
                value(household, b, price, surcharge), value(household, a, price, surcharge)));
        return order;
    }
}
