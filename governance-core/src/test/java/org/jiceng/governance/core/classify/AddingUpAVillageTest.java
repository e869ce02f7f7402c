package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdReason;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AddingUpAVillageTest {
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final RegionCode OTHER_VILLAGE = RegionCode.of("610921100202");
    private static final long SEED = 20240630;

    private static Household household(RegionCode village, @Nullable Income income, @Nullable Integer residents) {
        return Household.builder(HouseholdId.of("H"), village)
                .income(income)
                .residents(residents)
                .build();
    }

    private static List<Household> randomVillage(Random random) {
        List<Household> households = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            Income income = random.nextInt(4) == 0
                    ? null
                    : new Income(2022 + random.nextInt(3), Math.floorMod(random.nextLong(), Income.MOST_FEN + 1));
            households.add(household(VILLAGE, income, random.nextInt(5) == 0 ? null : random.nextInt(8)));
        }
        return households;
    }

    private static VillageIncome sum(List<Household> households) {
        return households.stream().collect(VillageIncome.collector(2023));
    }

    @Test
    void partsMergeInAnyOrderAndGrouping() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Household> households = randomVillage(random);
            VillageIncome whole = sum(households);
            Collections.shuffle(households, random);
            List<VillageIncome> parts = new ArrayList<>();
            for (int from = 0; from < households.size(); ) {
                int to = Math.min(households.size(), from + random.nextInt(6));
                parts.add(sum(households.subList(from, to)));
                from = to;
            }
            parts.add(VillageIncome.empty(2023));
            while (parts.size() > 1) {
                VillageIncome a = parts.remove(random.nextInt(parts.size()));
                VillageIncome b = parts.remove(random.nextInt(parts.size()));
                assertThat(a.plus(b)).as("seed %d round %d", SEED, round).isEqualTo(b.plus(a));
                parts.add(a.plus(b));
            }
            assertThat(parts.get(0)).as("seed %d round %d", SEED, round).isEqualTo(whole);
            assertThat(households.parallelStream().collect(VillageIncome.collector(2023)))
                    .isEqualTo(whole);
        }
    }

    @Test
    void itIsWrittenAndReadByJavaSerialization() throws Exception {
        for (VillageIncome income : List.of(VillageIncome.empty(2023), sum(randomVillage(new Random(SEED))))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(income);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isEqualTo(income);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void comparisonIsThatOfWholeNumbersOfAnySize(IncomeMeasure measure) {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            long units = 1 + Math.floorMod(random.nextLong(), round % 2 == 0 ? 20L : 1_000_000_000L);
            long total = Math.floorMod(random.nextLong(), round % 3 == 0 ? 50L : Long.MAX_VALUE);
            long heads = measure == IncomeMeasure.HOUSEHOLD ? 1 : 1 + random.nextInt(1000);
            int percent = 1 + random.nextInt(1000);
            long near = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(heads * percent))
                    .divide(BigInteger.valueOf(units * 100))
                    .min(BigInteger.valueOf(Long.MAX_VALUE - 2))
                    .longValueExact();
            long fen = Math.max(0, near + random.nextInt(3) - 1);
            VillageIncome village = new VillageIncome(2023, VILLAGE, units, units, total, units, total, units);
            int expected = BigInteger.valueOf(fen)
                    .multiply(BigInteger.valueOf(units * 100))
                    .compareTo(BigInteger.valueOf(total).multiply(BigInteger.valueOf(heads * percent)));
            assertThat(Integer.signum(village.compare(fen, heads, measure, percent)))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void sumsAreExactUpToTheLastFenAndNeverWrap() {
        VillageIncome most = new VillageIncome(2023, VILLAGE, 1, 1, Long.MAX_VALUE - 1, 0, 0, 0);
        VillageIncome full = most.plus(household(VILLAGE, new Income(2023, 1), null));
        assertThat(full.totalFen()).isEqualTo(Long.MAX_VALUE);
        assertThat(full.compare(Long.MAX_VALUE, 1, IncomeMeasure.HOUSEHOLD, 100))
                .isPositive();
        assertThat(full.compare(Long.MAX_VALUE / 2, 1, IncomeMeasure.HOUSEHOLD, 100))
                .isNegative();
        assertThatThrownBy(() -> full.plus(household(VILLAGE, new Income(2023, 1), null)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,false", "0,9,0,false", "1,9,0,true", "1,2,50,true", "49,99,50,false", "50,100,50,true",
        "50,101,50,false", "66,100,66,true", "2,3,66,true", "2,3,67,false", "3,3,100,true", "2,3,100,false",
    })
    void theShareKnownMustReachThatAskedFor(long known, long households, int percent, boolean has) {
        VillageIncome income = new VillageIncome(2023, VILLAGE, households, known, known, known, known, known);
        assertThat(income.hasAverage(IncomeMeasure.HOUSEHOLD, percent)).isEqualTo(has);
        assertThat(income.hasAverage(IncomeMeasure.PER_HEAD, percent)).isEqualTo(has);
        assertThat(income.known(IncomeMeasure.PER_HEAD)).isEqualTo(known);
    }

    @Test
    void theAverageIsShownFromTheSmallestNumberOnAndRoundedHalfUp() {
        VillageIncome income = new VillageIncome(2023, VILLAGE, 10, 10, 10_500, 8, 10_500, 14);
        assertThat(income.shownAverage(IncomeMeasure.HOUSEHOLD, 11)).isEmpty();
        assertThat(income.shownAverage(IncomeMeasure.HOUSEHOLD, 10)).contains(new BigDecimal("11"));
        assertThat(income.shownAverage(IncomeMeasure.PER_HEAD, 9)).isEmpty();
        assertThat(income.shownAverage(IncomeMeasure.PER_HEAD, 8)).contains(new BigDecimal("8"));
        assertThat(VillageIncome.empty(2023).shownAverage(IncomeMeasure.HOUSEHOLD, 0))
                .isEmpty();
    }

    @Test
    void twoVillagesOrTwoYearsDoNotAddUp() {
        VillageIncome income = VillageIncome.empty(2023).plus(household(VILLAGE, new Income(2023, 7), 1));
        assertThatThrownBy(() -> income.plus(household(OTHER_VILLAGE, new Income(2023, 7), 1)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.reason().is(HouseholdReason.INCOME_OF_OTHER_VILLAGE))
                                .isTrue());
        assertThatThrownBy(() -> income.plus(VillageIncome.empty(2022)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.reason().is(HouseholdReason.INCOME_OF_OTHER_YEAR))
                                .isTrue());
        assertThat(VillageIncome.empty(2023).plus(income)).isEqualTo(income);
    }

    @ParameterizedTest
    @CsvSource({
        "1,2,0,0,0,0",
        "2,1,0,2,0,2",
        "1,1,5,1,6,1",
        "1,0,5,0,0,0",
        "1,1,5,1,5,0",
        "-1,-1,0,-1,0,0",
        "1,1,-5,1,-5,1",
    })
    void sumsThatContradictEachOtherAreRefused(
            long households, long known, long total, long perHead, long totalPerHead, long residents) {
        assertThatThrownBy(() ->
                        new VillageIncome(2023, VILLAGE, households, known, total, perHead, totalPerHead, residents))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void householdsBelongToAVillage() {
        assertThatThrownBy(() -> new VillageIncome(2023, null, 1, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
