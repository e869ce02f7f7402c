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
 * Villages in which every case of the facts that the rules ask for occurs: each state of a fact is about as frequent as
 * any other, however rare it is in life.
 */
final class EveryCase {
    private static final int YEAR = 2023;
    private static final int VILLAGES = 50;
    private static final int HOUSEHOLDS_IN_VILLAGE = 400;
    private static final List<Circumstance> ANY = List.of(Circumstance.values());

    private final SplittableRandom random;

    private EveryCase(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static List<Village> of(long seed) {
        EveryCase source = new EveryCase(seed);
        List<Village> villages = new ArrayList<>();
        for (int number = 0; number < VILLAGES; number++) {
            villages.add(source.village(number));
        }
        return villages;
    }

    private Village village(int number) {
        RegionCode code = RegionCode.of(Long.toString(610_921_100_200L + number));
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS_IN_VILLAGE; i++) {
            households.add(Household.builder(HouseholdId.of("V" + number + "H" + i), code)
                    .income(income(number % 5))
                    .safeFamily(ratings())
                    .circumstances(circumstances())
                    .openClaims(random.nextBoolean() ? null : random.nextInt(2))
                    .build());
        }
        return Village.of(YEAR, households);
    }

    /** Villages of five kinds: incomes that differ, all the same, nothing at all, mostly unknown, all unknown. */
    private @Nullable Income income(int kind) {
        Income other = random.nextBoolean() ? null : new Income(YEAR - 1, 1);
        int unknownPercent = kind < 3 ? 20 : kind == 3 ? 70 : 100;
        if (random.nextInt(100) < unknownPercent) {
            return other;
        }
        return switch (kind) {
            case 1 -> new Income(YEAR, 2_000_000);
            case 2 -> new Income(YEAR, 0);
            default -> new Income(YEAR, random.nextLong(4_000_000));
        };
    }

    private SafeFamilyRecord ratings() {
        Set<Integer> rated = new TreeSet<>();
        for (int year = YEAR - 3; year <= YEAR; year++) {
            if (random.nextBoolean()) {
                rated.add(year);
            }
        }
        int to = YEAR - random.nextInt(4);
        return SafeFamilyRecord.of(rated, random.nextBoolean() ? null : to - random.nextInt(3), to);
    }

    private Circumstances circumstances() {
        Circumstance one = ANY.get(random.nextInt(4));
        Circumstance other = ANY.get(random.nextInt(4));
        return switch (random.nextInt(5)) {
            case 0 -> Circumstances.none();
            case 1 -> Circumstances.unknown();
            case 2 -> Circumstances.of(one);
            case 3 -> Circumstances.of(Set.of(), Set.of(one));
            default -> Circumstances.of(Set.of(one), one == other ? Set.of() : Set.of(other));
        };
    }
}
