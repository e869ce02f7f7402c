package org.jiceng.governance.grid.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.GridCode;
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
 * @param issued all codes ever issued in the village
 */
record Planned(
        GridMembership membership,
        List<PlanNote> notes,
        PlanQuality quality,
        GridChanges changes,
        SortedSet<GridCode> issued) {
    Planned {
        notes = List.copyOf(notes);
        issued = Collections.unmodifiableSortedSet(new TreeSet<>(issued));
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
