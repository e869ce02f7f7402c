package org.jiceng.governance.grid.boundary;

import java.util.stream.IntStream;

/** Numbers from 0 in sets that are joined one by one; each set is known by its first. */
final class Components {
    private final int[] towardsFirst;

    Components(int size) {
        towardsFirst = IntStream.range(0, size).toArray();
    }

    /** The least number in the set of a number. */
    int first(int number) {
        int first = number;
        while (towardsFirst[first] != first) {
            towardsFirst[first] = towardsFirst[towardsFirst[first]];
            first = towardsFirst[first];
        }
        return first;
    }

    /** Joins the sets of two numbers; whether they were apart. */
    boolean join(int one, int other) {
        int a = first(one);
        int b = first(other);
        towardsFirst[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }
}
