package org.jiceng.governance.grid.plan;

/** How equal the parts of a divided group are. */
public enum Balance {
    /** Each is within the pack's tolerance. */
    WITHIN,
    /** Some are not; whether a better division exists is not known. */
    NOT_FOUND,
    /** Some are not, and by the borders and links that there are no division is: that is proved. */
    IMPOSSIBLE
}
