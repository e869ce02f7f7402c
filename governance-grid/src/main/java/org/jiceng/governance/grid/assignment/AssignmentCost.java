package org.jiceng.governance.grid.assignment;

/**
 * What an assignment costs, objective by objective; or by what two differ, where figures may be negative.
 *
 * @param linkedLeftOut how many linked households are left out
 * @param othersLeftOut how many other households are left out
 * @param changes how many households have another person than before
 * @param balance the square of each load by the capacity, in per cent, all together; each step of a load is rounded down
 * @param cost the costs of all candidates chosen
 */
public record AssignmentCost(long linkedLeftOut, long othersLeftOut, long changes, long balance, long cost) {
    /** How many households are left out. */
    public long leftOut() {
        return linkedLeftOut + othersLeftOut;
    }

    /** This and another together. */
    public AssignmentCost plus(AssignmentCost other) {
        return new AssignmentCost(
                linkedLeftOut + other.linkedLeftOut,
                othersLeftOut + other.othersLeftOut,
                changes + other.changes,
                balance + other.balance,
                cost + other.cost);
    }

    /** This without another. */
    public AssignmentCost minus(AssignmentCost other) {
        return plus(new AssignmentCost(
                -other.linkedLeftOut, -other.othersLeftOut, -other.changes, -other.balance, -other.cost));
    }
}
