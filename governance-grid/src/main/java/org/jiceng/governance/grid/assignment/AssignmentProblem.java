package org.jiceng.governance.grid.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Who may contact whom, and at what cost: households and persons, each numbered from 0; the capacity of each person; and for
 * each household its candidates. Immutable.
 *
 * <p>A household is assigned to one of its candidates or left out. Costs are whole numbers, 0 or more, of any unit.
 */
public final class AssignmentProblem {
    /** The load of one household more never costs more than this, in units of {@link #step}. */
    static final int HIGHEST_STEP = 200;

    /** As how many a household may count when it is left out. */
    public static final int MOST_LEFT_OUT = 3;

    private static final int PER_CENT = 100;

    /** The households in the order in which their candidates stand. */
    final int[] order;
    /** Where the candidates of a household begin. */
    final int[] start;
    /** Where they end, exclusive. */
    final int[] end;

    final int[] person;
    /** The cost of each candidate; the highest bit says that this is another person than before. */
    final int[] cost;

    final int[] capacity;
    /** How many households each person has beside those of the problem. */
    private final int[] taken;

    final Weights weights;
    /** Whether the weights hold between any two assignments, not only between two that differ by one chain of moves. */
    final boolean weighsTotals;

    private final BitSet linked;
    private final int[] mostLinked;
    /** As how many each household counts when it is left out; empty where all count as one. */
    private final byte[] count;

    private AssignmentProblem(Builder builder, Weights weights) {
        int[] given = builder.start;
        capacity = builder.capacity;
        order = Neighbourhoods.order(capacity.length, builder.households, given, builder.candidates);
        start = new int[builder.households];
        end = new int[builder.households];
        person = new int[builder.candidates.size()];
        cost = new int[builder.candidates.size()];
        int at = 0;
        for (int i : order) {
            start[i] = at;
            for (int c = given[i]; c < given[i + 1]; c++) {
                person[at] = (int) (builder.candidates.get(c) >>> Integer.SIZE);
                cost[at++] = (int) builder.candidates.get(c);
            }
            end[i] = at;
        }
        taken = builder.taken.clone();
        mostLinked = builder.mostLinked.clone();
        linked = (BitSet) builder.linked.clone();
        count = counts(builder);
        this.weights = weights;
        weighsTotals = builder.served > 0 && weights.equals(builder.totals().orElse(null));
    }

    private AssignmentProblem(AssignmentProblem other, Weights weights, int[] start, int[] end, int... capacity) {
        this.weights = weights;
        this.start = start;
        this.end = end;
        this.capacity = capacity;
        order = other.order;
        person = other.person;
        cost = other.cost;
        taken = other.taken;
        weighsTotals = other.weighsTotals;
        linked = other.linked;
        mostLinked = other.mostLinked;
        count = other.count;
    }

    /** The same problem for some of the households only. */
    private AssignmentProblem(AssignmentProblem other, int... kept) {
        int[] number = new int[other.households()];
        for (int i = 0; i < kept.length; i++) {
            number[kept[i]] = i + 1;
        }
        order = IntStream.of(other.order)
                .map(i -> number[i] - 1)
                .filter(i -> i >= 0)
                .toArray();
        start = IntStream.of(kept).map(i -> other.start[i]).toArray();
        end = IntStream.of(kept).map(i -> other.end[i]).toArray();
        person = other.person;
        cost = other.cost;
        linked = new BitSet();
        count = new byte[other.count.length == 0 ? 0 : kept.length];
        for (int i = 0; i < kept.length; i++) {
            linked.set(i, other.isLinked(kept[i]));
            if (count.length > 0) {
                count[i] = other.count[kept[i]];
            }
        }
        capacity = other.capacity;
        taken = other.taken;
        mostLinked = other.mostLinked;
        weights = other.weights;
        weighsTotals = other.weighsTotals;
    }

    private static byte[] counts(Builder builder) {
        int known = builder.count.length;
        if (known == 0) {
            return builder.count;
        }
        byte[] counts = Arrays.copyOf(builder.count, builder.households);
        if (known < builder.households) {
            Arrays.fill(counts, known, builder.households, (byte) 1);
        }
        return counts;
    }

    /**
     * A problem without households yet, of which the least cost is asked.
     *
     * @param capacity how many households each person can take, at least 0
     * @throws InvalidValueException if a capacity is negative
     */
    public static Builder builder(int... capacity) {
        return new Builder(capacity);
    }

    /** How many households there are. */
    public int households() {
        return start.length;
    }

    /** How many persons there are. */
    public int persons() {
        return capacity.length;
    }

    /** How many households a person can take. */
    public int capacity(int number) {
        return capacity[number];
    }

    /** How many candidates a household has. */
    public int candidates(int household) {
        return end[household] - start[household];
    }

    /** One of the candidates of a household, from 0, in the order of their numbers. */
    public int candidate(int household, int index) {
        return person[start[household] + index];
    }

    /** What one of the candidates of a household costs. */
    public int cost(int household, int index) {
        return cost[start[household] + index] & Integer.MAX_VALUE;
    }

    /** How many linked households a person can take, never more than the capacity. */
    public int mostLinked(int number) {
        return Math.min(mostLinked[number], capacity[number]);
    }

    /** Whether a household is to have its one person. */
    public boolean isLinked(int household) {
        return linked.get(household);
    }

    /** Whether a person can take fewer linked households than others. */
    boolean limitsLinked(int number) {
        return mostLinked[number] < capacity[number];
    }

    boolean hasLinked() {
        return !linked.isEmpty();
    }

    /** Refuses what should be given for each person, or for each household, if it is not. */
    static void requireSize(int expected, int found) {
        if (found != expected) {
            throw new InvalidValueException(Reason.of(AssignmentReason.ANSWER_SIZE, "expected", expected)
                    .with("found", found));
        }
    }

    /**
     * What the load of a household more weighs: {@code (2n - 1) × 100 / capacity} for the n-th, rounded down, times the weight
     * of balance. All steps together are the square of the load by the capacity, in per cent. Households beside those of the
     * problem come first, and add to the capacity.
     */
    long step(int number, int load) {
        return weights.balance() * share(number, load);
    }

    /** The same without the weight. */
    long share(int number, int load) {
        return (2L * (taken[number] + load) - 1) * PER_CENT / (taken[number] + capacity[number]);
    }

    /** The same problem for some of the households only, which are numbered anew in this order. */
    AssignmentProblem only(int... kept) {
        return new AssignmentProblem(this, kept);
    }

    /** The same problem with a person who can take nobody. */
    AssignmentProblem withoutCapacity(int number) {
        int[] less = capacity.clone();
        less[number] = 0;
        return new AssignmentProblem(this, weights, start, end, less);
    }

    /** The same problem with weights that do not reach far. */
    AssignmentProblem weighedLightly() {
        boolean hasChanges = IntStream.of(cost).anyMatch(each -> each < 0);
        int highest =
                IntStream.of(cost).map(each -> each & Integer.MAX_VALUE).max().orElse(0);
        return new AssignmentProblem(this, weights.lighter(hasChanges, highest), start, end, capacity);
    }

    /** The same problem for one household with only one of its candidates. */
    AssignmentProblem withOnly(int household, int candidate) {
        int[] from = start.clone();
        int[] to = end.clone();
        from[household] = candidate;
        to[household] = candidate + 1;
        return new AssignmentProblem(this, weights, from, to, capacity);
    }

    /** What a candidate weighs. */
    long weight(int candidate) {
        int known = cost[candidate];
        return (known & Integer.MAX_VALUE) * weights.unit() + (known >>> 31) * weights.change();
    }

    /** What leaving a household out weighs. */
    long leftOut(int household) {
        return isLinked(household) ? weights.linkedLeftOut() : leftOutAs(household) * weights.leftOut();
    }

    /** As how many a household counts when it is left out. */
    int leftOutAs(int household) {
        return count.length == 0 ? 1 : count[household];
    }

    /** Collects the households, one after another, each followed by its candidates. */
    public static final class Builder {
        private static final int FIRST = 64;

        private final int[] capacity;
        private final int[] mostLinked;
        private final int[] taken;
        private final BitSet linked = new BitSet();
        private byte[] count = {};
        private List<Objective> objectives = List.of(Objective.COST);
        private int[] start = new int[FIRST];
        private int households;
        /** For each candidate its person in the upper half, and in the lower one its cost. */
        private final Longs candidates = new Longs();
        /** Those of the current household. */
        private long[] current = new long[FIRST];

        private int ofCurrent;
        private int highest;
        private int served;

        private Builder(int[] given) {
            capacity = given.clone();
            mostLinked = capacity.clone();
            taken = new int[capacity.length];
            for (int j = 0; j < capacity.length; j++) {
                requireNoLess(capacity[j], AssignmentReason.ASSIGNMENT_CAPACITY, "person", j);
            }
        }

        private static void requireNoLess(int value, AssignmentReason code, String name, int number) {
            if (value < 0) {
                throw new InvalidValueException(Reason.of(code, name, number).with("value", value));
            }
        }

        /**
         * What is tried for, the most important first; only {@link Objective#COST} unless said. That nobody is left out who
         * can be placed, linked households before others, comes before all of them.
         *
         * @throws InvalidValueException if one stands twice
         */
        public Builder objectives(List<Objective> value) {
            if (Set.copyOf(value).size() < value.size()) {
                throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_OBJECTIVES));
            }
            objectives = List.copyOf(value);
            return this;
        }

        /**
         * How many linked households a person can take; as many as others unless said. A number that is not below the capacity
         * limits nothing.
         *
         * @throws InvalidValueException if it is negative
         * @throws IndexOutOfBoundsException if there is no such person
         */
        public Builder mostLinked(int number, int most) {
            requireNoLess(most, AssignmentReason.ASSIGNMENT_CAPACITY, "person", number);
            mostLinked[number] = most;
            return this;
        }

        /**
         * How many households a person has already, beside the capacity; none unless said. They count for the balance of the load.
         *
         * @throws InvalidValueException if it is negative
         */
        public Builder taken(int number, int households) {
            requireNoLess(households, AssignmentReason.ASSIGNMENT_CAPACITY, "person", number);
            taken[number] = households;
            return this;
        }

        /** The next household, one that needs somebody of the lines as any other does. */
        public Builder household() {
            end();
            ofCurrent = 0;
            if (households + 2 > start.length) {
                start = Arrays.copyOf(start, 2 * start.length);
            }
            households++;
            return this;
        }

        /**
         * The next household, one that counts as several when it is left out.
         *
         * @param leftOutAs as how many, 1 to {@link #MOST_LEFT_OUT}
         * @throws InvalidValueException if it is another number
         */
        public Builder household(int leftOutAs) {
            if (leftOutAs < 1 || leftOutAs > MOST_LEFT_OUT) {
                throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_LEFT_OUT, "household", households)
                        .with("value", leftOutAs));
            }
            household();
            if (leftOutAs > 1 && count.length < start.length) {
                int known = count.length;
                count = Arrays.copyOf(count, start.length);
                Arrays.fill(count, known, count.length, (byte) 1);
            }
            if (leftOutAs > 1) {
                count[households - 1] = (byte) leftOutAs;
            }
            return this;
        }

        /** The next household, one that is to have its one person. */
        public Builder linkedHousehold() {
            linked.set(households);
            return household();
        }

        /**
         * A candidate of the current household. Of several with the same person one that is no change counts, and then the
         * cheapest.
         *
         * @param number the person
         * @param value the cost
         * @throws InvalidValueException if there is no household yet or no such person, or the cost is negative
         */
        public Builder candidate(int number, int value) {
            return candidate(number, value, false);
        }

        /**
         * A candidate of the current household, and whether choosing this person is a change.
         *
         * @param isChange whether the household had another person before
         * @throws InvalidValueException if there is no household yet or no such person, or the cost is negative
         */
        public Builder candidate(int number, int value, boolean isChange) {
            require(number, value);
            highest = Math.max(highest, value);
            if (ofCurrent == current.length) {
                current = Arrays.copyOf(current, 2 * ofCurrent);
            }
            int marked = isChange ? value | Integer.MIN_VALUE : value;
            current[ofCurrent++] = (long) number << Integer.SIZE | Integer.toUnsignedLong(marked);
            return this;
        }

        /** Puts the candidates of the current household in order of their numbers, each once. */
        private void end() {
            Arrays.sort(current, 0, ofCurrent);
            for (int k = 0; k < ofCurrent; k++) {
                if (k == 0 || current[k] >>> Integer.SIZE != current[k - 1] >>> Integer.SIZE) {
                    candidates.add(current[k]);
                }
            }
            start[households] = candidates.size();
        }

        private void require(int number, int value) {
            if (households == 0) {
                throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_NO_HOUSEHOLD));
            }
            if (number < 0 || number >= capacity.length) {
                throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_PERSON, "person", number)
                        .with("household", households - 1));
            }
            requireNoLess(value, AssignmentReason.ASSIGNMENT_COST, "household", households - 1);
        }

        /**
         * That the households are demands of {@link Ways}, so that assignments are compared that differ by more than one chain of
         * moves. Where whole numbers do not reach far enough for that, no answer will be said to be proved.
         *
         * @param most how many demands are served at the same time at most
         */
        public Builder inWays(int most) {
            served = most;
            return this;
        }

        private Optional<Weights> totals() {
            return served == 0 ? Optional.empty() : Weights.ofTotals(objectives, served, highest);
        }

        /**
         * The problem.
         *
         * @throws InvalidValueException if the objectives cannot be weighed against each other in exact whole numbers
         */
        public AssignmentProblem build() {
            Weights weights = totals().orElseGet(() -> Weights.of(objectives, capacity.length, highest));
            int before = candidates.size();
            end();
            AssignmentProblem problem = new AssignmentProblem(this, weights);
            candidates.shorten(before);
            return problem;
        }
    }
}
