package org.jiceng.governance.grid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * All grids that ever were, with what took the place of those that ended. Immutable.
 *
 * <p>A code belongs to one grid for ever. A successor is in force on the day after the grid ended, so that following successors
 * always leads forward in time.
 */
public final class GridRegister {
    private final Map<GridCode, Grid> byCode;

    private GridRegister(Map<GridCode, Grid> byCode) {
        this.byCode = byCode;
    }

    /**
     * The register of some grids; refused with every reason, each with the code of its grid as the attribute "grid": a code
     * that stands twice, a successor that is not known or not in force on the day after.
     */
    public static Outcome<GridRegister> of(Collection<Grid> grids) {
        List<Reason> faults = new ArrayList<>();
        Map<GridCode, Grid> byCode = new TreeMap<>(GridTree.byCode(grids, faults));
        for (Grid grid : byCode.values()) {
            grid.successors()
                    .forEach(
                            code -> successorFault(grid, code, byCode.get(code)).ifPresent(faults::add));
        }
        return faults.isEmpty() ? Outcome.accepted(new GridRegister(byCode)) : Outcome.refused(faults);
    }

    private static Optional<Reason> successorFault(Grid grid, GridCode code, @Nullable Grid successor) {
        LocalDate end = grid.validity().to();
        if (successor != null && end != null && successor.validity().contains(end.plusDays(1))) {
            return Optional.empty();
        }
        GridReason fault =
                successor == null ? GridReason.GRID_SUCCESSOR_UNKNOWN : GridReason.GRID_SUCCESSOR_NOT_IN_FORCE;
        return Optional.of(Reason.of(fault, "grid", grid.code()).with("successor", code));
    }

    /** All grids, by code. */
    public List<Grid> grids() {
        return List.copyOf(byCode.values());
    }

    /** All codes ever used, by code: none of them may be given to another grid. */
    public Set<GridCode> codes() {
        return Collections.unmodifiableSet(byCode.keySet());
    }

    /** The grid with a code; empty if there never was one. */
    public Optional<Grid> grid(GridCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The tree of the grids in force on a day; refused with every reason of {@link GridTree#check}. */
    public Outcome<GridTree> tree(LocalDate day) {
        return GridTree.of(byCode.values().stream()
                .filter(grid -> grid.validity().contains(day))
                .toList());
    }

    /**
     * What is in the place of a grid on a day, by code: the grid itself while it is in force, else its successors and theirs, as
     * far as they are in force. Empty if nothing is, or if there never was such a grid.
     */
    public List<Grid> inPlaceOf(GridCode code, LocalDate day) {
        Set<GridCode> found = new TreeSet<>();
        follow(code, day, found, new TreeSet<>());
        return found.stream().flatMap(one -> grid(one).stream()).toList();
    }

    private void follow(GridCode code, LocalDate day, Set<GridCode> found, Set<GridCode> seen) {
        Grid grid = byCode.get(code);
        if (grid == null || !seen.add(code)) {
            return;
        }
        if (grid.validity().contains(day)) {
            found.add(code);
        } else {
            grid.successors().forEach(successor -> follow(successor, day, found, seen));
        }
    }
}
