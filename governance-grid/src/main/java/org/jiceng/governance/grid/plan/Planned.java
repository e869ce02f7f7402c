package org.jiceng.governance.grid.plan;

import java.util.Collection;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridTree;

/**
 * What came of a planning.
 *
 * @param membership the grids and who is in them
 * @param notes what is to be told
 * @param quality the figures
 * @param changes what is other than before
 */
record Planned(GridMembership membership, List<PlanNote> notes, PlanQuality quality, GridChanges changes) {
    Planned {
        notes = List.copyOf(notes);
    }

    /** The membership in grids that were made to fit. */
    static GridMembership membership(Collection<Grid> grids, List<GridMember> members) {
        return accepted(GridMembership.of(accepted(GridTree.of(grids)), members));
    }

    /**
     * What came of something that a plan builds upon.
     *
     * @throws InvalidValueException with the first reason if it was refused
     */
    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new InvalidValueException(reasons.get(0));
        });
    }
}
