package org.jiceng.governance.core.intake;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jiceng.governance.core.household.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A household as a vendor has it: one text for each column of {@code households.csv}, blank or {@code null} where nothing is
 * known. White space around a text is dropped. Personal data, so {@code toString} and default JSON give the row's number
 * only.
 *
 * @param line the number of the row as the user counts it: a line of the file, the first is 1
 * @param householdId the vendor's id, required
 * @param villageCode the 12-digit code of the village or community, required
 * @param group the villager group
 * @param longitude degrees east, together with the latitude
 * @param latitude degrees north, together with the longitude
 * @param residents how many people live there, 0 to 1000
 * @param registered how many people are registered there, 0 to 1000
 * @param incomeYear the calendar year of the income; required with an income
 * @param incomeYuan the income in yuan with at most two decimals, 0 or more; blank: unknown
 * @param safeFamilyYears the years rated, {@code 2021;2022;2023}; blank: none in the known years
 * @param ratingsKnownFrom the first year whose rating is known; blank: from the beginning
 * @param ratingsKnownTo the last year whose rating is known; blank: no year is known
 * @param circumstances those present, of {@code LEFT_BEHIND}, {@code POVERTY}, {@code DISABLED}, {@code
 *     RELEASED_PRISONER} with semicolons between them
 * @param circumstancesUnknown those not known, or {@code ALL} for all that are not given as present; the others are
 *     absent
 * @param openClaims how many claims in the ledger are open, 0 to 1000; blank: unknown
 * @param lastVisit the day of the last service visit; blank: none is known
 * @param confirmedClass the class that a person has confirmed; blank: none
 */
@Consistent
public record HouseholdRow(
        long line,

        @Personal @Cell(value = CellForm.HOUSEHOLD_ID, required = true)
        String householdId,

        @Personal @Cell(value = CellForm.VILLAGE_CODE, required = true)
        String villageCode,

        @Personal @Cell(CellForm.TEXT) String group,
        @Personal @Cell(CellForm.LONGITUDE) String longitude,
        @Personal @Cell(CellForm.LATITUDE) String latitude,
        @Personal @Cell(CellForm.COUNT) String residents,
        @Personal @Cell(CellForm.COUNT) String registered,
        @Personal @Cell(CellForm.YEAR) String incomeYear,
        @Personal @Cell(CellForm.YUAN) String incomeYuan,
        @Personal @Cell(CellForm.YEARS) String safeFamilyYears,
        @Personal @Cell(CellForm.YEAR) String ratingsKnownFrom,
        @Personal @Cell(CellForm.YEAR) String ratingsKnownTo,
        @Personal @Cell(CellForm.CIRCUMSTANCES) String circumstances,
        @Personal @Cell(CellForm.CIRCUMSTANCES_OR_ALL) String circumstancesUnknown,
        @Personal @Cell(CellForm.COUNT) String openClaims,
        @Personal @Cell(CellForm.DAY) String lastVisit,
        @Personal @Cell(CellForm.HOUSEHOLD_CLASS) String confirmedClass) {

    private static final List<String> PROPERTIES = Arrays.stream(HouseholdRow.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("line"))
            .toList();

    public HouseholdRow {
        householdId = text(householdId);
        villageCode = text(villageCode);
        group = text(group);
        longitude = text(longitude);
        latitude = text(latitude);
        residents = text(residents);
        registered = text(registered);
        incomeYear = text(incomeYear);
        incomeYuan = text(incomeYuan);
        safeFamilyYears = text(safeFamilyYears);
        ratingsKnownFrom = text(ratingsKnownFrom);
        ratingsKnownTo = text(ratingsKnownTo);
        circumstances = text(circumstances);
        circumstancesUnknown = text(circumstancesUnknown);
        openClaims = text(openClaims);
        lastVisit = text(lastVisit);
        confirmedClass = text(confirmedClass);
    }

    /** A cell that is not there, as databases and JSON give it, is blank. */
    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell.strip();
    }

    /** The columns in the order of the file format. */
    public static List<String> columns() {
        return PROPERTIES.stream().map(HouseholdRow::column).toList();
    }

    /** The columns without which a file of households cannot be read. */
    public static List<String> requiredColumns() {
        return List.of("household_id", "village_code");
    }

    /**
     * The row whose cells are given by column; a column that is not given is blank, one that is not known is ignored.
     * Without both columns of circumstances, these count as not known, all of them.
     *
     * @param line the number of the row as the user counts it
     */
    public static HouseholdRow of(long line, Map<String, String> cells) {
        UnaryOperator<String> cell = column -> text(cells.get(column));
        return new HouseholdRow(
                line,
                cell.apply("household_id"),
                cell.apply("village_code"),
                cell.apply("group"),
                cell.apply("longitude"),
                cell.apply("latitude"),
                cell.apply("residents"),
                cell.apply("registered"),
                cell.apply("income_year"),
                cell.apply("income_yuan"),
                cell.apply("safe_family_years"),
                cell.apply("ratings_known_from"),
                cell.apply("ratings_known_to"),
                cell.apply("circumstances"),
                knowsCircumstances(cells) ? cell.apply("circumstances_unknown") : CellForm.ALL,
                cell.apply("open_claims"),
                cell.apply("last_visit"),
                cell.apply("confirmed_class"));
    }

    /** Whether one of the columns of circumstances is given; without both, nothing is known of them. */
    private static boolean knowsCircumstances(Map<String, String> cells) {
        return cells.containsKey("circumstances") || cells.containsKey("circumstances_unknown");
    }

    /** The column of a property: {@code household_id} for {@code householdId}. */
    static String column(String property) {
        return property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The cells in the order of {@link #columns}. */
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

    /** The cell of a property. */
    String cell(String property) {
        return cells().get(PROPERTIES.indexOf(property));
    }

    @Override
    public String toString() {
        return "HouseholdRow[" + line + ", masked]";
    }
}
