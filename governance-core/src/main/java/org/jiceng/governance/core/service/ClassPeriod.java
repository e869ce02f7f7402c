package org.jiceng.governance.core.service;

import java.time.LocalDate;
import java.util.Objects;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jspecify.annotations.Nullable;

/**
 * A time during which one class was in effect for a household.
 *
 * @param householdClass the class
 * @param from the first day, inclusive
 * @param until the day on which it ended, exclusive; {@code null} if it has not
 */
public record ClassPeriod(
        HouseholdClass householdClass,
        LocalDate from,
        @Nullable LocalDate until) {
    /**
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public ClassPeriod {
        Objects.requireNonNull(householdClass, "householdClass");
        Objects.requireNonNull(from, "from");
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "the period from " + from + " ends on " + until + "\nLet it end after its first day.");
        }
    }
}
