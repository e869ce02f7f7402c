package org.jiceng.governance.examples.benchmarks.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.function.Supplier;

/** OR-Tools: a flow at least cost by cost scaling, in C++. */
final class OrToolsFlow implements Contestant {
    OrToolsFlow() {
        Loader.loadNativeLibraries();
    }

    @Override
    public Supplier<Answer> build(Instance instance, boolean mayFail) {
        int households = instance.households();
        int nobody = households + instance.persons();
        int sink = nobody + 1;
        MinCostFlow flow = new MinCostFlow(sink + 1, instance.candidates() + instance.persons() + households + 1);
        for (int i = 0; i < households; i++) {
            flow.setNodeSupply(i, 1);
            for (int c = instance.start[i]; c < instance.start[i + 1]; c++) {
                flow.addArcWithCapacityAndUnitCost(i, households + instance.person[c], 1, instance.cost[c]);
            }
        }
        for (int j = 0; j < instance.persons(); j++) {
            flow.addArcWithCapacityAndUnitCost(households + j, sink, instance.capacity[j], 0);
        }
        flow.setNodeSupply(sink, -households);
        if (mayFail) {
            long aboveAll = instance.aboveAnyPath();
            for (int i = 0; i < households; i++) {
                flow.addArcWithCapacityAndUnitCost(i, nobody, 1, aboveAll);
            }
            flow.addArcWithCapacityAndUnitCost(nobody, sink, households, 0);
        }
        return () -> answer(flow, instance, mayFail);
    }

    private static Answer answer(MinCostFlow flow, Instance instance, boolean mayFail) {
        try {
            MinCostFlowBase.Status status = flow.solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools ended with " + status);
            }
            long unassigned = mayFail ? flow.getFlow(flow.getNumArcs() - 1) : 0;
            return new Answer(
                    instance.households() - unassigned,
                    unassigned == 0
                            ? flow.getOptimalCost()
                            : flow.getOptimalCost() - unassigned * instance.aboveAnyPath());
        } finally {
            flow.delete();
        }
    }
}
