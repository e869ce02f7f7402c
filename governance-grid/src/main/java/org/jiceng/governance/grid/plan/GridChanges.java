package org.jiceng.governance.grid.plan;

import java.util.List;
import org.jiceng.governance.grid.grid.Grid;

/**
 * What a plan changes against an earlier one.
 *
 * @param moved the households that were in a base grid before and are in another now, by id
 * @param added the grids that were not there before, by code
 * @param ended the grids that are no longer there, by code: each with its last day and, as successors, the base grids in which
 *     its households are now, so that a {@link org.jiceng.governance.grid.grid.GridRegister} takes them as they are
 */
public record GridChanges(List<HouseholdMove> moved, List<Grid> added, List<Grid> ended) {
    /** Takes copies of the lists. */
    public GridChanges {
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        ended = List.copyOf(ended);
    }

    /** Whether nothing is other than before; heads, workers and households that came or went do not count. */
    public boolean isEmpty() {
        return moved.isEmpty() && added.isEmpty() && ended.isEmpty();
    }
}
