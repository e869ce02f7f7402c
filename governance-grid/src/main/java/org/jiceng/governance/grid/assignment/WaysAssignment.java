package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/** The best way found for each household, with its persons. Immutable. */
public final class WaysAssignment {
    private final int[] demands;
    private final LeastCostAssignment assignment;
    private final boolean isProved;

    WaysAssignment(int[] demands, LeastCostAssignment assignment, boolean isProved) {
        this.demands = demands;
        this.assignment = assignment;
        this.isProved = isProved;
    }

    /** The demands of the ways chosen, ascending. */
    public int[] demands() {
        return demands.clone();
    }

    /** The person of a demand; {@link LeastCostAssignment#NOBODY} if it is left out, or of a way not chosen. */
    public int personOf(int demand) {
        int at = Arrays.binarySearch(demands, demand);
        return at < 0 ? LeastCostAssignment.NOBODY : assignment.personOf(at);
    }

    /** The cheapest assignment of the demands chosen, in whose problem they are numbered from 0 in their order. */
    public LeastCostAssignment assignment() {
        return assignment;
    }

    /**
     * Whether it is proved that nothing is cheaper, in whatever ways. Where there is a choice of ways this is never said if the
     * problem is so large, about a hundred demands, that whole assignments cannot be weighed in whole numbers.
     */
    public boolean isProved() {
        return isProved;
    }
}
