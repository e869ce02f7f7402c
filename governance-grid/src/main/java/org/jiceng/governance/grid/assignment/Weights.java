package org.jiceng.governance.grid.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What each objective weighs in the one sum that is made least. An objective outweighs all that follow it: two assignments
 * differ by exchanges along chains of moves in which nobody occurs more than twice, once for a linked household and once for
 * another one, and the load changes only at the two ends. So one unit of an objective weighs more than twice what all later
 * ones can differ along the longest chain. From a difference the objectives can therefore be told again.
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
    /** So many moves a short chain has. */
    private static final int SHORT = 4;

    private static final long MOST_IN_TOTAL = 2L * AssignmentProblem.MOST_LEFT_OUT;

    /**
     * The weights for a number of persons; they do not change until it is doubled.
     *
     * @throws InvalidValueException if whole numbers do not reach that far
     */
    static Weights of(List<Objective> objectives, int persons, int highestCost) {
        long moves = 4L * Integer.highestOneBit(persons + 1);
        try {
            return weigh(objectives, moves, 1, LINKED_OVER_OTHERS, highestCost);
        } catch (ArithmeticException e) {
            throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_TOO_LARGE, "persons", persons)
                    .with("cost", highestCost));
        }
    }

    /**
     * Weights by which one unit of an objective is more than twice what all later ones can weigh in a whole assignment: where
     * ways are chosen, two assignments differ by more than one chain.
     *
     * @param served how many households are served at most
     */
    static Optional<Weights> ofTotals(List<Objective> objectives, long served, int highestCost) {
        try {
            Weights weights = weigh(objectives, served, served, MOST_IN_TOTAL * served + 1, highestCost);
            return Math.multiplyExact(weights.linkedLeftOut, served) > MOST ? Optional.empty() : Optional.of(weights);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Weights in the same order that are told apart after short chains only. */
    Weights lighter(boolean hasChanges, int highestCost) {
        List<Objective> order = Stream.of(Objective.values())
                .filter(each -> weight(each) > 0 && (hasChanges || each != Objective.FEWEST_CHANGES))
                .sorted(Comparator.comparing(this::weight).reversed())
                .toList();
        return weigh(order, SHORT, 1, LINKED_OVER_OTHERS, highestCost);
    }

    private long weight(Objective objective) {
        return switch (objective) {
            case FEWEST_CHANGES -> change;
            case BALANCE -> balance;
            case COST -> unit;
        };
    }

    private static Weights weigh(
            List<Objective> objectives, long moves, long ends, long linkedOverOthers, int highestCost) {
        long unit = 0;
        long change = 0;
        long balance = 0;
        long move = 0;
        long loads = 0;
        for (int k = objectives.size() - 1; k >= 0; k--) {
            long weight = above(moves, move, loads);
            switch (objectives.get(k)) {
                case FEWEST_CHANGES -> {
                    change = weight;
                    move = Math.addExact(move, weight);
                }
                case BALANCE -> {
                    balance = weight;
                    loads = Math.multiplyExact(weight, Math.multiplyExact(ends, AssignmentProblem.HIGHEST_STEP));
                }
                case COST -> {
                    unit = weight;
                    move = Math.addExact(move, Math.multiplyExact(weight, highestCost));
                }
            }
        }
        long leftOut = above(moves, move, loads);
        long highest = Math.multiplyExact(linkedOverOthers, leftOut);
        if (highest > MOST) {
            throw new ArithmeticException();
        }
        return new Weights(unit, change, balance, leftOut, highest);
    }

    /** More than twice what so many moves and the loads that they change can weigh. */
    private static long above(long moves, long move, long loads) {
        return Math.addExact(Math.multiplyExact(2, Math.addExact(Math.multiplyExact(moves, move), loads)), 1);
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

    /** A cost without what weighs nothing. */
    AssignmentCost weighed(AssignmentCost cost) {
        return new AssignmentCost(
                cost.linkedLeftOut(),
                cost.othersLeftOut(),
                change == 0 ? 0 : cost.changes(),
                balance == 0 ? 0 : cost.balance(),
                unit == 0 ? 0 : cost.cost());
    }

    /** The objectives that a sum of weights is made of, as the difference of two assignments by one chain is. */
    AssignmentCost parts(long sum) {
        long linked = rounded(sum, linkedLeftOut);
        long rest = sum - linked * linkedLeftOut;
        long others = rounded(rest, leftOut);
        rest -= others * leftOut;
        long[] weight = {change, balance, unit};
        long[] part = new long[weight.length];
        for (int k = heaviest(weight); weight[k] > 0; k = heaviest(weight)) {
            part[k] = rounded(rest, weight[k]);
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
        return Math.floorDiv(sum + weight / 2, weight);
    }
}
