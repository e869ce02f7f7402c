package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Map;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** JGraphT: a flow at least cost by capacity scaling, in Java. */
final class JGraphTFlow implements Contestant {
    /** An arc is itself, not what it holds: two of them may be alike. Its household is -1 for those that assign nobody. */
    private static final class Arc {
        final int capacity;
        final int household;
        final int cost;

        Arc(int capacity, int household, int cost) {
            this.capacity = capacity;
            this.household = household;
            this.cost = cost;
        }
    }

    @Override
    public Supplier<Answer> build(Instance instance, boolean mayFail) {
        int households = instance.households();
        int nobody = households + instance.persons();
        int sink = nobody + 1;
        Graph<Integer, Arc> graph = new DirectedWeightedMultigraph<>(null, null);
        for (int vertex = 0; vertex <= sink; vertex++) {
            graph.addVertex(vertex);
        }
        for (int i = 0; i < households; i++) {
            for (int c = instance.start[i]; c < instance.start[i + 1]; c++) {
                arc(graph, i, households + instance.person[c], new Arc(1, i, instance.cost[c]), instance.cost[c]);
            }
        }
        for (int j = 0; j < instance.persons(); j++) {
            arc(graph, households + j, sink, new Arc(instance.capacity[j], -1, 0), 0);
        }
        if (mayFail) {
            long aboveAll = instance.aboveAnyPath();
            for (int i = 0; i < households; i++) {
                arc(graph, i, nobody, new Arc(1, -1, 0), (double) aboveAll);
            }
            arc(graph, nobody, sink, new Arc(households, -1, 0), 0);
        }
        MinimumCostFlowProblem<Integer, Arc> problem = new MinimumCostFlowProblemImpl<>(
                graph,
                vertex -> vertex < households ? 1 : vertex == sink ? -households : 0,
                arc -> arc.capacity,
                arc -> 0);
        return () -> answer(problem);
    }

    private static void arc(Graph<Integer, Arc> graph, int from, int to, Arc arc, double cost) {
        graph.addEdge(from, to, arc);
        graph.setEdgeWeight(arc, cost);
    }

    private static Answer answer(MinimumCostFlowProblem<Integer, Arc> problem) {
        Map<Arc, Double> flow = new CapacityScalingMinimumCostFlow<Integer, Arc>()
                .getMinimumCostFlow(problem)
                .getFlowMap();
        long assigned = 0;
        long cost = 0;
        for (Map.Entry<Arc, Double> arc : flow.entrySet()) {
            if (arc.getKey().household >= 0 && arc.getValue() > 0) {
                assigned++;
                cost += arc.getKey().cost;
            }
        }
        return new Answer(assigned, cost);
    }
}
