package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jiceng.governance.examples.benchmarks.assignment.draft.Candidates;
import org.jiceng.governance.examples.benchmarks.assignment.draft.Solver;

/** The library. It leaves households without a person by itself when there is no room. */
final class LibraryAssigner implements Contestant {
    /** An instance in the library's form. */
    interface Problem {
        Assigned assign();
    }

    /**
     * What the library gives back.
     *
     * @param personOf the person of each household, negative for nobody
     */
    record Assigned(Answer answer, IntUnaryOperator personOf) {}

    @Override
    public Supplier<Answer> build(Instance instance, boolean mayFail) {
        Problem problem = problem(instance);
        return () -> problem.assign().answer();
    }

    static Problem problem(Instance instance) {
        Candidates problem = Candidates.of(instance.start, instance.person, instance.cost, instance.capacity);
        return () -> {
            Solver solver = new Solver(problem);
            solver.solve();
            long assigned = 0;
            long cost = 0;
            for (int c : solver.placed) {
                if (c >= 0) {
                    assigned++;
                    cost += instance.cost[c];
                }
            }
            return new Assigned(
                    new Answer(assigned, cost), i -> solver.placed[i] < 0 ? -1 : instance.person[solver.placed[i]]);
        };
    }
}
