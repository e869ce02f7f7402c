package org.jiceng.governance.grid.grid;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with grids, their codes and who serves in them. */
public enum GridReason implements ReasonCode {
    /** A grid belongs to a region that is no village or community. */
    GRID_NOT_IN_VILLAGE
}
