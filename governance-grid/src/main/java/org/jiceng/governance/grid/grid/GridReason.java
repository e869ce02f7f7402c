package org.jiceng.governance.grid.grid;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with grids, their codes, their households and who serves in them. */
public enum GridReason implements ReasonCode {
    /** A grid belongs to a region that is no village or community. */
    GRID_NOT_IN_VILLAGE,
    /** A grid has no name. */
    GRID_NAME_BLANK,
    /** The last day of a grid lies before the first. */
    GRID_VALIDITY,
    /** A grid succeeds itself, or has successors and no last day. */
    GRID_SUCCESSORS,
    /** A code stands twice. */
    GRID_CODE_TWICE,
    /** A grid of the second or third level belongs to none. */
    GRID_PARENT_MISSING,
    /** A grid of the first level belongs to another. */
    GRID_PARENT_UNDUE,
    /** The grid to which a grid belongs is not there. */
    GRID_PARENT_UNKNOWN,
    /** The grid to which a grid belongs is not of the level right above. */
    GRID_PARENT_LEVEL,
    /** The grid to which a grid belongs lies in another village. */
    GRID_PARENT_VILLAGE,
    /** There never was the grid that took the place of another. */
    GRID_SUCCESSOR_UNKNOWN,
    /** A successor is not in force on the day after the grid ended. */
    GRID_SUCCESSOR_NOT_IN_FORCE,
    /** A household is to be in several grids. */
    HOUSEHOLD_IN_SEVERAL_GRIDS,
    /** A household is to be in a grid that is not there. */
    MEMBER_GRID_UNKNOWN,
    /** A household is to be in a grid that has others below it. */
    MEMBER_GRID_NOT_BASE,
    /** A code has not its form. */
    GRID_CODE_FORM,
    /** The first twelve digits of a code are no code of a village or community. */
    GRID_CODE_VILLAGE,
    /** The serial of a code is 000. */
    GRID_CODE_SERIAL,
    /** Codes are asked for a region that is no village or community. */
    GRID_CODE_NO_VILLAGE,
    /** A code that is to be kept names another village. */
    GRID_CODE_OTHER_VILLAGE,
    /** A village has not enough serials left. */
    GRID_SERIALS_EXHAUSTED,
    /** Nobody would be admitted. */
    ELIGIBILITY_EMPTY,
    /** A range of sizes begins below 1 or ends before it begins. */
    SIZE_RANGE,
    /** A person may not head a grid of the level. */
    HEAD_NOT_ELIGIBLE,
    /** A person is none of those who work base grids. */
    WORKER_NOT_ELIGIBLE
}
