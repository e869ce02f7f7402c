package org.jiceng.governance.examples.benchmarks.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jiceng.governance.grid.assignment.LeastCostAssigner;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;
import org.junit.jupiter.api.Test;

class AnyNetworkAsAnAssignmentTest {
    private static final class Arc {
        final int number;

        Arc(int number) {
            this.number = number;
        }
    }

    @Test
    void hasTheLeastCostAndAFlowOfThatCost() throws MalformedNetworkException {
        int byArcs = 0;
        for (long seed = 0; seed < 500; seed++) {
            Network network = network(new SplittableRandom(seed));
            Reduction reduction = Reduction.of(network);
            byArcs += reduction instanceof ArcReduction ? 1 : 0;
            LeastCostAssignment assignment = LeastCostAssigner.assign(LibraryAssigner.problem(reduction.instance()));
            Answer answer = LibraryAssigner.answer(assignment);
            long[] flow = reduction.flow(assignment::personOf);

            assertThat(reduction.infeasible(answer)).as("seed %d", seed).isEmpty();
            long cost = reduction.cost(answer);
            assertThat(cost).as("seed %d", seed).isEqualTo(leastCost(network));
            assertThat(sum(network, a -> flow[a] * network.cost[a]))
                    .as("seed %d", seed)
                    .isEqualTo(cost);
            assertFlows(network, flow, seed);
        }
        assertThat(byArcs).isBetween(100, 400);
    }

    /** Supplies are what some flow needs. In half of the networks arcs lead only from the first two nodes to others. */
    private static Network network(SplittableRandom random) {
        boolean bipartite = random.nextBoolean();
        Network network = new Network(random.nextInt(3, 8));
        int arcs = random.nextInt(1, 13);
        for (int a = 0; a < arcs; a++) {
            int from = bipartite ? random.nextInt(1, 3) : random.nextInt(1, network.nodes() + 1);
            int to = bipartite ? random.nextInt(3, network.nodes() + 1) : random.nextInt(1, network.nodes() + 1);
            int least = bipartite ? 0 : random.nextInt(2);
            int flow = least + random.nextInt(3);
            int most = bipartite ? 100 : flow + random.nextInt(3);
            // JGraphT knows no loops.
            if (from != to) {
                network.arc(from, to, least, most, random.nextInt(-3, 10), a);
                network.supply[from] += flow;
                network.supply[to] -= flow;
            }
        }
        return network;
    }

    private static long leastCost(Network network) {
        Graph<Integer, Arc> graph = new DirectedWeightedMultigraph<>(null, null);
        for (int node = 1; node <= network.nodes(); node++) {
            graph.addVertex(node);
        }
        for (int a = 0; a < network.arcs(); a++) {
            Arc arc = new Arc(a);
            graph.addEdge(network.from[a], network.to[a], arc);
            graph.setEdgeWeight(arc, (double) network.cost[a]);
        }
        return Math.round(new CapacityScalingMinimumCostFlow<Integer, Arc>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> (int) network.supply[node], arc -> (int) network.highest[arc.number], arc ->
                                (int) network.lowest[arc.number]))
                .getCost());
    }

    private static long sum(Network network, ToLongFunction<Integer> each) {
        long sum = 0;
        for (int a = 0; a < network.arcs(); a++) {
            sum += each.applyAsLong(a);
        }
        return sum;
    }

    private static void assertFlows(Network network, long[] flow, long seed) {
        long[] out = new long[network.nodes() + 1];
        for (int a = 0; a < network.arcs(); a++) {
            assertThat(flow[a]).as("seed %d, arc %d", seed, a).isBetween(network.lowest[a], network.highest[a]);
            out[network.from[a]] += flow[a];
            out[network.to[a]] -= flow[a];
        }
        assertThat(out).as("seed %d", seed).isEqualTo(network.supply);
    }
}
