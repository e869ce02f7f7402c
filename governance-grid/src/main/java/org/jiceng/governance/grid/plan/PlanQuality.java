package org.jiceng.governance.grid.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.grid.audit.WorkloadSpread;
import org.jiceng.governance.grid.grid.GridLevel;

/**
 * The figures of a plan. Work that is not known counts as the mean, unlike in an audit, which leaves it out.
 *
 * @param workload how the work of the village is spread over its base grids
 * @param divisions the divided groups, by code
 * @param baseGrids how many base grids there are of each level
 * @param cutMetres how long the borders between the parts of groups are together
 */
public record PlanQuality(
        WorkloadSpread workload, List<GroupDivision> divisions, Map<GridLevel, Integer> baseGrids, long cutMetres) {
    public PlanQuality {
        divisions = List.copyOf(divisions);
        Map<GridLevel, Integer> counts = new EnumMap<>(GridLevel.class);
        counts.putAll(baseGrids);
        baseGrids = Collections.unmodifiableMap(counts);
    }
}
