package org.jiceng.governance.examples.county.roster;

import java.util.List;

/**
 * A made-up household in the form of {@code households.csv}, so that it passes through the same intake as a vendor's
 * row. An empty text is an empty cell; what that means is the file format's.
 */
public record RosterHousehold(
        String householdId,
        String villageCode,
        String group,
        String longitude,
        String latitude,
        String residents,
        String registered,
        String incomeYear,
        String incomeYuan,
        String safeFamilyYears,
        String ratingsKnownFrom,
        String ratingsKnownTo,
        String circumstances,
        String circumstancesUnknown,
        String openClaims,
        String lastVisit,
        String confirmedClass) {
    /** The columns of {@code households.csv}, in the order of {@link #cells}. */
    public static final List<String> COLUMNS = List.of(
            "household_id",
            "village_code",
            "group",
            "longitude",
            "latitude",
            "residents",
            "registered",
            "income_year",
            "income_yuan",
            "safe_family_years",
            "ratings_known_from",
            "ratings_known_to",
            "circumstances",
            "circumstances_unknown",
            "open_claims",
            "last_visit",
            "confirmed_class");

    /** The row of {@code households.csv}. */
    public List<String> cells() {
        return List.of(
                householdId,
                villageCode,
                group,
                longitude,
                latitude,
                residents,
                registered,
                incomeYear,
                incomeYuan,
                safeFamilyYears,
                ratingsKnownFrom,
                ratingsKnownTo,
                circumstances,
                circumstancesUnknown,
                openClaims,
                lastVisit,
                confirmedClass);
    }

    /** The id alone, since the rest would be personal data in a real file. */
    @Override
    public String toString() {
        return "RosterHousehold[" + householdId + "]";
    }
}
