package org.jiceng.governance.grid.assignment;

import java.util.BitSet;
import java.util.Optional;

/**
 * Assigns households to persons at the least cost. Exact, and deterministic: of several cheapest assignments the first in order
 * is given, in which household 0 has the first person that it has in any of them, then household 1 the first in any of those
 * that are left, and so on; to be left out comes after all persons.
 */
public final class LeastCostAssigner {
    private LeastCostAssigner() {}

    /**
     * The cheapest assignment: as many linked households as can be have somebody, then as many others as can be, then the
     * objectives of the problem in their order.
     */
    public static LeastCostAssignment assign(AssignmentProblem problem) {
        Slots slots = new Slots(problem);
        int[] waiting = new Ascent(slots).run();
        Chains chains = new Chains(slots);
        for (int k = waiting.length - 1; k >= 0; k--) {
            chains.place(waiting[k]);
        }
        if (problem.hasLinked()) {
            for (int i = 0; i < problem.households(); i++) {
                if (problem.isLinked(i)) {
                    chains.place(i);
                }
            }
        }
        new FirstInOrder(slots).arrange();
        return new LeastCostAssignment(slots);
    }

    /**
     * The cheapest assignment of a problem that differs little from another one, found sooner from the answer of that. Among
     * equals it is not the first in order: whoever need not move stays.
     *
     * @param former the answer of the other problem
     * @param formerPerson the number in the other problem of each person of this one; negative for a new person
     * @param formerHousehold the number in the other problem of each household of this one; negative for a new household
     */
    public static LeastCostAssignment assign(
            AssignmentProblem problem, LeastCostAssignment former, int[] formerPerson, int[] formerHousehold) {
        if (!problem.weights.equals(former.problem().weights)) {
            return assign(problem);
        }
        Slots slots = new Slots(problem);
        Optional<BitSet> waiting = new Resumption(slots, former, formerPerson, formerHousehold).start();
        if (waiting.isEmpty()) {
            return assign(problem);
        }
        Chains chains = new Chains(slots);
        waiting.get().stream().forEach(chains::place);
        return new LeastCostAssignment(slots);
    }
}
