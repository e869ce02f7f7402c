package org.jiceng.governance.examples.benchmarks.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Invented villages of 300 to 500 households each, 400 on average, the same for the same seed. Of the households about
 * one in four has a circumstance that counts, one in ten lacks an income, one in ten lacks a rating; in one village of
 * fifty too few incomes are known for an average.
 */
final class Villages {
    /** How many households two villages that follow each other have together. */
    private static final int PAIR = 800;

    private static final int SMALLEST = 300;
    private static final int YEAR = VillageAverage.YEAR;

    private final SplittableRandom random;
    private int households;

    private Villages(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Villages with so many households in all.
     *
     * @param households a multiple of 800
     */
    static List<Village> of(long seed, int households) {
        if (households % PAIR != 0) {
            throw new IllegalArgumentException(
                    households + " households do not fill pairs of villages\nAsk for a multiple of " + PAIR + ".");
        }
        Villages source = new Villages(seed);
        List<Village> villages = new ArrayList<>();
        while (source.households < households) {
            int first = SMALLEST + source.random.nextInt(PAIR - 2 * SMALLEST + 1);
            villages.add(source.village(villages.size(), first));
            villages.add(source.village(villages.size(), PAIR - first));
        }
        return List.copyOf(villages);
    }

    private Village village(int number, int size) {
        RegionCode code = RegionCode.of(Long.toString(610_921_100_200L + number / 100 * 1000L + number % 100));
        int unknownIncomePercent = random.nextInt(50) == 0 ? 60 : 7;
        List<Household> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            members.add(household(code, unknownIncomePercent));
        }
        return Village.of(YEAR, List.copyOf(members));
    }

    private Household household(RegionCode village, int unknownIncomePercent) {
        households++;
        return Household.builder(HouseholdId.of("H" + households), village)
                .residents(chance(95) ? 1 + random.nextInt(7) : null)
                .income(income(unknownIncomePercent))
                .safeFamily(ratings())
                .circumstances(circumstances())
                .openClaims(chance(95) ? random.nextInt(20) / 19 : null)
                .build();
    }

    private @Nullable Income income(int unknownPercent) {
        if (chance(unknownPercent)) {
            return null;
        }
        long yuan = 8_000 + random.nextLong(40_000) + random.nextLong(40_000);
        return new Income(chance(3) ? YEAR - 1 : YEAR, yuan * 100);
    }

    private SafeFamilyRecord ratings() {
        if (chance(3)) {
            return SafeFamilyRecord.unknown();
        }
        int ratedPercent = chance(50) ? 85 : 10;
        Set<Integer> rated = new TreeSet<>();
        for (int year = YEAR - 4; year <= YEAR; year++) {
            if (chance(ratedPercent)) {
                rated.add(year);
            }
        }
        return SafeFamilyRecord.of(rated, chance(4) ? YEAR - 1 : null, chance(4) ? YEAR - 1 : YEAR);
    }

    private Circumstances circumstances() {
        if (chance(3)) {
            return Circumstances.unknown();
        }
        Set<Circumstance> present = new TreeSet<>();
        Set<Circumstance> unknown = new TreeSet<>();
        for (Circumstance circumstance : Circumstance.values()) {
            if (chance(7)) {
                present.add(circumstance);
            } else if (chance(1)) {
                unknown.add(circumstance);
            }
        }
        return Circumstances.of(present, unknown);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
