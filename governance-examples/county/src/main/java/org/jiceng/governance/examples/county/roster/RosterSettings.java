package org.jiceng.governance.examples.county.roster;

import java.time.LocalDate;

/**
 * What decides on a roster.
 *
 * @param county the county
 * @param households how many households, 1 to {@link #MAX_HOUSEHOLDS}
 * @param seed decides on everything made up
 * @param listYear the year of the list of towns and villages, 2021 to 2023
 * @param asOf the date as of which the roster stands, 2000 to 2099
 */
public record RosterSettings(CountyProfile county, int households, long seed, int listYear, LocalDate asOf) {
    public static final int MAX_HOUSEHOLDS = 1_000_000;

    public RosterSettings {
        if (households < 1 || households > MAX_HOUSEHOLDS) {
            throw new IllegalArgumentException("households is " + households + "\nGive 1 to " + MAX_HOUSEHOLDS + ".");
        }
        if (!isYear(listYear)) {
            throw new IllegalArgumentException("listYear is " + listYear + "\nGive 2021, 2022 or 2023.");
        }
        if (!isAsOf(asOf)) {
            throw new IllegalArgumentException("asOf is " + asOf + "\nGive a date of the years 2000 to 2099.");
        }
    }

    /** Whether there is a list of towns and villages of a year. */
    public static boolean isYear(int year) {
        return year >= 2021 && year <= 2023;
    }

    /** Whether a roster can stand as of a date. */
    public static boolean isAsOf(LocalDate date) {
        return date.getYear() >= 2000 && date.getYear() <= 2099;
    }

    /** The calendar year before the as-of date. */
    public int referenceYear() {
        return asOf.getYear() - 1;
    }
}
