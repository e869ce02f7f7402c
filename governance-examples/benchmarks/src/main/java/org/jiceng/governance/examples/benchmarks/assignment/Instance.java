package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;

/**
 * Households, the persons each may be assigned to, at what cost, and the capacity of each person. Both are numbered from 0; the
 * candidates of household {@code i} are those from {@code start[i]} inclusive to {@code start[i + 1]} exclusive. The arrays are
 * shared, not copied: whoever is measured gets the same.
 */
final class Instance {
    final int[] start;
    final int[] person;
    final int[] cost;
    final int[] capacity;

    Instance(int[] start, int[] person, int[] cost, int[] capacity) {
        this.start = start;
        this.person = person;
        this.cost = cost;
        this.capacity = capacity;
    }

    int households() {
        return start.length - 1;
    }

    int persons() {
        return capacity.length;
    }

    int candidates() {
        return person.length;
    }

    /** More than it can cost to rearrange all others so that one more household is assigned. */
    long aboveAnyPath() {
        return (persons() + 1L) * Arrays.stream(cost).max().orElse(0) + 1;
    }

    /** How much the arrays take, in bytes. */
    long bytes() {
        return (long) Integer.BYTES * (start.length + person.length + cost.length + capacity.length);
    }
}
