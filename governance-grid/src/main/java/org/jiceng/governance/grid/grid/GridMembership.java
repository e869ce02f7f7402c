package org.jiceng.governance.grid.grid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/** Which household is in which base grid of a tree, each in one at most. Immutable. */
public final class GridMembership {
    private final GridTree tree;
    private final Map<HouseholdId, GridCode> gridOf;
    private final Map<GridCode, List<HouseholdId>> households;

    private GridMembership(GridTree tree, Map<HouseholdId, GridCode> gridOf) {
        this.tree = tree;
        this.gridOf = gridOf;
        this.households = gridOf.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
    }

    /**
     * The membership in the base grids of a tree; refused with every reason, each with the attributes "household" and
     * "grid": a household that stands in several grids, a grid that is not in the tree or no base grid.
     */
    public static Outcome<GridMembership> of(GridTree tree, Collection<GridMember> members) {
        Map<HouseholdId, GridCode> gridOf = new TreeMap<>();
        List<Reason> faults = new ArrayList<>();
        for (GridMember member : members) {
            gridFault(tree, member.grid())
                    .or(() -> isSecond(gridOf.putIfAbsent(member.household(), member.grid())))
                    .ifPresent(fault -> faults.add(
                            Reason.of(fault, "household", member.household()).with("grid", member.grid())));
        }
        return faults.isEmpty() ? Outcome.accepted(new GridMembership(tree, gridOf)) : Outcome.refused(faults);
    }

    private static Optional<GridReason> gridFault(GridTree tree, GridCode grid) {
        if (tree.isBase(grid)) {
            return Optional.empty();
        }
        return Optional.of(
                tree.grid(grid).isPresent() ? GridReason.MEMBER_GRID_NOT_BASE : GridReason.MEMBER_GRID_UNKNOWN);
    }

    private static Optional<GridReason> isSecond(@Nullable GridCode before) {
        return before == null ? Optional.empty() : Optional.of(GridReason.HOUSEHOLD_IN_SEVERAL_GRIDS);
    }

    /** The tree. */
    public GridTree tree() {
        return tree;
    }

    /** All households with their grids, by household. */
    public List<GridMember> members() {
        return gridOf.entrySet().stream()
                .map(entry -> new GridMember(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The base grid of a household; empty if it is in none. */
    public Optional<Grid> gridOf(HouseholdId household) {
        return Optional.ofNullable(gridOf.get(household)).flatMap(tree::grid);
    }

    /** The base grid of a household and those that it belongs to, up to the first level; empty if it is in none. */
    public List<Grid> chain(HouseholdId household) {
        return gridOf(household).map(grid -> tree.chain(grid.code())).orElse(List.of());
    }

    /** The households in a grid or in one below it, by id. */
    public List<HouseholdId> households(GridCode grid) {
        List<HouseholdId> all = new ArrayList<>(households.getOrDefault(grid, List.of()));
        tree.children(grid).forEach(child -> all.addAll(households(child.code())));
        return all.stream().sorted().toList();
    }
}
