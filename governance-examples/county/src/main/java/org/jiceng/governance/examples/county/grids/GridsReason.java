package org.jiceng.governance.examples.county.grids;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with the files of a plan. */
public enum GridsReason implements ReasonCode {
    VILLAGE_NOT_LISTED,
    DAYS_REVERSED,
    PREVIOUS_FAULTY,
    BOUNDARY_FAULTY,
    BOUNDARY_OF_NOTHING
}
