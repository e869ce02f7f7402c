package org.jiceng.governance.examples.county.report;

import java.time.LocalDate;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household and what was decided of it. Personal data: {@code toString} leaves it out.
 *
 * @param id the household
 * @param village where it lives
 * @param outcome its class
 * @param due the day by which its next visit is due; {@code null} if there is none
 */
public record DecidedHousehold(
        HouseholdId id,
        RegionCode village,
        ClassOutcome outcome,
        @Nullable LocalDate due) {
    @Override
    public String toString() {
        return "DecidedHousehold[masked]";
    }
}
