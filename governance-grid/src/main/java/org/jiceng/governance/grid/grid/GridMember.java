package org.jiceng.governance.grid.grid;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;

/**
 * That a household is in a grid. Personal data: {@code toString} leaves the household out.
 *
 * @param household the household
 * @param grid the base grid
 */
public record GridMember(HouseholdId household, GridCode grid) {
    public GridMember {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(grid, "grid");
    }

    @Override
    public String toString() {
        return "GridMember[" + grid + ", masked]";
    }
}
