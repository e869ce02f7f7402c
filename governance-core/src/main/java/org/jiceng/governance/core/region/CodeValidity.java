package org.jiceng.governance.core.region;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a code stood in every list of a {@link RegionHistory}. Lists are true on their day only, so the code
 * may have been issued before {@code firstListed} and retired between {@code lastListed} and {@code notListed}.
 *
 * @param code the code
 * @param firstListed the day of the first list of the period
 * @param lastListed the day of the last list of the period, inclusive
 * @param notListed the day of the next list, which does not have the code; null while the newest list has it
 */
public record CodeValidity(
        RegionCode code,
        LocalDate firstListed,
        LocalDate lastListed,
        @Nullable LocalDate notListed) {

    /** The day by which the code was retired; empty while the newest list has it. */
    public Optional<LocalDate> retiredBy() {
        return Optional.ofNullable(notListed);
    }
}
