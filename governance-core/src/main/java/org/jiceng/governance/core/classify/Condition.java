package org.jiceng.governance.core.classify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.outcome.Truth;

/**
 * A condition of a rule: one of a closed set of types, each true, false or unknown of a household.
 *
 * <p>In a pack: {@code {"type": "INCOME", "comparison": "BELOW", "percent": 100}} and so on; see {@code
 * docs/policy-packs.md}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.HasCircumstance.class, name = "HAS_CIRCUMSTANCE"),
    @JsonSubTypes.Type(value = Condition.HasOpenClaim.class, name = "HAS_OPEN_CLAIM"),
    @JsonSubTypes.Type(value = Condition.AgainstAverage.class, name = "INCOME"),
    @JsonSubTypes.Type(value = Condition.SafeFamily.class, name = "SAFE_FAMILY"),
    @JsonSubTypes.Type(value = Condition.Otherwise.class, name = "OTHERWISE"),
    @JsonSubTypes.Type(value = Condition.All.class, name = "ALL"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "ANY"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "NOT")
})
public sealed interface Condition {
    /** Whether the facts meet the condition. */
    Truth test(Facts facts);

    /** At least one of the circumstances that count by the pack. */
    record HasCircumstance() implements Condition {
        @Override
        public Truth test(Facts facts) {
            return facts.circumstance();
        }
    }

    /** At least one open claim in the ledger. */
    record HasOpenClaim() implements Condition {
        @Override
        public Truth test(Facts facts) {
            return facts.openClaim();
        }
    }

    /**
     * The income against a percentage of the village's average.
     *
     * @param comparison how it must stand
     * @param percent the percentage, 1 to 1000; 100 is the average itself
     */
    record AgainstAverage(Comparison comparison, int percent) implements Condition {
        /** The largest percentage. */
        public static final int MOST_PERCENT = 1000;

        /**
         * @throws IllegalArgumentException if the percentage is out of its range
         */
        public AgainstAverage {
            Objects.requireNonNull(comparison, "comparison");
            requireRange("percent", percent, MOST_PERCENT);
        }

        @Override
        public Truth test(Facts facts) {
            return facts.income(comparison, percent);
        }
    }

    /** How an income stands to a percentage of the average; the three exclude one another. */
    enum Comparison {
        /** Strictly below. */
        BELOW,
        /** Exactly at. */
        AT,
        /** Strictly above. */
        ABOVE
    }

    /**
     * The Safe Family ratings of the last years, the reference year the last of them.
     *
     * @param rated how many of the years must be rated
     * @param years how many years, 1 to 5
     */
    record SafeFamily(Rated rated, int years) implements Condition {
        /** The most years. */
        public static final int MOST_YEARS = 5;

        /**
         * @throws IllegalArgumentException if the number of years is out of its range
         */
        public SafeFamily {
            Objects.requireNonNull(rated, "rated");
            requireRange("years", years, MOST_YEARS);
        }

        @Override
        public Truth test(Facts facts) {
            Truth every = Truth.TRUE;
            Truth any = Truth.FALSE;
            for (int back = 0; back < years; back++) {
                every = every.and(facts.rated(back));
                any = any.or(facts.rated(back));
            }
            return switch (rated) {
                case EVERY_YEAR -> every;
                case NO_YEAR -> any.not();
                case ANY_YEAR -> any;
            };
        }
    }

    /** How many of the years must be rated. */
    enum Rated {
        /** All of them: so many consecutive years. */
        EVERY_YEAR,
        /** None of them. */
        NO_YEAR,
        /** At least one of them. */
        ANY_YEAR
    }

    /** Every rule before this one is false: "else". */
    record Otherwise() implements Condition {
        @Override
        public Truth test(Facts facts) {
            return facts.anyRuleBefore().not();
        }
    }

    /**
     * All of several conditions.
     *
     * @param of at least one
     */
    record All(List<Condition> of) implements Condition {
        /**
         * @throws IllegalArgumentException if there is none
         */
        public All {
            of = List.copyOf(of);
            requireRange("number of conditions", of.size(), Integer.MAX_VALUE);
        }

        @Override
        public Truth test(Facts facts) {
            return of.stream().map(condition -> condition.test(facts)).reduce(Truth.TRUE, Truth::and);
        }
    }

    /**
     * At least one of several conditions.
     *
     * @param of at least one
     */
    record Any(List<Condition> of) implements Condition {
        /**
         * @throws IllegalArgumentException if there is none
         */
        public Any {
            of = List.copyOf(of);
            requireRange("number of conditions", of.size(), Integer.MAX_VALUE);
        }

        @Override
        public Truth test(Facts facts) {
            return of.stream().map(condition -> condition.test(facts)).reduce(Truth.FALSE, Truth::or);
        }
    }

    /**
     * The contrary of a condition; unknown if that is unknown.
     *
     * @param of the condition
     */
    record Not(Condition of) implements Condition {
        public Not {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public Truth test(Facts facts) {
            return of.test(facts).not();
        }
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "the " + name + " " + value + " is out of its range\nGive 1 to " + most + ".");
        }
    }
}
