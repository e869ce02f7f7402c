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
    /**
     * So many persons for each household may be looked at along the chains that place all who wait, and in proportion along
     * those that place some of them. Where it takes more, rounds with premiums are sooner done.
     */
    private static final int MOST_LOOKS = 10;

    private static final long ANY_LOOKS = Long.MAX_VALUE / (MOST_LOOKS + 1);

    private LeastCostAssigner() {}

    /**
     * The cheapest assignment: as many linked households as can be have somebody, then as many others as can be, then the
     * objectives of the problem in their order.
     */
    public static LeastCostAssignment assign(AssignmentProblem problem) {
        Slots slots = cheapest(problem, problem.households());
        new FirstInOrder(slots).arrange();
        return new LeastCostAssignment(slots);
    }

    /**
     * One of the cheapest assignments, not the first of them in order, but always the same for the same problem. Sooner than
     * {@link #assign} where many are as cheap.
     */
    public static LeastCostAssignment assignAny(AssignmentProblem problem) {
        return new LeastCostAssignment(cheapest(problem, problem.households()));
    }

    /** Households and prices at the least cost; with no looks allowed, wherever one is needed, by rounds with premiums. */
    static Slots cheapest(AssignmentProblem problem, long looks) {
        Slots slots = new Slots(problem);
        if (!place(slots, bid(slots), looks)) {
            slots = Approach.of(problem);
            place(slots, bid(slots), ANY_LOOKS);
        }
        Refill refill = new Refill(slots, new BitSet());
        for (int j = 0; j < problem.persons(); j++) {
            refill.fill(j);
        }
        return slots;
    }

    /** Places those who wait along chains; gives up if that takes too many looks, and says whether it did not. */
    private static boolean place(Slots slots, int[] waiting, long looks) {
        Chains chains = new Chains(slots);
        for (int k = 0; k < waiting.length; k++) {
            chains.place(waiting[k]);
            if (chains.looks() > looks * (1 + MOST_LOOKS * (k + 1L) / waiting.length)) {
                return false;
            }
        }
        return true;
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
