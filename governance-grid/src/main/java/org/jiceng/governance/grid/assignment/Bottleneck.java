package org.jiceng.governance.grid.assignment;

import java.util.List;

/**
 * Households that cannot all have somebody: together they have only these persons as candidates, who have less room than they
 * are many. It is what Hall's theorem says there must be wherever somebody is left out.
 *
 * @param households the households, ascending
 * @param persons the persons, ascending
 * @param linkedOnly those of the persons who have room left, but none for linked households, ascending
 * @param room how many of the households the persons can take
 * @param leftOut those of the households who are left out in this assignment, ascending
 */
public record Bottleneck(
        List<Integer> households, List<Integer> persons, List<Integer> linkedOnly, int room, List<Integer> leftOut) {
    public Bottleneck {
        households = List.copyOf(households);
        persons = List.copyOf(persons);
        linkedOnly = List.copyOf(linkedOnly);
        leftOut = List.copyOf(leftOut);
    }

    /** How many places are missing, at least 1. */
    public int missing() {
        return households.size() - room;
    }
}
