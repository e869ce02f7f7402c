package org.jiceng.governance.grid.assignment;

import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Prices that prove an assignment to be the cheapest. Whoever doubts needs no more than one look at each candidate:
 *
 * <ol>
 *   <li>every household has one of its candidates or nobody, and nobody has more than fits;
 *   <li>for every household its cost and the price of its person together are least among its candidates, and at most what
 *       leaving it out costs; where it is left out, that is least;
 *   <li>a price is 0 or more, and not above what the load of one household more would cost, where there is room for one; nor
 *       below what that of the last household costs;
 *   <li>linked households pay a surcharge of 0 or more, and none where there is room for one linked household more;
 *   <li>a price or a surcharge is at most one more than what leaving a linked household out costs: more would say no more.
 * </ol>
 *
 * <p>Then no other assignment is cheaper: it would pay at least as much in costs and prices for every household, and cannot
 * get back more in prices, since all that have one above the cost of their load are full. Immutable.
 */
public final class AssignmentCertificate {
    private final AssignmentProblem problem;
    private final long[] price;
    private final long[] surcharge;

    private AssignmentCertificate(AssignmentProblem problem, long[] price, long[] surcharge) {
        this.problem = problem;
        this.price = price;
        this.surcharge = surcharge;
    }

    /**
     * A certificate by prices from wherever.
     *
     * @param price the price of each person, in the weights of the problem
     * @param surcharge what linked households pay there beside
     * @throws InvalidValueException if there are not as many of them as persons
     */
    public static AssignmentCertificate of(AssignmentProblem problem, long[] price, long[] surcharge) {
        AssignmentProblem.requireSize(problem.persons(), price.length);
        AssignmentProblem.requireSize(problem.persons(), surcharge.length);
        return new AssignmentCertificate(problem, price.clone(), surcharge.clone());
    }

    /** The price of a person, in the weights of the problem. */
    public long price(int person) {
        return price[person];
    }

    /** What a linked household pays there beside. */
    public long surcharge(int person) {
        return surcharge[person];
    }

    long[] prices() {
        return price.clone();
    }

    long[] surcharges() {
        return surcharge.clone();
    }

    /**
     * Why the prices do not prove that an assignment is the cheapest; empty if they do.
     *
     * @param personOf the person of each household; negative if it is left out
     */
    public Optional<Reason> fault(int... personOf) {
        if (personOf.length != problem.households()) {
            return Optional.of(Reason.of(AssignmentReason.ANSWER_SIZE, "expected", problem.households())
                    .with("found", personOf.length));
        }
        for (int j = 0; j < price.length; j++) {
            if (!isInRange(price[j]) || !isInRange(surcharge[j])) {
                return badPrice(j);
            }
        }
        int[] load = new int[problem.persons()];
        int[] linked = new int[problem.persons()];
        for (int i = 0; i < personOf.length; i++) {
            Optional<Reason> fault = fault(i, personOf[i]);
            if (fault.isPresent()) {
                return fault;
            }
            if (personOf[i] >= 0) {
                load[personOf[i]]++;
                linked[personOf[i]] += problem.isLinked(i) ? 1 : 0;
            }
        }
        for (int j = 0; j < load.length; j++) {
            Optional<Reason> fault = fault(j, load[j], linked[j]);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Whether sums of prices cannot overflow, and are not negative. */
    private boolean isInRange(long value) {
        return value >= 0 && value <= problem.weights.closed();
    }

    private static Optional<Reason> badPrice(int person) {
        return Optional.of(Reason.of(AssignmentReason.ANSWER_PRICE, "person", person));
    }

    private Optional<Reason> fault(int household, int person) {
        long leftOut = problem.leftOut(household);
        long least = leftOut;
        long paid = person < 0 ? leftOut : -1;
        for (int c = problem.start[household]; c < problem.end[household]; c++) {
            int j = problem.person[c];
            long value = problem.weight(c) + price[j] + (problem.isLinked(household) ? surcharge[j] : 0);
            least = Math.min(least, value);
            paid = j == person ? value : paid;
        }
        if (paid < 0) {
            return reason(AssignmentReason.ANSWER_NO_CANDIDATE, household, person);
        }
        return paid == least ? Optional.empty() : reason(AssignmentReason.ANSWER_NOT_LEAST, household, person);
    }

    private static Optional<Reason> reason(AssignmentReason code, int household, int person) {
        return Optional.of(Reason.of(code, "household", household).with("person", person));
    }

    private Optional<Reason> fault(int person, int load, int linked) {
        if (load > problem.capacity(person) || linked > problem.mostLinked(person)) {
            return Optional.of(Reason.of(AssignmentReason.ANSWER_OVERLOAD, "person", person)
                    .with("load", load)
                    .with("linked", linked));
        }
        boolean isSound = (load == 0 || price[person] >= problem.step(person, load))
                && (load == problem.capacity(person) || price[person] <= problem.step(person, load + 1))
                && (linked == problem.mostLinked(person) || surcharge[person] == 0);
        return isSound ? Optional.empty() : badPrice(person);
    }
}
