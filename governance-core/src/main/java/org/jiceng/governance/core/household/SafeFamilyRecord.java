package org.jiceng.governance.core.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The years in which a household was rated a Safe Family, and the years for which that is known. Outside the known years
 * a rating is unknown, whatever the list of years says. Immutable; personal data, so {@code toString} and default JSON
 * leave the years out.
 *
 * @term 平安家庭
 * @basis Hanyin paper, part 3 section 2 item 2
 */
public final class SafeFamilyRecord {
    private static final SafeFamilyRecord UNKNOWN = new SafeFamilyRecord(new int[0], null, null);

    private final int[] ratedYears;
    private final @Nullable Integer from;
    private final @Nullable Integer to;
    private final int firstKnown;
    private final int lastKnown;

    private SafeFamilyRecord(int[] ratedYears, @Nullable Integer from, @Nullable Integer to) {
        this.ratedYears = ratedYears;
        this.from = from;
        this.to = to;
        this.firstKnown = from == null ? Integer.MIN_VALUE : from;
        this.lastKnown = to == null ? Integer.MIN_VALUE : to;
    }

    /** No year is known. */
    public static SafeFamilyRecord unknown() {
        return UNKNOWN;
    }

    /**
     * The years rated, known from the beginning to a year, inclusive.
     *
     * @throws InvalidValueException if a year lies outside 1949 to 9999
     */
    public static SafeFamilyRecord knownTo(int knownTo, Integer... years) {
        return of(Set.copyOf(Arrays.asList(years)), null, knownTo);
    }

    /**
     * The years rated and the range of years for which ratings are known.
     *
     * @param years the years rated; one outside the known range has no effect
     * @param knownFrom the first known year, inclusive; {@code null} for from the beginning
     * @param knownTo the last known year, inclusive; {@code null} if no year is known
     * @throws InvalidValueException if a year lies outside 1949 to 9999, or the first known year after the last
     */
    @JsonCreator
    public static SafeFamilyRecord of(
            @JsonProperty(value = "years", required = true) Set<Integer> years,
            @JsonProperty("knownFrom") @Nullable Integer knownFrom,
            @JsonProperty("knownTo") @Nullable Integer knownTo) {
        years.forEach(year -> Years.require("rated year", year));
        if (knownFrom != null) {
            Years.require("first known year", knownFrom);
        }
        if (knownTo != null) {
            Years.require("last known year", knownTo);
            if (knownFrom != null && knownFrom > knownTo) {
                throw new InvalidValueException(Reason.of(HouseholdReason.RATING_YEARS_REVERSED, "from", knownFrom)
                        .with("to", knownTo));
            }
        }
        int[] sorted = years.stream().mapToInt(Integer::intValue).sorted().toArray();
        return new SafeFamilyRecord(sorted, knownFrom, knownTo);
    }

    /** Whether the household was rated a Safe Family in a year; unknown outside the known years. */
    public Truth rated(int year) {
        if (year < firstKnown || year > lastKnown) {
            return Truth.UNKNOWN;
        }
        // Ascending, and the years asked for are the latest.
        for (int i = ratedYears.length - 1; i >= 0 && ratedYears[i] >= year; i--) {
            if (ratedYears[i] == year) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    /** The years given as rated, ascending, those outside the known years among them. */
    @JsonProperty(value = "years", access = JsonProperty.Access.WRITE_ONLY)
    public SortedSet<Integer> years() {
        TreeSet<Integer> set = new TreeSet<>();
        for (int year : ratedYears) {
            set.add(year);
        }
        return set;
    }

    /** The years given as rated that lie outside the known ones and so have no effect, ascending. */
    public SortedSet<Integer> yearsWithoutEffect() {
        SortedSet<Integer> outside = years();
        outside.removeIf(year -> rated(year).isTrue());
        return outside;
    }

    /** The first known year, inclusive; {@code null} for from the beginning. */
    @JsonProperty("knownFrom")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable Integer knownFrom() {
        return from;
    }

    /** The last known year, inclusive; {@code null} if no year is known. */
    @JsonProperty("knownTo")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable Integer knownTo() {
        return to;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SafeFamilyRecord that
                && Arrays.equals(ratedYears, that.ratedYears)
                && Objects.equals(from, that.from)
                && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(ratedYears), from, to);
    }

    @Override
    public String toString() {
        return "SafeFamilyRecord[masked]";
    }
}
