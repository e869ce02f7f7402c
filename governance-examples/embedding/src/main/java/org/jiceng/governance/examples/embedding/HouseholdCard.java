package org.jiceng.governance.examples.embedding;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jspecify.annotations.Nullable;

/**
 * A household as the office's own database has it; the library never sees this type.
 *
 * @param number the number on the card
 * @param people how many people live there; {@code null} if nobody has asked
 * @param yuan the income of the year before; {@code null} if not known
 * @param safeFamilyYears the years in which it was rated a Safe Family
 * @param circumstances the circumstances that call for help, by the library's names
 */
public record HouseholdCard(
        String number,
        @Nullable Integer people,
        @Nullable BigDecimal yuan,
        List<Integer> safeFamilyYears,
        List<String> circumstances) {

    /** The card under the library's column names; what is left out is not known. */
    HouseholdRow row(long line, String village, int incomeYear) {
        Map<String, String> cells = new HashMap<>();
        cells.put("household_id", number);
        cells.put("village_code", village);
        cells.put(
                "safe_family_years",
                safeFamilyYears.stream().map(String::valueOf).collect(joining(";")));
        cells.put("ratings_known_to", String.valueOf(incomeYear));
        cells.put("circumstances", String.join(";", circumstances));
        if (people != null) {
            cells.put("residents", people.toString());
        }
        if (yuan != null) {
            cells.put("income_year", String.valueOf(incomeYear));
            cells.put("income_yuan", yuan.toPlainString());
        }
        return HouseholdRow.of(line, cells);
    }

    @Override
    public String toString() {
        return "HouseholdCard[masked]";
    }
}
