package org.jiceng.governance.core.classify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact that classification asks for, by its stable name. The circumstances are one fact: no name says which of them is
 * meant.
 *
 * <p>Names: {@code CIRCUMSTANCES}, {@code OPEN_CLAIMS}, {@code INCOME}, {@code RESIDENTS}, {@code VILLAGE_AVERAGE}, and
 * {@code SAFE_FAMILY_2023} for the rating of a year. Where no year is set, as in {@link RuleAnalysis}, ratings are named
 * from the reference year: {@code SAFE_FAMILY_Y}, {@code SAFE_FAMILY_Y-1}.
 *
 * @param kind what is asked for
 * @param year the year of a rating, or 0, -1, -2 … counted from an open reference year; {@code null} for other facts
 */
public record Fact(Kind kind, @Nullable Integer year) {
    private static final Pattern RATING = Pattern.compile("SAFE_FAMILY_(?:([0-9]{1,4})|Y(-[0-9]{1,2})?)");

    /** What a fact is about. */
    public enum Kind {
        /** Whether the household has at least one of the circumstances that count. */
        CIRCUMSTANCES,
        /** Whether the household has an open claim in the ledger. */
        OPEN_CLAIMS,
        /** The household's income of the reference year. */
        INCOME,
        /** How many people live in the household. */
        RESIDENTS,
        /** The village's average income of the reference year. */
        VILLAGE_AVERAGE,
        /** Whether the household was rated a Safe Family in a year. */
        SAFE_FAMILY
    }

    /**
     * @throws IllegalArgumentException if a rating has no year or another fact has one
     */
    public Fact {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.SAFE_FAMILY) != (year != null)) {
            throw new IllegalArgumentException("the fact " + kind + " and the year " + year + " do not fit\n"
                    + "A rating has a year, no other fact has one.");
        }
    }

    static Fact of(Kind kind) {
        return new Fact(kind, null);
    }

    /**
     * The fact with a stable name; the inverse of {@link #name}.
     *
     * @throws IllegalArgumentException if no fact has the name
     */
    @JsonCreator
    public static Fact of(String name) {
        Matcher rating = RATING.matcher(name);
        if (!rating.matches()) {
            return of(Kind.valueOf(name));
        }
        String year = rating.group(1) == null ? Objects.requireNonNullElse(rating.group(2), "0") : rating.group(1);
        return new Fact(Kind.SAFE_FAMILY, Integer.valueOf(year));
    }

    /** The stable name. */
    @JsonValue
    public String name() {
        if (year == null) {
            return kind.name();
        }
        String label = year > 0 ? year.toString() : year == 0 ? "Y" : "Y" + year;
        return kind.name() + "_" + label;
    }

    @Override
    public String toString() {
        return name();
    }
}
