package org.jiceng.governance.grid.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cheapest assignment of a problem, with what proves and explains it. Immutable. */
public final class LeastCostAssignment {
    /** The number that stands for nobody. */
    public static final int NOBODY = Slots.NOBODY;

    private final Slots slots;
    private final AssignmentProblem problem;

    /** Takes over the slots. */
    LeastCostAssignment(Slots slots) {
        this.slots = slots;
        problem = slots.given;
    }

    /** The problem. */
    public AssignmentProblem problem() {
        return problem;
    }

    /** The person of a household; {@link #NOBODY} if it is left out. */
    public int personOf(int household) {
        int candidate = slots.placed[household];
        return candidate == NOBODY ? NOBODY : slots.person[candidate];
    }

    /** The person of each household. */
    public int[] persons() {
        return IntStream.range(0, problem.households()).map(this::personOf).toArray();
    }

    /** How many households have somebody. */
    public int assigned() {
        return (int) IntStream.of(slots.placed).filter(c -> c != NOBODY).count();
    }

    /** How many households a person has. */
    public int load(int person) {
        return slots.load(person);
    }

    /** What the assignment costs, objective by objective. */
    public AssignmentCost cost() {
        long[] left = new long[2];
        long changes = 0;
        long cost = 0;
        for (int i = 0; i < problem.households(); i++) {
            int c = slots.placed[i];
            if (c == NOBODY) {
                left[problem.isLinked(i) ? 0 : 1] += problem.leftOutAs(i);
            } else {
                changes += problem.cost[c] >>> 31;
                cost += problem.cost[c] & Integer.MAX_VALUE;
            }
        }
        return new AssignmentCost(left[0], left[1], changes, balance(), cost);
    }

    private long balance() {
        long balance = 0;
        for (int j = 0; j < problem.persons(); j++) {
            for (int n = 1; n <= load(j); n++) {
                balance += problem.share(j, n);
            }
        }
        return balance;
    }

    /** The prices that prove the assignment to be the cheapest. */
    public AssignmentCertificate certificate() {
        long[] price = Arrays.copyOf(slots.price, problem.persons());
        long[] surcharge = new long[price.length];
        for (int j = 0; slots.hasLinked() && j < price.length; j++) {
            surcharge[j] = Math.max(0, slots.price[price.length + j] - price[j]);
        }
        return AssignmentCertificate.of(problem, price, surcharge);
    }

    /**
     * What one place more with each person would save, if its load cost nothing: households that would no longer be left out,
     * and so on, as far as it is tried for. A linked household may have it too, unless the person can take fewer linked
     * households than others. Each is worth nothing or more, all parts weighed together.
     */
    public List<AssignmentCost> worthOfPlaces() {
        Slots lowered = slots.copy(problem);
        LeastPrices.lower(lowered);
        return IntStream.range(0, problem.persons())
                .mapToObj(j -> problem.weights.parts(lowered.price[j]))
                .toList();
    }

    /**
     * What each candidate of a household would cost, the cheapest first, else by number: how much more the whole assignment
     * would cost if the household had to have this person, with everybody else placed as is best then. Its own person costs
     * nothing more, and what is not tried for counts as nothing. Who can have nobody, for want of any capacity, is left out.
     */
    public List<Alternative> alternatives(int household) {
        boolean isRestrained = slots.hasLinked() && problem.isLinked(household) && hasSurcharge(personOf(household));
        List<Alternative> alternatives = isRestrained ? solvedAnew(household) : byChains(household);
        return alternatives.stream()
                .sorted(Comparator.comparing((Alternative each) -> problem.weights.of(each.more)))
                .toList();
    }

    /** Whether a person would take another linked household in place of one. */
    private boolean hasSurcharge(int person) {
        return person != NOBODY && slots.price[problem.persons() + person] > slots.price[person];
    }

    private List<Alternative> solvedAnew(int household) {
        AssignmentCost now = cost();
        List<Alternative> alternatives = new ArrayList<>();
        for (int c = problem.start[household]; c < problem.end[household]; c++) {
            LeastCostAssignment other = LeastCostAssigner.assignAny(problem.withOnly(household, c));
            long insisting = other.costOfInsisting(household);
            if (insisting < Moves.NONE) {
                AssignmentCost more = other.cost().minus(now).plus(problem.weights.parts(insisting));
                alternatives.add(new Alternative(problem.person[c], problem.weights.weighed(more)));
            }
        }
        return alternatives;
    }

    /** What it costs more to place a household with its only candidate; nothing if it is placed. */
    private long costOfInsisting(int household) {
        return slots.placed[household] == NOBODY
                ? new Chains(slots).costOf(household, slots.start[household]) - problem.leftOut(household)
                : 0;
    }

    private List<Alternative> byChains(int household) {
        Slots others = slots.copy(problem);
        AssignmentCost less = problem.weights.parts(others.remove(household));
        if (personOf(household) != NOBODY) {
            BitSet absent = new BitSet();
            absent.set(household);
            less = less.minus(problem.weights.parts(new Refill(others, absent).fill(personOf(household))));
        }
        Chains chains = new Chains(others);
        List<Alternative> alternatives = new ArrayList<>();
        for (int c = problem.start[household]; c < problem.end[household]; c++) {
            long more = chains.costOf(household, c);
            if (more < Moves.NONE) {
                alternatives.add(new Alternative(
                        problem.person[c], problem.weights.parts(more).minus(less)));
            }
        }
        return alternatives;
    }

    /** The cheapest assignment if a person could take nobody. Whoever need not move stays. */
    public LeastCostAssignment without(int person) {
        Slots others = slots.copy(problem.withoutCapacity(person));
        int[] waiting = others.close(person);
        Chains chains = new Chains(others);
        for (int household : waiting) {
            chains.place(household);
        }
        return new LeastCostAssignment(others);
    }

    /** Why households are left out: groups of households for which there is too little room, by their first household. */
    public List<Bottleneck> bottlenecks() {
        return Bottlenecks.of(slots);
    }

    /**
     * Somebody whom a household could have.
     *
     * @param person the person
     * @param more what all together would cost more
     */
    public record Alternative(int person, AssignmentCost more) {}
}
