package org.jiceng.governance.grid.assignment;

import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The optimum of an assignment by a solver that shares nothing with the library: JGraphT's flow of least cost. A household may
 * also flow to nobody, at a cost above that of any assignment, so as many as possible are assigned first.
 */
final class MinCostFlow {
    private final int[] start;
    private final int[] person;
    private final int[] cost;
    private final int[] capacity;
    private final int households;
    private final int nobody;
    private final int sink;
    private final Graph<Integer, Arc> graph = new DirectedWeightedMultigraph<>(null, null);

    // An arc is itself, not what it holds: two of them may be alike.
    private static final class Arc {
        final int capacity;
        final int household;
        final int cost;

        Arc(int capacity, int household, int cost) {
            this.capacity = capacity;
            this.household = household;
            this.cost = cost;
        }

        boolean assigns() {
            return household >= 0;
        }
    }

    private MinCostFlow(int[] start, int[] person, int[] cost, int[] capacity) {
        this.start = start;
        this.person = person;
        this.cost = cost;
        this.capacity = capacity;
        households = start.length - 1;
        nobody = households + capacity.length;
        sink = nobody + 1;
    }

    /**
     * How many households can be assigned at most, and what so many cost at least.
     *
     * @param start where the candidates of each household begin, and at last where those of the last one end
     * @param cost 0 or more; the solver's are {@code double}, so those of one assignment add to less than 2 to the 50th
     */
    static long[] solve(int[] start, int[] person, int[] cost, int[] capacity) {
        return new MinCostFlow(start, person, cost, capacity).solve();
    }

    private long[] solve() {
        build();
        Map<Arc, Double> flow = new CapacityScalingMinimumCostFlow<Integer, Arc>()
                .getMinimumCostFlow(
                        new MinimumCostFlowProblemImpl<>(graph, this::supply, arc -> arc.capacity, arc -> 0))
                .getFlowMap();
        long assigned = 0;
        long total = 0;
        for (Map.Entry<Arc, Double> arc : flow.entrySet()) {
            if (arc.getKey().assigns() && arc.getValue() > 0) {
                assigned++;
                total += arc.getKey().cost;
            }
        }
        return new long[] {assigned, total};
    }

    private int supply(int vertex) {
        return vertex < households ? 1 : vertex == sink ? -households : 0;
    }

    private void build() {
        for (int vertex = 0; vertex <= sink; vertex++) {
            graph.addVertex(vertex);
        }
        double aboveAll = 1;
        for (int i = 0; i < households; i++) {
            int dearest = 0;
            for (int c = start[i]; c < start[i + 1]; c++) {
                arc(i, households + person[c], new Arc(1, i, cost[c]), cost[c]);
                dearest = Math.max(dearest, cost[c]);
            }
            aboveAll += dearest;
        }
        for (int i = 0; i < households; i++) {
            arc(i, nobody, new Arc(1, -1, 0), aboveAll);
        }
        for (int j = 0; j < capacity.length; j++) {
            arc(households + j, sink, new Arc(capacity[j], -1, 0), 0);
        }
        arc(nobody, sink, new Arc(households, -1, 0), 0);
    }

    private void arc(int from, int to, Arc arc, double weight) {
        graph.addEdge(from, to, arc);
        graph.setEdgeWeight(arc, weight);
    }
}
