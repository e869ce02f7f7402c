package org.jiceng.governance.core.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collector;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdReason;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one village's incomes in one year, from which its average follows without rounding. Sums of two parts of a
 * village merge into the sums of both, in any order, so that a village may be read partition by partition.
 *
 * <p>Where few incomes are known, a sum is a household's own: default JSON leaves the sums out. A household added twice
 * counts twice.
 *
 * <p>A household counts with its income if it is known for the year, and for the average a head if its residents are
 * known too and not none.
 *
 * @param year the calendar year
 * @param village the village's code; {@code null} while no household has been added
 * @param households how many households were added
 * @param known how many of them have a known income of the year
 * @param totalFen the sum of the known incomes, in fen
 * @param knownPerHead how many have a known income of the year and a known number of residents above 0
 * @param totalFenPerHead the sum of the incomes of these, in fen
 * @param residents the sum of the residents of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VillageIncome(
        int year,
        @Nullable RegionCode village,
        long households,
        long known,
        @Personal long totalFen,
        long knownPerHead,
        @Personal long totalFenPerHead,
        long residents)
        implements Serializable {

    /**
     * @throws IllegalArgumentException if the sums cannot be those of one village
     */
    public VillageIncome {
        boolean ordered = 0 <= knownPerHead && knownPerHead <= known && known <= households;
        boolean sums = 0 <= totalFenPerHead && totalFenPerHead <= totalFen && residents >= knownPerHead;
        boolean empty = (known > 0 || totalFen == 0) && (knownPerHead > 0 || totalFenPerHead + residents == 0);
        if (!ordered || !sums || !empty || (village == null && households > 0)) {
            throw new IllegalArgumentException("the sums of a village's incomes contradict each other\n"
                    + "Build them with VillageIncome.collector or VillageIncome.empty(year).plus(household).");
        }
    }

    /** No household yet. */
    public static VillageIncome empty(int year) {
        return new VillageIncome(year, null, 0, 0, 0, 0, 0, 0);
    }

    /**
     * Collects the households of one village; also fit for {@code groupingBy(Household::village, …)}.
     *
     * @param year the calendar year whose incomes count
     */
    public static Collector<Household, ?, VillageIncome> collector(int year) {
        return Collector.of(
                () -> new VillageIncome[] {empty(year)},
                (sum, household) -> sum[0] = sum[0].plus(household),
                (a, b) -> new VillageIncome[] {a[0].plus(b[0])},
                sum -> sum[0]);
    }

    /**
     * These sums with one household more.
     *
     * @throws InvalidValueException if the household belongs to another village
     * @throws ArithmeticException if a sum passes 2^63 - 1 fen, some 92 thousand million million yuan
     */
    public VillageIncome plus(Household household) {
        Income income = household.income();
        boolean counts = income != null && income.year() == year;
        long fen = counts && income != null ? income.fen() : 0;
        Integer people = household.residents();
        boolean perHead = counts && people != null && people > 0;
        return plus(new VillageIncome(
                year,
                household.village(),
                1,
                counts ? 1 : 0,
                fen,
                perHead ? 1 : 0,
                perHead ? fen : 0,
                perHead && people != null ? people : 0));
    }

    /**
     * The sums of two parts of one village.
     *
     * @throws InvalidValueException if the parts belong to two villages or two years
     * @throws ArithmeticException if a sum passes 2^63 - 1 fen, some 92 thousand million million yuan
     */
    public VillageIncome plus(VillageIncome other) {
        if (village != null && other.village != null && !village.equals(other.village)) {
            throw new InvalidValueException(Reason.of(HouseholdReason.INCOME_OF_OTHER_VILLAGE, "village", village)
                    .with("other", other.village));
        }
        requireYear(other.year);
        return new VillageIncome(
                year,
                village == null ? other.village : village,
                Math.addExact(households, other.households),
                Math.addExact(known, other.known),
                Math.addExact(totalFen, other.totalFen),
                Math.addExact(knownPerHead, other.knownPerHead),
                Math.addExact(totalFenPerHead, other.totalFenPerHead),
                Math.addExact(residents, other.residents));
    }

    void requireYear(int wanted) {
        if (wanted != year) {
            throw new InvalidValueException(Reason.of(HouseholdReason.INCOME_OF_OTHER_YEAR, "year", year)
                    .with("wanted", wanted));
        }
    }

    /** How many households the average of a measure rests on. */
    public long known(IncomeMeasure measure) {
        return measure == IncomeMeasure.HOUSEHOLD ? known : knownPerHead;
    }

    long totalFen(IncomeMeasure measure) {
        return measure == IncomeMeasure.HOUSEHOLD ? totalFen : totalFenPerHead;
    }

    long units(IncomeMeasure measure) {
        return measure == IncomeMeasure.HOUSEHOLD ? known : residents;
    }

    /**
     * Whether enough incomes are known for an average.
     *
     * @param percent the least share of households whose income must be known, in percent, 0 to 100; reaching it is
     *     enough
     * @return false for a village of which no income is known, whatever the share
     */
    public boolean hasAverage(IncomeMeasure measure, int percent) {
        long counted = known(measure);
        return counted > 0 && Products.compare(counted, 100, households, percent) >= 0;
    }

    /**
     * The average in yuan for showing it, rounded half up to whole yuan; comparisons never use it.
     *
     * @param smallest the fewest households with known income for which an average is shown, so that it does not give
     *     away a single one's
     * @return empty if fewer are known
     */
    public Optional<BigDecimal> shownAverage(IncomeMeasure measure, int smallest) {
        if (known(measure) < Math.max(1, smallest)) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.valueOf(totalFen(measure), 2);
        return Optional.of(total.divide(BigDecimal.valueOf(units(measure)), 0, RoundingMode.HALF_UP));
    }

    /**
     * How a household's income stands to a percentage of the average: negative for below, 0 for exactly at, positive for
     * above. Exact: {@code fen × units × 100} is compared with {@code total × heads × percent}.
     *
     * @param heads 1 for the household measure, the household's residents for the measure a head
     */
    int compare(long fen, long heads, IncomeMeasure measure, int percent) {
        return Products.compare(
                fen, Math.multiplyExact(units(measure), 100), totalFen(measure), Math.multiplyExact(heads, (long)
                        percent));
    }

    @Override
    public String toString() {
        return "VillageIncome[" + year + ", " + known + " of " + households + " known]";
    }
}
