package org.jiceng.governance.grid.assignment;

import java.util.BitSet;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;

/**
 * Assigns households to persons at the least cost. Exact, and deterministic: of several cheapest assignments the first in order
 * is given, in which household 0 has the first person that it has in any of them, then household 1 the first in any of those
 * that are left, and so on; to be left out comes after all persons.
 */
public final class LeastCostAssigner {
    /** Where one round of bidding leaves more than this part of the households waiting, rounds with premiums come first. */
    private static final int MANY = 8;

    private LeastCostAssigner() {}

    /**
     * The cheapest assignment: as many linked households as can be have somebody, then as many others as can be, then the
     * objectives of the problem in their order.
     */
    public static LeastCostAssignment assign(AssignmentProblem problem) {
        Slots slots = cheapest(problem);
        new FirstInOrder(slots).arrange();
        return new LeastCostAssignment(slots);
    }

    /**
     * One of the cheapest assignments, not the first of them in order, but always the same for the same problem. Sooner than
     * {@link #assign} where many are as cheap.
     */
    public static LeastCostAssignment assignAny(AssignmentProblem problem) {
        return new LeastCostAssignment(cheapest(problem));
    }

    private static Slots cheapest(AssignmentProblem problem) {
        Slots slots = new Slots(problem);
        int[] waiting = bid(slots);
        if (waiting.length > problem.households() / MANY) {
            slots = Approach.of(problem);
            waiting = bid(slots);
        }
        Chains chains = new Chains(slots);
        for (int household : waiting) {
            chains.place(household);
        }
        Refill refill = new Refill(slots, new BitSet());
        for (int j = 0; j < problem.persons(); j++) {
            refill.fill(j);
        }
        return slots;
    }

    /** Places whom one round of bidding can place; gives back the others. */
    private static int[] bid(Slots slots) {
        Bidding bidding = new Bidding(slots);
        bidding.round(0);
        return bidding.settle();
    }

    /**
     * The cheapest assignment of a problem that differs little from another one, found sooner from the answer of that. Among
     * equals it is then not the first in order: whoever need not move stays. It is found from nothing, and the first in order,
     * where the objectives weigh differently (about twice as many persons, or another highest cost), or where a person who could
     * take no more linked households now can.
     *
     * @param former the answer of the other problem
     * @param formerPerson the number in the other problem of each person of this one; negative for a new person
     * @param formerHousehold the number in the other problem of each household of this one; negative for a new household
     * @throws InvalidValueException if there are not as many numbers as persons, or as households
     */
    public static LeastCostAssignment assign(
            AssignmentProblem problem, LeastCostAssignment former, int[] formerPerson, int[] formerHousehold) {
        AssignmentProblem.requireSize(problem.persons(), formerPerson.length);
        AssignmentProblem.requireSize(problem.households(), formerHousehold.length);
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
