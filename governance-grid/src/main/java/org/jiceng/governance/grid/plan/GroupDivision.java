package org.jiceng.governance.grid.plan;

import java.util.List;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.audit.WorkloadSpread;

/**
 * How a populous group was divided.
 *
 * @param group the grid of the group
 * @param workload how the work is spread over its parts; that of households whose work is not known counts as the mean
 * @param balance whether the parts are equal within the pack's tolerance
 * @param causes why they cannot be; households are named by their ids as "area". Empty unless that is impossible
 * @param hamlets in how many pieces the households of the group are that have a place
 * @param links how many links between hamlets the division needed
 * @param cutMetres how long the borders between households of different parts are together
 */
public record GroupDivision(
        GridCode group,
        WorkloadSpread workload,
        Balance balance,
        List<Reason> causes,
        int hamlets,
        int links,
        long cutMetres) {
    /** Takes a copy of the list. */
    public GroupDivision {
        causes = List.copyOf(causes);
    }

    /** How many parts there are. */
    public int parts() {
        return workload.grids();
    }

    /** The greatest difference of a part's work from an equal share, as a fraction of this share; 0 if there is no work. */
    public Fraction deviation() {
        return workload.deviation().orElse(new Fraction(0, 1));
    }
}
