package org.jiceng.governance.grid.assessment;

/** What became of a visit that was due. */
public enum DueState {
    /** One of those tied to the household on the due day made it. */
    KEPT,
    /** Only somebody else is known to have made it: the household was served, but not by those who answer for it. */
    KEPT_BY_ANOTHER,
    /** Nobody made it. */
    MISSED,
    /** Nobody is known to have made it, but the time for it began before the first day for which the register is kept. */
    NOT_KNOWN
}
