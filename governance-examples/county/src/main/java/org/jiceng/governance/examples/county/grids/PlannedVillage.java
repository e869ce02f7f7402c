package org.jiceng.governance.examples.county.grids;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.audit.GridCertificate;
import org.jiceng.governance.grid.boundary.Boundary;
import org.jiceng.governance.grid.boundary.GridBoundaries;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridTree;
import org.jiceng.governance.grid.plan.GridPlan;

/**
 * The plan of one village with what is worked out of it once.
 *
 * @param village the village or community
 * @param plan its plan
 * @param certificate the audit of the plan
 * @param boundaries the boundary of each grid of every level, by code; empty if they could not be made
 */
record PlannedVillage(
        RegionCode village, GridPlan plan, GridCertificate certificate, Map<GridCode, Boundary> boundaries) {
    PlannedVillage {
        boundaries = Collections.unmodifiableMap(new TreeMap<>(boundaries));
    }

    static PlannedVillage of(RegionCode village, GridPlan plan) {
        Outcome<GridBoundaries> drawn = plan.boundaries();
        return new PlannedVillage(
                village,
                plan,
                plan.audit(drawn),
                drawn.fold(made -> ofAllLevels(plan.tree(), made), reasons -> Map.<GridCode, Boundary>of()));
    }

    private static Map<GridCode, Boundary> ofAllLevels(GridTree tree, GridBoundaries base) {
        Map<GridCode, Boundary> all = new TreeMap<>(base.boundaries());
        for (GridLevel level : List.of(GridLevel.FIRST, GridLevel.SECOND)) {
            Map<GridCode, GridCode> above =
                    base.boundaries().keySet().stream().collect(toMap(code -> code, code -> above(tree, code, level)));
            all.putAll(base.above(above).boundaries());
        }
        return all;
    }

    private static GridCode above(GridTree tree, GridCode base, GridLevel level) {
        return tree.chain(base).stream()
                .filter(grid -> grid.level().compareTo(level) <= 0)
                .map(Grid::code)
                .findFirst()
                .orElseThrow();
    }
}
