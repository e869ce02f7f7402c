package org.jiceng.governance.grid.audit;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.HamletRule;

/**
 * Whether base grids are connected. The hamlets of a divided group are the pieces of the group: what does not touch there cannot
 * touch in a part. A part must be in one piece in each hamlet in which it lies. A grid that is no part is as the village has it,
 * in however many pieces.
 */
final class ConnectionCheck {
    /** The pieces that a base grid is in, and the hamlets of its group in which it lies. */
    private record Pieces(int pieces, int hamlets) {
        boolean isConnected() {
            return pieces == hamlets;
        }
    }

    private final Map<GridCode, Pieces> byGrid = new HashMap<>();
    private final GridRules rules;

    ConnectionCheck(Inventory inventory, GridRules rules, Neighbours neighbours) {
        this.rules = rules;
        for (Grid grid : inventory.bases()) {
            Map<HouseholdId, HouseholdId> own = pieces(inventory.households(grid), neighbours);
            byGrid.put(grid.code(), new Pieces(count(own), count(own)));
        }
        for (Grid group : inventory.grids()) {
            Map<HouseholdId, HouseholdId> hamlets = pieces(inventory.households(group), neighbours);
            for (Grid part : inventory.parts(group)) {
                Map<HouseholdId, HouseholdId> within = new HashMap<>(hamlets);
                within.keySet().retainAll(ids(inventory.households(part)));
                byGrid.computeIfPresent(part.code(), (code, own) -> new Pieces(own.pieces(), count(within)));
            }
        }
    }

    private static int count(Map<HouseholdId, HouseholdId> pieces) {
        return new HashSet<>(pieces.values()).size();
    }

    private static Set<HouseholdId> ids(List<Household> households) {
        return households.stream().map(Household::id).collect(toSet());
    }

    /** For each household one that stands for its piece. */
    private static Map<HouseholdId, HouseholdId> pieces(List<Household> households, Neighbours neighbours) {
        Map<HouseholdId, HouseholdId> up = new HashMap<>();
        households.forEach(household -> up.put(household.id(), household.id()));
        for (Household household : households) {
            for (HouseholdId neighbour : neighbours.of(household.id())) {
                if (up.containsKey(neighbour)) {
                    up.put(root(up, neighbour), root(up, household.id()));
                }
            }
        }
        Map<HouseholdId, HouseholdId> pieces = new HashMap<>();
        households.forEach(household -> pieces.put(household.id(), root(up, household.id())));
        return pieces;
    }

    private static HouseholdId root(Map<HouseholdId, HouseholdId> up, HouseholdId of) {
        HouseholdId at = of;
        HouseholdId above = Objects.requireNonNull(up.get(at));
        while (!above.equals(at)) {
            HouseholdId next = Objects.requireNonNull(up.get(above));
            up.put(at, next);
            at = above;
            above = next;
        }
        return at;
    }

    List<Finding> findings(Inventory inventory) {
        List<Finding> findings = new ArrayList<>();
        for (Grid grid : inventory.bases()) {
            fault(grid, Objects.requireNonNull(byGrid.get(grid.code())))
                    .map(reason -> Finding.fault(reason, grid))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Reason> fault(Grid grid, Pieces pieces) {
        if (!pieces.isConnected()) {
            return Optional.of(Reason.of(AuditReason.GRID_NOT_CONNECTED, "grid", grid.code())
                    .with("pieces", pieces.pieces())
                    .with("hamlets", pieces.hamlets()));
        }
        return pieces.hamlets() > 1 && rules.hamlets() == HamletRule.KEPT_APART && grid.level() == GridLevel.THIRD
                ? Optional.of(Reason.of(AuditReason.GRID_SPANS_HAMLETS, "grid", grid.code())
                        .with("hamlets", pieces.hamlets()))
                : Optional.empty();
    }

    Connection figures(Collection<Grid> bases) {
        List<Pieces> examined = bases.stream()
                .map(Grid::code)
                .map(code -> Objects.requireNonNull(byGrid.get(code)))
                .filter(pieces -> pieces.pieces() > 0)
                .toList();
        return new Connection(
                examined.size(),
                (int) examined.stream().filter(Pieces::isConnected).count(),
                (int) examined.stream().filter(pieces -> pieces.hamlets() > 1).count());
    }
}
