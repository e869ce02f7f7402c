package org.jiceng.governance.core.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingAHouseholdsFileTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");

    private static Household household(String id, @Nullable Integer residents) {
        return Household.builder(HouseholdId.of(id), VILLAGE)
                .residents(residents)
                .build();
    }

    private static void assertRefused(Runnable action, HouseholdReason reason) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.reason().is(reason)).isTrue());
    }

    @Test
    void anEarlierDayGivesTheEarlierVersion() {
        HouseholdFile file = HouseholdFile.opened(DAY, household("H", 1))
                .changed(DAY.plusDays(10), household("H", 2))
                .changed(DAY.plusDays(11), household("H", 3));
        assertThat(file.asOf(DAY.minusDays(1))).isEmpty();
        assertThat(file.asOf(DAY)).contains(household("H", 1));
        assertThat(file.asOf(DAY.plusDays(9))).contains(household("H", 1));
        assertThat(file.asOf(DAY.plusDays(10))).contains(household("H", 2));
        assertThat(file.asOf(DAY.plusDays(11))).contains(household("H", 3));
        assertThat(file.asOf(LocalDate.MAX)).contains(household("H", 3));
        assertThat(file.latest()).isEqualTo(household("H", 3));
    }

    @Test
    void aChangeLeavesTheFileBeforeItAsItWas() {
        HouseholdFile file = HouseholdFile.opened(DAY, household("H", 1));
        HouseholdFile changed = file.changed(DAY.plusDays(1), household("H", 2));
        assertThat(file.versions()).hasSize(1);
        assertThat(changed.versions()).hasSize(2);
        assertThatThrownBy(() -> changed.versions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -400})
    void aVersionBeginsAfterTheLast(int days) {
        HouseholdFile file = HouseholdFile.opened(DAY, household("H", 1));
        assertRefused(
                () -> file.changed(DAY.plusDays(days), household("H", 2)), HouseholdReason.VERSION_NOT_AFTER_LAST);
    }

    @Test
    void aVersionIsAboutTheSameHouseholdWhichMayMove() {
        HouseholdFile file = HouseholdFile.opened(DAY, household("H", 1));
        assertRefused(
                () -> file.changed(DAY.plusDays(1), household("K", 1)), HouseholdReason.VERSION_OF_OTHER_HOUSEHOLD);
        Household moved = Household.builder(HouseholdId.of("H"), RegionCode.of("610922100201"))
                .build();
        assertThat(file.changed(DAY.plusDays(1), moved).latest()).isEqualTo(moved);
    }

    @Test
    void aFileHasAVersion() {
        assertThatThrownBy(() -> new HouseholdFile(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1,true", "0,false", "1000,false", "1001,true"})
    void countsAreThoseOfOneHousehold(int count, boolean refused) {
        List<Runnable> settings = List.of(
                () -> Household.builder(HouseholdId.of("H"), VILLAGE)
                        .residents(count)
                        .build(),
                () -> Household.builder(HouseholdId.of("H"), VILLAGE)
                        .registered(count)
                        .build(),
                () -> Household.builder(HouseholdId.of("H"), VILLAGE)
                        .openClaims(count)
                        .build());
        for (Runnable setting : settings) {
            if (refused) {
                assertRefused(setting, HouseholdReason.HOUSEHOLD_COUNT_OUT_OF_RANGE);
            } else {
                setting.run();
            }
        }
    }

    @Test
    void whatIsNotSetIsUnknown() {
        Household nothing = Household.builder(HouseholdId.of("H"), VILLAGE).build();
        assertThat(nothing.residents()).isNull();
        assertThat(nothing.income()).isNull();
        assertThat(nothing.openClaims()).isNull();
        assertThat(nothing.circumstances()).isEqualTo(Circumstances.unknown());
        assertThat(nothing.safeFamily()).isEqualTo(SafeFamilyRecord.unknown());
        assertThat(nothing.toBuilder().build()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.01,1",
        "0.1,10",
        "31234.56,3123456",
        "31234.560,3123456",
        "1E+3,100000",
        "10000000000,1000000000000",
    })
    void yuanBecomeFenExactly(BigDecimal yuan, long fen) {
        assertThat(Income.ofYuan(2023, yuan)).isEqualTo(new Income(2023, fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "10000000000.01", "1E+30", "1E+999999999", "-1E+999999999"})
    void anAmountOutOfRangeIsRefused(BigDecimal yuan) {
        assertRefused(() -> Income.ofYuan(2023, yuan), HouseholdReason.INCOME_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "1E-3"})
    void anAmountWithPartsOfAFenIsRefused(BigDecimal yuan) {
        assertRefused(() -> Income.ofYuan(2023, yuan), HouseholdReason.INCOME_NOT_WHOLE_FEN);
    }

    @Test
    void incomesHaveYearsAndBounds() {
        assertThat(new Income(1949, 0).fen()).isZero();
        assertThat(new Income(9999, Income.MOST_FEN).year()).isEqualTo(9999);
        assertRefused(() -> new Income(1948, 0), HouseholdReason.YEAR_OUT_OF_RANGE);
        assertRefused(() -> new Income(10_000, 0), HouseholdReason.YEAR_OUT_OF_RANGE);
        assertRefused(() -> new Income(2023, -1), HouseholdReason.INCOME_OUT_OF_RANGE);
        assertRefused(() -> new Income(2023, Income.MOST_FEN + 1), HouseholdReason.INCOME_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "2020,2023,2019,UNKNOWN",
        "2020,2023,2020,FALSE",
        "2020,2023,2022,TRUE",
        "2020,2023,2023,TRUE",
        "2020,2023,2024,UNKNOWN",
        ",2023,1949,FALSE",
        ",2023,2023,TRUE",
        ",2023,2024,UNKNOWN",
        "2020,,2022,UNKNOWN",
        "2020,,2019,UNKNOWN",
        ",,2022,UNKNOWN",
        "2023,2023,2023,TRUE",
        "2023,2023,2022,UNKNOWN",
    })
    void aRatingIsKnownInTheKnownYearsOnly(@Nullable Integer from, @Nullable Integer to, int year, Truth rated) {
        SafeFamilyRecord ratings = SafeFamilyRecord.of(Set.of(2022, 2023, 2024), from, to);
        assertThat(ratings.rated(year)).isEqualTo(rated);
    }

    @Test
    void yearsOutsideTheKnownOnesAreKeptWithoutEffect() {
        SafeFamilyRecord ratings = SafeFamilyRecord.of(Set.of(2019, 2022, 2024), 2020, 2023);
        assertThat(ratings.years()).containsExactly(2019, 2022, 2024);
        assertThat(ratings.yearsWithoutEffect()).containsExactly(2019, 2024);
        assertThat(ratings.knownFrom()).isEqualTo(2020);
        assertThat(ratings.knownTo()).isEqualTo(2023);
        assertThat(SafeFamilyRecord.knownTo(2023, 2022)).isEqualTo(SafeFamilyRecord.of(Set.of(2022), null, 2023));
        assertThat(ratings)
                .isEqualTo(SafeFamilyRecord.of(Set.of(2024, 2022, 2019), 2020, 2023))
                .hasSameHashCodeAs(SafeFamilyRecord.of(Set.of(2024, 2022, 2019), 2020, 2023))
                .isNotEqualTo(SafeFamilyRecord.of(Set.of(2019, 2022), 2020, 2023))
                .isNotEqualTo(SafeFamilyRecord.of(Set.of(2019, 2022, 2024), 2021, 2023))
                .isNotEqualTo(SafeFamilyRecord.of(Set.of(2019, 2022, 2024), 2020, 2024))
                .isNotEqualTo("ratings");
    }

    @Test
    void yearsOfRatingsAreYearsInTheirOrder() {
        assertRefused(() -> SafeFamilyRecord.of(Set.of(1948), null, 2023), HouseholdReason.YEAR_OUT_OF_RANGE);
        assertRefused(() -> SafeFamilyRecord.of(Set.of(), 1948, 2023), HouseholdReason.YEAR_OUT_OF_RANGE);
        assertRefused(() -> SafeFamilyRecord.of(Set.of(), null, 10_000), HouseholdReason.YEAR_OUT_OF_RANGE);
        assertRefused(() -> SafeFamilyRecord.of(Set.of(), 2023, 2022), HouseholdReason.RATING_YEARS_REVERSED);
    }

    @ParameterizedTest
    @EnumSource
    void aCircumstanceIsPresentAbsentOrUnknown(Circumstance circumstance) {
        Circumstances present = Circumstances.of(circumstance);
        Circumstances unknown = Circumstances.of(Set.of(), Set.of(circumstance));
        assertThat(present.has(circumstance)).isEqualTo(Truth.TRUE);
        assertThat(unknown.has(circumstance)).isEqualTo(Truth.UNKNOWN);
        assertThat(Circumstances.none().has(circumstance)).isEqualTo(Truth.FALSE);
        assertThat(Circumstances.unknown().has(circumstance)).isEqualTo(Truth.UNKNOWN);
        for (Circumstance other : Circumstance.values()) {
            if (other != circumstance) {
                assertThat(present.has(other)).isEqualTo(Truth.FALSE);
                assertThat(unknown.has(other)).isEqualTo(Truth.FALSE);
                assertThat(Circumstances.of(Set.of(circumstance), Set.of(other)).anyOf(Set.of(circumstance, other)))
                        .isEqualTo(Truth.TRUE);
                assertThat(Circumstances.of(Set.of(circumstance), Set.of(other)).anyOf(Set.of(other)))
                        .isEqualTo(Truth.UNKNOWN);
            }
        }
        assertThat(present.anyOf(Set.of())).isEqualTo(Truth.FALSE);
        assertThat(present.present()).containsExactly(circumstance);
        assertThat(unknown.notKnown()).containsExactly(circumstance);
        assertThat(present)
                .isNotEqualTo(unknown)
                .isNotEqualTo("x")
                .isEqualTo(Circumstances.of(circumstance))
                .hasSameHashCodeAs(Circumstances.of(circumstance));
        assertRefused(
                () -> Circumstances.of(Set.of(circumstance), Set.of(circumstance)),
                HouseholdReason.CIRCUMSTANCE_CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource({
        "A,'',TRUE",
        "'','A;B',FALSE",
        "'','A',UNKNOWN",
        "'','',UNKNOWN",
        "C,'A;B',FALSE",
        "C,A,UNKNOWN",
        "B,A,TRUE",
    })
    void aListThatCountsMakesAHouseholdPoor(String on, String consulted, Truth poor) {
        PovertyLists lists = new PovertyLists(Set.of("A", "B"));
        assertThat(lists.poverty(List.of(on.split(";")), List.of(consulted.split(";"))))
                .isEqualTo(poor);
    }
}
