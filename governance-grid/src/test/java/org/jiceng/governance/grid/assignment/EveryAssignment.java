package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/** The best of all assignments of a tiny problem, by trying each; those left out count first, then what is tried for. */
final class EveryAssignment {
    private static final int NOBODY = LeastCostAssignment.NOBODY;
    /** Dearer than any. */
    private static final long[] NONE = {Long.MAX_VALUE};

    private final PlainProblem problem;
    /** A person with one place more, which costs nothing of balance. */
    private final int guest;

    private final int[] at;
    private final int[] load;
    private final int[] linkedLoad;
    private AssignmentCost sum = new AssignmentCost(0, 0, 0, 0, 0);
    private long[] best = NONE;
    private int[] first = {};
    private final long[][][] bestWith;
    private final long[][] bestWithout;

    private EveryAssignment(PlainProblem problem, int guest) {
        this.problem = problem;
        this.guest = guest;
        at = new int[problem.households()];
        load = new int[problem.persons()];
        linkedLoad = new int[problem.persons()];
        bestWith = new long[problem.households()][problem.persons()][];
        bestWithout = new long[problem.persons()][];
        for (long[][] each : bestWith) {
            Arrays.fill(each, NONE);
        }
        Arrays.fill(bestWithout, NONE);
        from(0);
    }

    static EveryAssignment of(PlainProblem problem) {
        return new EveryAssignment(problem, NOBODY);
    }

    /** With one place more for a person, and of linked ones too unless their number is limited below the capacity. */
    static EveryAssignment withAPlaceMore(PlainProblem problem, int person) {
        return new EveryAssignment(problem, person);
    }

    /** What the best one costs. */
    long[] best() {
        return best;
    }

    /** The first in order of the best. */
    int[] first() {
        return first;
    }

    /** Whether a household can have a person at all. */
    boolean isPossible(int household, int person) {
        return bestWith[household][person] != NONE;
    }

    /** What the best one costs in which a household has a person. */
    long[] bestWith(int household, int person) {
        return bestWith[household][person];
    }

    /** What the best one costs in which a person has nobody. */
    long[] bestWithout(int person) {
        return bestWithout[person];
    }

    private void from(int household) {
        if (household == at.length) {
            compare(problem.tried(sum));
            return;
        }
        AssignmentCost before = sum;
        boolean isLinked = problem.linked[household];
        for (int j = 0; j < load.length; j++) {
            if (problem.isCandidate(household, j) && hasRoom(j, isLinked)) {
                at[household] = j;
                load[j]++;
                linkedLoad[j] += isLinked ? 1 : 0;
                sum = before.plus(problem.cost(household, j, j == guest ? load[j] - 1 : load[j]));
                from(household + 1);
                load[j]--;
                linkedLoad[j] -= isLinked ? 1 : 0;
            }
        }
        at[household] = NOBODY;
        sum = before.plus(new AssignmentCost(isLinked ? 1 : 0, isLinked ? 0 : 1, 0, 0, 0));
        from(household + 1);
        sum = before;
    }

    private boolean hasRoom(int person, boolean isLinked) {
        int more = person == guest ? 1 : 0;
        int capacity = problem.capacity[person];
        int mostLinked = problem.mostLinked[person];
        return load[person] < capacity + more
                && (!isLinked || linkedLoad[person] < (mostLinked < capacity ? mostLinked : capacity + more));
    }

    private void compare(long... value) {
        if (isLess(value, best)) {
            best = value;
            first = at.clone();
        }
        for (int i = 0; i < at.length; i++) {
            if (at[i] != NOBODY && isLess(value, bestWith[i][at[i]])) {
                bestWith[i][at[i]] = value;
            }
        }
        for (int j = 0; j < load.length; j++) {
            if (load[j] == 0 && isLess(value, bestWithout[j])) {
                bestWithout[j] = value;
            }
        }
    }

    private static boolean isLess(long[] value, long... than) {
        return Arrays.compare(value, than) < 0;
    }
}
