package org.jiceng.governance.examples.county.grids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.grid.boundary.Boundary;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A grid of a county's plan with its figures.
 *
 * @param grid the grid
 * @param isBase whether households belong to it directly
 * @param households how many households it has, those of the grids under it too
 * @param residents how many people live there; empty where it is not known of one household
 * @param workload how much work they make; empty where it is not known of one household
 * @param boundary its land; {@code null} if it could not be drawn
 */
public record PlannedGrid(
        Grid grid,
        boolean isBase,
        int households,
        OptionalLong residents,
        OptionalLong workload,
        @Nullable Boundary boundary) {

    static List<PlannedGrid> of(PlannedVillage village, List<Household> households, Workload workload) {
        GridMembership membership = village.plan().membership();
        Map<HouseholdId, Household> byId = new HashMap<>();
        households.forEach(household -> byId.put(household.id(), household));
        List<PlannedGrid> grids = new ArrayList<>();
        for (Grid grid : membership.tree().grids()) {
            List<Household> own = membership.households(grid.code()).stream()
                    .map(id -> Objects.requireNonNull(byId.get(id)))
                    .toList();
            grids.add(new PlannedGrid(
                    grid,
                    membership.tree().isBase(grid.code()),
                    own.size(),
                    sum(own, PlannedGrid::residents),
                    sum(own, workload::of),
                    village.boundaries().get(grid.code())));
        }
        return grids;
    }

    private static OptionalLong residents(Household household) {
        return household.residents() == null ? OptionalLong.empty() : OptionalLong.of(household.residents());
    }

    private static OptionalLong sum(List<Household> households, Function<Household, OptionalLong> figure) {
        long sum = 0;
        for (Household household : households) {
            OptionalLong one = figure.apply(household);
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
