package org.jiceng.governance.examples.benchmarks.assignment.draft;

import java.util.Arrays;

/**
 * Who may contact whom, and at what cost: households and persons, each numbered from 0, the capacity of each person, and for
 * each household its candidates. Immutable.
 */
public final class Candidates {
    /** Where the candidates of a household begin; one longer than the households. */
    final int[] start;

    final int[] person;
    final int[] cost;
    final int[] capacity;

    private Candidates(int[] start, int[] person, int[] cost, int[] capacity) {
        this.start = start;
        this.person = person;
        this.cost = cost;
        this.capacity = capacity;
    }

    public static Candidates of(int[] start, int[] person, int[] cost, int[] capacity) {
        return new Candidates(start, person, cost, capacity);
    }

    /** How many households there are. */
    public int households() {
        return start.length - 1;
    }

    /** How many persons there are. */
    public int persons() {
        return capacity.length;
    }

    int highestCost() {
        return Arrays.stream(cost).max().orElse(0);
    }
}
