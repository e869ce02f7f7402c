package org.jiceng.governance.core.intake;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A household as a vendor has it: one text for each column of {@code households.csv}, blank where nothing is known. White
 * space around a text is dropped. Personal data, so {@code toString} gives the row's number only.
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

        @Cell(value = CellForm.HOUSEHOLD_ID, required = true)
        String householdId,

        @Cell(value = CellForm.VILLAGE_CODE, required = true)
        String villageCode,

        @Cell(CellForm.TEXT) String group,
        @Cell(CellForm.LONGITUDE) String longitude,
        @Cell(CellForm.LATITUDE) String latitude,
        @Cell(CellForm.COUNT) String residents,
        @Cell(CellForm.COUNT) String registered,
        @Cell(CellForm.YEAR) String incomeYear,
        @Cell(CellForm.YUAN) String incomeYuan,
        @Cell(CellForm.YEARS) String safeFamilyYears,
        @Cell(CellForm.YEAR) String ratingsKnownFrom,
        @Cell(CellForm.YEAR) String ratingsKnownTo,
        @Cell(CellForm.CIRCUMSTANCES) String circumstances,
        @Cell(CellForm.CIRCUMSTANCES_OR_ALL) String circumstancesUnknown,
        @Cell(CellForm.COUNT) String openClaims,
        @Cell(CellForm.DAY) String lastVisit,
        @Cell(CellForm.HOUSEHOLD_CLASS) String confirmedClass) {

    private static final List<String> PROPERTIES = Arrays.stream(HouseholdRow.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("line"))
            .toList();

    public HouseholdRow {
        householdId = householdId.strip();
        villageCode = villageCode.strip();
        group = group.strip();
        longitude = longitude.strip();
        latitude = latitude.strip();
        residents = residents.strip();
        registered = registered.strip();
        incomeYear = incomeYear.strip();
        incomeYuan = incomeYuan.strip();
        safeFamilyYears = safeFamilyYears.strip();
        ratingsKnownFrom = ratingsKnownFrom.strip();
        ratingsKnownTo = ratingsKnownTo.strip();
        circumstances = circumstances.strip();
        circumstancesUnknown = circumstancesUnknown.strip();
        openClaims = openClaims.strip();
        lastVisit = lastVisit.strip();
        confirmedClass = confirmedClass.strip();
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
     *
     * @param line the number of the row as the user counts it
     */
    public static HouseholdRow of(long line, Map<String, String> cells) {
        UnaryOperator<String> cell = column -> cells.getOrDefault(column, "");
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
                cell.apply("circumstances_unknown"),
                cell.apply("open_claims"),
                cell.apply("last_visit"),
                cell.apply("confirmed_class"));
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
