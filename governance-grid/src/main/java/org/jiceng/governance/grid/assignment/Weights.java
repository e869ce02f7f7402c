package org.jiceng.governance.grid.assignment;

import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What each objective weighs in the one sum that is made least. An objective outweighs all that follow it: two assignments
 * differ by exchanges along chains of persons in which nobody occurs twice, so one unit of an objective weighs more than twice
 * what all later ones can differ along the longest chain. From a difference the objectives can therefore be told again.
 *
 * @param unit one unit of a candidate's cost
 * @param change one household with another person than before
 * @param balance one unit of load, see {@link AssignmentProblem#step}
 * @param leftOut a household left out
 * @param linkedLeftOut a linked household left out
 */
record Weights(long unit, long change, long balance, long leftOut, long linkedLeftOut) {
    /** A price and a length of a path are at most the highest weight, and sums of four of them must not overflow. */
    private static final long MOST = Long.MAX_VALUE / 5;

    private static final int LINKED_OVER_OTHERS = 8;

    /**
     * The weights for a number of persons; they do not change until it is doubled.
     *
     * @throws InvalidValueException if whole numbers do not reach that far
     */
    static Weights of(List<Objective> objectives, int persons, int highestCost) {
        long chain = 4L * Integer.highestOneBit(persons + 1) + 2;
        try {
            return weigh(objectives, chain, highestCost);
        } catch (ArithmeticException e) {
            throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_TOO_LARGE, "persons", persons)
                    .with("cost", highestCost));
        }
    }

    private static Weights weigh(List<Objective> objectives, long chain, int highestCost) {
        long unit = 0;
        long change = 0;
        long balance = 0;
        long later = 0;
        for (int k = objectives.size() - 1; k >= 0; k--) {
            long weight = Math.addExact(Math.multiplyExact(chain, later), 1);
            long most = 0;
            switch (objectives.get(k)) {
                case FEWEST_CHANGES -> {
                    change = weight;
                    most = 1;
                }
                case BALANCE -> {
                    balance = weight;
                    most = AssignmentProblem.HIGHEST_STEP;
                }
                case COST -> {
                    unit = weight;
                    most = highestCost;
                }
            }
            later = Math.addExact(later, Math.multiplyExact(weight, most));
        }
        long leftOut = Math.addExact(Math.multiplyExact(chain, later), 1);
        long highest = Math.multiplyExact(LINKED_OVER_OTHERS, leftOut);
        if (highest > MOST) {
            throw new ArithmeticException();
        }
        return new Weights(unit, change, balance, leftOut, highest);
    }

    /** A price at which nobody is chosen. */
    long closed() {
        return linkedLeftOut + 1;
    }

    /** What the objectives weigh together. */
    long of(AssignmentCost cost) {
        return cost.linkedLeftOut() * linkedLeftOut
                + cost.othersLeftOut() * leftOut
                + cost.changes() * change
                + cost.balance() * balance
                + cost.cost() * unit;
    }

    /** The objectives that a sum of weights is made of, as the difference of two assignments by one chain is. */
    AssignmentCost parts(long sum) {
        long linked = rounded(sum, linkedLeftOut);
        long rest = sum - linked * linkedLeftOut;
        long others = rounded(rest, leftOut);
        rest -= others * leftOut;
        long[] weight = {change, balance, unit};
        long[] part = new long[weight.length];
        for (int done = 0; done < weight.length; done++) {
            int k = heaviest(weight);
            part[k] += rounded(rest, weight[k]);
            rest -= part[k] * weight[k];
            weight[k] = 0;
        }
        return new AssignmentCost(linked, others, part[0], part[1], part[2]);
    }

    private static int heaviest(long... weight) {
        int heaviest = 0;
        for (int k = 1; k < weight.length; k++) {
            heaviest = weight[k] > weight[heaviest] ? k : heaviest;
        }
        return heaviest;
    }

    /** How many times a weight is in a sum, to the nearest; lighter parts are always less than half of it. */
    private static long rounded(long sum, long weight) {
        return weight == 0 ? 0 : Math.floorDiv(sum + weight / 2, weight);
    }
}
