package org.jiceng.governance.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakingInHouseholdRowsTest {
    private static final HouseholdIntake INTAKE = HouseholdIntake.standard();

    private static Map<String, String> whole() {
        Map<String, String> cells = new HashMap<>();
        cells.put("household_id", "H-1");
        cells.put("village_code", "610921100201");
        cells.put("group", "一组");
        cells.put("longitude", "108.5");
        cells.put("latitude", "32.89");
        cells.put("residents", "4");
        cells.put("registered", "5");
        cells.put("income_year", "2023");
        cells.put("income_yuan", "31234.5");
        cells.put("safe_family_years", "2022;2023");
        cells.put("ratings_known_from", "2019");
        cells.put("ratings_known_to", "2023");
        cells.put("circumstances", "DISABLED");
        cells.put("circumstances_unknown", "POVERTY;LEFT_BEHIND");
        cells.put("open_claims", "0");
        cells.put("last_visit", "2024-06-01");
        cells.put("confirmed_class", "LINKED");
        return cells;
    }

    private static HouseholdRow row(long line, String... columnsAndCells) {
        Map<String, String> cells = whole();
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        return HouseholdRow.of(line, cells);
    }

    private static Rows<Household> accept(HouseholdRow... rows) {
        return INTAKE.accept(Arrays.asList(rows));
    }

    private static List<String> faults(HouseholdRow row) {
        return accept(row).failures().stream()
                .map(fault -> fault.field() + " " + fault.reason().code())
                .toList();
    }

    @Test
    void aWholeRowBecomesAHousehold() {
        Household household = accept(row(2)).values().get(0);
        assertThat(household.id().value()).isEqualTo("H-1");
        assertThat(household.village().text()).isEqualTo("610921100201");
        assertThat(household.group()).isEqualTo("一组");
        assertThat(household.place()).isEqualTo(new Place(108.5, 32.89));
        assertThat(household.residents()).isEqualTo(4);
        assertThat(household.registered()).isEqualTo(5);
        assertThat(household.income()).isEqualTo(Income.ofYuan(2023, new BigDecimal("31234.50")));
        assertThat(household.safeFamily()).isEqualTo(SafeFamilyRecord.of(Set.of(2022, 2023), 2019, 2023));
        assertThat(household.circumstances())
                .isEqualTo(Circumstances.of(
                        Set.of(Circumstance.DISABLED), Set.of(Circumstance.POVERTY, Circumstance.LEFT_BEHIND)));
        assertThat(household.openClaims()).isZero();
        assertThat(household.lastVisit()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(household.confirmedClass()).isEqualTo(HouseholdClass.LINKED);
    }

    @Test
    void aRowWithOnlyItsIdAndVillageIsAHouseholdOfWhichNothingElseIsKnown() {
        Household household = accept(HouseholdRow.of(
                        2, Map.of("household_id", " H-1 ", "village_code", "610921100201", "unknown_column", "x")))
                .values()
                .get(0);
        assertThat(household)
                .isEqualTo(
                        Household.builder(household.id(), household.village()).build());
    }

    @ParameterizedTest
    @CsvSource({"circumstances", "circumstances_unknown"})
    void withAColumnOfCircumstancesThoseNotListedAreAbsent(String column) {
        Household household = accept(
                        HouseholdRow.of(2, Map.of("household_id", "H-1", "village_code", "610921100201", column, "")))
                .values()
                .get(0);
        assertThat(household.circumstances()).isEqualTo(Circumstances.none());
    }

    @ParameterizedTest
    @CsvSource({
        "household_id,'',ROW_REQUIRED",
        "household_id,'  ',ROW_REQUIRED",
        "household_id,11010519491231002X,ID_IS_RESIDENT_NUMBER",
        "village_code,'',ROW_REQUIRED",
        "village_code,61092110020,REGION_CODE_LENGTH",
        "village_code,6109211002O1,REGION_CODE_CHARACTERS",
        "village_code,610921100000,REGION_CODE_PADDED",
        "village_code,610921100,ROW_NOT_A_VILLAGE",
        "longitude,180.1,ROW_DEGREES",
        "longitude,108°,ROW_DEGREES",
        "longitude,'',ROW_PARTNER_MISSING",
        "latitude,'',ROW_PARTNER_MISSING",
        "latitude,-90.5,ROW_DEGREES",
        "residents,-1,ROW_WHOLE_NUMBER",
        "residents,1001,ROW_WHOLE_NUMBER",
        "residents,3.0,ROW_WHOLE_NUMBER",
        "residents,３,ROW_WHOLE_NUMBER",
        "residents,99999999999,ROW_WHOLE_NUMBER",
        "registered,abc,ROW_WHOLE_NUMBER",
        "income_year,23,ROW_WHOLE_NUMBER",
        "income_year,1948,ROW_WHOLE_NUMBER",
        "income_year,'',ROW_PARTNER_MISSING",
        "income_yuan,-0.01,ROW_AMOUNT",
        "income_yuan,'12,000',ROW_AMOUNT",
        "income_yuan,1e5,ROW_AMOUNT",
        "income_yuan,0.001,ROW_AMOUNT",
        "income_yuan,10000000000.01,ROW_AMOUNT",
        "safe_family_years,2021;;2023,ROW_YEARS",
        "safe_family_years,2021;2021,ROW_REPEATED_ITEM",
        "safe_family_years,'2021,2022',ROW_YEARS",
        "ratings_known_from,2024,ROW_YEARS_REVERSED",
        "ratings_known_to,x,ROW_WHOLE_NUMBER",
        "circumstances,DISABLE,ROW_CHOICE",
        "circumstances,DISABLED;DISABLED,ROW_REPEATED_ITEM",
        "circumstances,ALL,ROW_CHOICE",
        "circumstances_unknown,DISABLED,ROW_CONTRADICTION",
        "circumstances_unknown,all,ROW_CHOICE",
        "open_claims,no,ROW_WHOLE_NUMBER",
        "last_visit,2023-02-29,ROW_DAY",
        "last_visit,2024/06/01,ROW_DAY",
        "confirmed_class,MANUAL_DECISION,ROW_CHOICE",
    })
    void aCellThatIsWrongIsNamed(String column, String cell, String code) {
        Rows<Household> rows = accept(row(7, column, cell));
        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.failures()).hasSize(1);
        RowFailure fault = rows.failures().get(0);
        assertThat(fault.line()).isEqualTo(7);
        assertThat(fault.field()).isEqualTo(column);
        assertThat(fault.reason().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "residents,0",
        "residents,1000",
        "income_yuan,0",
        "income_yuan,10000000000",
        "income_yuan,0.05",
        "income_year,1949",
        "longitude,-180",
        "latitude,90",
        "safe_family_years,''",
        "ratings_known_from,2023",
        "circumstances_unknown,ALL",
        "last_visit,2024-02-29"
    })
    void aCellAtTheEdgeIsAccepted(String column, String cell) {
        assertThat(faults(row(2, column, cell))).isEmpty();
    }

    @Test
    void allFaultsOfARowAreNamedAtOnceInTheOrderOfTheColumns() {
        assertThat(faults(row(
                        2, "last_visit", "x", "household_id", "", "income_yuan", "x", "ratings_known_from", "2024")))
                .containsExactly(
                        "household_id ROW_REQUIRED",
                        "income_yuan ROW_AMOUNT",
                        "ratings_known_from ROW_YEARS_REVERSED",
                        "last_visit ROW_DAY");
    }

    @Test
    void allUnknownMeansAllThatAreNotGivenAsPresent() {
        Household household =
                accept(row(2, "circumstances_unknown", "ALL")).values().get(0);
        assertThat(household.circumstances().present()).containsExactly(Circumstance.DISABLED);
        assertThat(household.circumstances().notKnown())
                .containsExactlyInAnyOrder(
                        Circumstance.LEFT_BEHIND, Circumstance.POVERTY, Circumstance.RELEASED_PRISONER);
    }

    @Test
    void aBadRowNeverStopsTheOthersAndTheFirstOfTwoWithOneIdIsKept() {
        Rows<Household> rows = accept(
                row(2),
                row(3, "household_id", "H-2", "residents", "x"),
                row(4, "residents", "9"),
                row(5, "household_id", "H-2"),
                row(6, "household_id", "H-3"));
        assertThat(rows.accepted()).extracting("line").containsExactly(2L, 5L, 6L);
        assertThat(rows.failures()).extracting("line").containsExactly(3L, 4L);
        assertThat(rows.refusedRows()).isEqualTo(2);
        assertThat(rows.failures().get(1).reason()).isEqualTo(Reason.of(RowReason.ROW_DUPLICATE, "first", 2));
    }

    @Test
    void aRatingOutsideTheKnownYearsIsAcceptedWithAWarning() {
        Rows<Household> rows = accept(row(2, "safe_family_years", "2018;2023;2024"));
        assertThat(rows.accepted()).hasSize(1);
        assertThat(rows.warnings()).hasSize(1);
        assertThat(rows.warnings().get(0).reason())
                .isEqualTo(Reason.of(RowReason.ROW_RATING_WITHOUT_EFFECT, "count", 2));
    }

    @Test
    void noFailureHoldsTheValueThatWasRefused() {
        RowFailure fault = accept(row(2, "income_yuan", "98765,43")).failures().get(0);
        assertThat(fault.shape()).isEqualTo("99999,99");
        assertThat(fault.toString()).doesNotContain("98765");
        assertThat(row(2).toString()).isEqualTo("HouseholdRow[2, masked]");
    }

    @Test
    void anApplicationsOwnValidatorGivesTheTextsOfTheLibrary() {
        Validator validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.CHINA), Locale.ENGLISH, context -> Locale.CHINA, false))
                .buildValidatorFactory()
                .getValidator();
        assertThat(validator.validate(row(2, "residents", "x")))
                .extracting("message")
                .containsExactly("这不是0到1000的整数。请填数字，不加分隔符。");
        assertThat(HouseholdIntake.of(validator)
                        .accept(List.of(row(2, "residents", "x")))
                        .failures())
                .isEqualTo(accept(row(2, "residents", "x")).failures());
    }

    @Test
    void anApplicationMayReplaceATextButNotInventAKey() {
        Reason reason = Reason.of(RowReason.ROW_DAY);
        Messages own = Messages.standard().replacing(Locale.CHINESE, Map.of("ROW_DAY", "日期不对"));
        assertThat(own.text(reason, Locale.CHINA)).isEqualTo("日期不对");
        assertThat(own.text(reason, Locale.ENGLISH)).isEqualTo(reason.text(Locale.ENGLISH));
        assertThat(reason.text(Locale.CHINA)).isNotEqualTo("日期不对");
        assertThatThrownBy(() -> Messages.standard().replacing(Locale.CHINESE, Map.of("ROW_DAYS", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ROW_DAYS");
    }

    @Test
    void theColumnsAreThoseOfTheFileFormat() {
        assertThat(HouseholdRow.columns())
                .containsExactly(("household_id,village_code,group,longitude,latitude,residents,registered,income_year,"
                                + "income_yuan,safe_family_years,ratings_known_from,ratings_known_to,"
                                + "circumstances,circumstances_unknown,open_claims,last_visit,confirmed_class")
                        .split(","));
    }
}
