package org.jiceng.governance.grid.plan;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;

/**
 * That a household is in another base grid than before. Personal data: {@code toString} leaves the household out.
 *
 * @param household the household
 * @param from its base grid before
 * @param to its base grid now
 */
public record HouseholdMove(HouseholdId household, GridCode from, GridCode to) {
    public HouseholdMove {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public String toString() {
        return "HouseholdMove[" + from + " to " + to + ", masked]";
    }
}
