package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.function.Supplier;
import org.jiceng.governance.grid.assignment.AssignmentProblem;
import org.jiceng.governance.grid.assignment.LeastCostAssigner;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;

/** The library. It leaves households without a person by itself when there is no room. */
final class LibraryAssigner implements Contestant {
    @Override
    public Supplier<Answer> build(Instance instance, boolean mayFail) {
        AssignmentProblem problem = problem(instance);
        return () -> answer(LeastCostAssigner.assignAny(problem));
    }

    static AssignmentProblem problem(Instance instance) {
        AssignmentProblem.Builder builder = AssignmentProblem.builder(instance.capacity);
        for (int i = 0; i < instance.households(); i++) {
            builder.household();
            for (int c = instance.start[i]; c < instance.start[i + 1]; c++) {
                builder.candidate(instance.person[c], instance.cost[c]);
            }
        }
        return builder.build();
    }

    static Answer answer(LeastCostAssignment assignment) {
        return new Answer(assignment.assigned(), assignment.cost().cost());
    }
}
