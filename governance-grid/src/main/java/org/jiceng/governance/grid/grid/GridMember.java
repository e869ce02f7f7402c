package org.jiceng.governance.grid.grid;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;

/**
 * That a household is in a grid.
 *
 * @param household the household
 * @param grid the base grid
 */
public record GridMember(HouseholdId household, GridCode grid) {
    public GridMember {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(grid, "grid");
    }
}
