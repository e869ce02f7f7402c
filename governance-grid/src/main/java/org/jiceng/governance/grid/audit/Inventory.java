package org.jiceng.governance.grid.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridReason;
import org.jspecify.annotations.Nullable;

/**
 * The grids and their households, looked up in every direction; what contradicts itself was put aside with a finding. Of what
 * stands twice the first counts.
 */
final class Inventory {
    private final Map<GridCode, Grid> byCode = new TreeMap<>();
    private final Map<GridCode, List<Grid>> below;
    private final Map<HouseholdId, Household> roster = new LinkedHashMap<>();
    private final Map<HouseholdId, GridCode> gridOf = new LinkedHashMap<>();
    private final Map<GridCode, List<Household>> households;
    private final List<Finding> findings = new ArrayList<>();

    Inventory(AuditRequest request) {
        request.grids().forEach(grid -> byCode.putIfAbsent(grid.code(), grid));
        below = byCode.values().stream()
                .filter(grid -> grid.parent() != null)
                .collect(groupingBy(grid -> Objects.requireNonNull(grid.parent())));
        request.households().forEach(this::enter);
        Set<GridCode> named = new HashSet<>();
        Set<HouseholdId> placed = new HashSet<>();
        for (GridMember member : request.members()) {
            named.add(member.grid());
            place(member, placed.add(member.household()));
        }
        roster.values().stream()
                .filter(household -> !placed.contains(household.id()))
                .forEach(household -> findings.add(atHome(AuditReason.HOUSEHOLD_IN_NO_GRID, household)));
        bases().stream()
                .filter(grid -> !named.contains(grid.code()))
                .forEach(grid ->
                        findings.add(Finding.fault(Reason.of(AuditReason.BASE_GRID_EMPTY, "grid", grid.code()), grid)));
        households = gridOf.keySet().stream()
                .map(id -> Objects.requireNonNull(roster.get(id)))
                .collect(groupingBy(household -> Objects.requireNonNull(gridOf.get(household.id()))));
    }

    private void enter(Household household) {
        if (roster.putIfAbsent(household.id(), household) != null) {
            findings.add(atHome(AuditReason.HOUSEHOLD_TWICE, household));
        }
    }

    private static Finding atHome(AuditReason reason, Household household) {
        return new Finding(
                Severity.FAULT, Reason.of(reason, "household", household.id()), household.village(), null, null);
    }

    private void place(GridMember member, boolean first) {
        Household household = roster.get(member.household());
        Grid grid = byCode.get(member.grid());
        ReasonCode fault = null;
        if (household == null) {
            fault = AuditReason.HOUSEHOLD_UNKNOWN;
        } else if (!first) {
            fault = GridReason.HOUSEHOLD_IN_SEVERAL_GRIDS;
        } else if (grid == null) {
            fault = GridReason.MEMBER_GRID_UNKNOWN;
        } else if (!isBase(grid)) {
            fault = GridReason.MEMBER_GRID_NOT_BASE;
        } else if (!grid.village().equals(household.village())) {
            fault = AuditReason.HOUSEHOLD_OF_OTHER_VILLAGE;
        }
        if (fault == null) {
            gridOf.put(member.household(), member.grid());
        } else {
            Reason reason = Reason.of(fault, "household", member.household()).with("grid", member.grid());
            findings.add(new Finding(Severity.FAULT, reason, village(household, grid), member.grid(), null));
        }
    }

    /** That of the household, else that of the grid. */
    private static @Nullable RegionCode village(@Nullable Household household, @Nullable Grid grid) {
        if (household != null) {
            return household.village();
        }
        return grid == null ? null : grid.village();
    }

    /** What was put aside, and what is missing. */
    List<Finding> findings() {
        return findings;
    }

    /** All grids, by code. */
    Collection<Grid> grids() {
        return byCode.values();
    }

    /** The grid with a code, which must be there. */
    Grid grid(GridCode code) {
        return Objects.requireNonNull(byCode.get(code));
    }

    /** The base grids, by code. */
    List<Grid> bases() {
        return grids().stream().filter(this::isBase).toList();
    }

    boolean isBase(Grid grid) {
        return !below.containsKey(grid.code());
    }

    /** The base grids that a grid of the second level is divided into, by code; empty if it is not. */
    List<Grid> parts(Grid group) {
        return group.level() == GridLevel.SECOND
                ? below.getOrDefault(group.code(), List.of()).stream()
                        .filter(grid -> grid.level() == GridLevel.THIRD && isBase(grid))
                        .toList()
                : List.of();
    }

    /** The households in a base grid, or in the parts of a grid of the second level. */
    List<Household> households(Grid grid) {
        List<Household> all = new ArrayList<>(households.getOrDefault(grid.code(), List.of()));
        parts(grid).forEach(part -> all.addAll(households(part)));
        return all;
    }

    Collection<Household> roster() {
        return roster.values();
    }

    /** Whether a household is in exactly one base grid of its village. */
    boolean isPlaced(Household household) {
        return gridOf.containsKey(household.id());
    }
}
