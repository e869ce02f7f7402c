package org.jiceng.governance.grid.grid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The grids of a village or of a whole county, each with a chain up to its village. Immutable.
 *
 * <p>When the grids are in force plays no part here: all that are given are in the tree. {@link GridRegister#tree} gives that of
 * a day.
 */
public final class GridTree {
    private final Map<GridCode, Grid> byCode = new TreeMap<>();
    private final Map<GridCode, List<Grid>> below;
    private final Map<RegionCode, List<Grid>> tops;
    private final List<Grid> ordered;

    private GridTree(Collection<Grid> grids) {
        grids.forEach(grid -> byCode.put(grid.code(), grid));
        below = byCode.values().stream()
                .filter(grid -> grid.parent() != null)
                .collect(groupingBy(grid -> Objects.requireNonNull(grid.parent())));
        tops = byCode.values().stream()
                .filter(grid -> grid.parent() == null)
                .collect(groupingBy(Grid::village, TreeMap::new, toList()));
        List<Grid> all = new ArrayList<>();
        tops.values().forEach(list -> list.forEach(top -> collect(top, all)));
        ordered = Collections.unmodifiableList(all);
    }

    private void collect(Grid grid, List<Grid> into) {
        into.add(grid);
        below.getOrDefault(grid.code(), List.of()).forEach(child -> collect(child, into));
    }

    /** The tree of some grids; refused with every reason of {@link #check}. */
    public static Outcome<GridTree> of(Collection<Grid> grids) {
        List<Reason> faults = check(grids);
        return faults.isEmpty() ? Outcome.accepted(new GridTree(grids)) : Outcome.refused(faults);
    }

    /**
     * Why some grids form no tree: every fault, codes that stand twice first, then in the order of the grids, each with the code
     * of its grid as the attribute "grid". Empty if they do. Of a code that stands twice, the first grid is meant wherever it is
     * named.
     */
    public static List<Reason> check(Collection<Grid> grids) {
        List<Reason> faults = new ArrayList<>();
        Map<GridCode, Grid> byCode = byCode(grids, faults);
        byCode.values().forEach(grid -> linkFault(grid, byCode).ifPresent(faults::add));
        return List.copyOf(faults);
    }

    /** The grids by code, in the order given; of a code that stands twice the first, and a fault for each other. */
    static Map<GridCode, Grid> byCode(Collection<Grid> grids, List<Reason> faults) {
        Map<GridCode, Grid> byCode = new LinkedHashMap<>();
        for (Grid grid : grids) {
            if (byCode.putIfAbsent(grid.code(), grid) != null) {
                faults.add(Reason.of(GridReason.GRID_CODE_TWICE, "grid", grid.code()));
            }
        }
        return byCode;
    }

    private static Optional<Reason> linkFault(Grid grid, Map<GridCode, Grid> byCode) {
        GridCode above = grid.parent();
        if ((above == null) == (grid.level() == GridLevel.FIRST)) {
            return above == null ? Optional.empty() : parentFault(grid, byCode.get(above));
        }
        GridReason fault = above == null ? GridReason.GRID_PARENT_MISSING : GridReason.GRID_PARENT_UNDUE;
        return Optional.of(Reason.of(fault, "grid", grid.code()));
    }

    private static Optional<Reason> parentFault(Grid grid, @Nullable Grid parent) {
        Optional<GridReason> fault = Optional.empty();
        if (parent == null) {
            fault = Optional.of(GridReason.GRID_PARENT_UNKNOWN);
        } else if (!grid.level().above().equals(Optional.of(parent.level()))) {
            fault = Optional.of(GridReason.GRID_PARENT_LEVEL);
        } else if (!grid.village().equals(parent.village())) {
            fault = Optional.of(GridReason.GRID_PARENT_VILLAGE);
        }
        return fault.map(code -> Reason.of(code, "grid", grid.code())
                .with("parent", Objects.requireNonNull(grid.parent()))
                .with("level", grid.level().number()));
    }

    /** All grids: by village, then each right before those below it, otherwise by code. */
    public List<Grid> grids() {
        return ordered;
    }

    /** The villages that have grids, by code. */
    public List<RegionCode> villages() {
        return List.copyOf(tops.keySet());
    }

    /** The grids of the first level of a village, by code; empty if it has none. */
    public List<Grid> tops(RegionCode village) {
        return List.copyOf(tops.getOrDefault(village, List.of()));
    }

    /** The grid with a code; empty if it is not in the tree. */
    public Optional<Grid> grid(GridCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The grids right below another, by code; empty for a base grid and for a code that is not in the tree. */
    public List<Grid> children(GridCode code) {
        return List.copyOf(below.getOrDefault(code, List.of()));
    }

    /** Whether a code is that of a base grid: in the tree, and with no grid below it. */
    public boolean isBase(GridCode code) {
        return byCode.containsKey(code) && !below.containsKey(code);
    }

    /**
     * The base grids, in the order of {@link #grids}.
     *
     * @term 基础网格
     */
    public List<Grid> baseGrids() {
        return ordered.stream().filter(grid -> isBase(grid.code())).toList();
    }

    /** A grid and those that it belongs to, up to the first level; empty if the code is not in the tree. */
    public List<Grid> chain(GridCode code) {
        List<Grid> chain = new ArrayList<>();
        Grid grid = byCode.get(code);
        while (grid != null) {
            chain.add(grid);
            grid = grid.parent() == null ? null : byCode.get(grid.parent());
        }
        return List.copyOf(chain);
    }
}
