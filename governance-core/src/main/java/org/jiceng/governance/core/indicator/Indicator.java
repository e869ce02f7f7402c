package org.jiceng.governance.core.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A figure with all that it was made of.
 *
 * <p>A share has a numerator of at most its denominator; a rate such as staff for each grid may have more. Adding is
 * exact, in any order and grouping, with {@link #none} as its zero.
 *
 * @term 指标
 * @param definition which figure it is
 * @param numerator how many have what is asked for, at least 0
 * @param denominator of how many, without those excluded, at least 0
 * @param exclusions who was left out of both, by reason; in any order when given, by code and attributes when asked for
 */
public record Indicator(IndicatorDefinition definition, long numerator, long denominator, List<Exclusion> exclusions) {
    private static final Comparator<Reason> BY_CODE = Comparator.comparing(Reason::code)
            .thenComparing(reason -> reason.attributes().toString());

    /**
     * @throws InvalidValueException if a count is negative
     * @throws InvalidValueException if a reason of exclusion stands twice
     */
    public Indicator {
        requireCount(numerator);
        requireCount(denominator);
        requireOneOfEachReason(exclusions);
        exclusions = exclusions.stream()
                .sorted(Comparator.comparing(Exclusion::reason, BY_CODE))
                .toList();
    }

    /** The figure with nothing counted yet. */
    public static Indicator none(IndicatorDefinition definition) {
        return new Indicator(definition, 0, 0, List.of());
    }

    /** The figure with nothing excluded. */
    public static Indicator of(IndicatorDefinition definition, long numerator, long denominator) {
        return new Indicator(definition, numerator, denominator, List.of());
    }

    /** The figure as an exact fraction; empty if the denominator is 0, for then there is no figure. */
    public Optional<Fraction> fraction() {
        return denominator == 0 ? Optional.empty() : Optional.of(new Fraction(numerator, denominator));
    }

    /**
     * The figure in per cent, for display, rounded half up; empty if the denominator is 0.
     *
     * @param scale decimal places, at least 0
     * @throws InvalidValueException if {@code scale} is negative and there is a figure
     */
    public Optional<BigDecimal> percent(int scale) {
        return fraction().map(fraction -> fraction.percent(scale));
    }

    /**
     * How many were excluded, for all reasons together.
     *
     * @throws ArithmeticException if they are more than a {@code long} holds
     */
    public long excluded() {
        return exclusions.stream().mapToLong(Exclusion::count).reduce(0, Math::addExact);
    }

    /**
     * The figure of this part and another together. Nobody may be counted in both.
     *
     * @throws InvalidValueException if the definitions differ
     * @throws ArithmeticException if a sum is more than a {@code long} holds
     */
    public Indicator plus(Indicator other) {
        if (!definition.equals(other.definition)) {
            throw new InvalidValueException(Reason.of(IndicatorReason.INDICATOR_NOT_THE_SAME, "first", definition.id())
                    .with("second", other.definition.id()));
        }
        Map<Reason, Long> counts = new TreeMap<>(BY_CODE);
        Stream.concat(exclusions.stream(), other.exclusions.stream())
                .forEach(exclusion -> counts.merge(exclusion.reason(), exclusion.count(), Math::addExact));
        return new Indicator(
                definition,
                Math.addExact(numerator, other.numerator),
                Math.addExact(denominator, other.denominator),
                counts.entrySet().stream()
                        .map(entry -> new Exclusion(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /**
     * The figure as it may leave the office: kept back whole if one of its counts could point to persons.
     *
     * <p>Kept back is a figure with a count from 1 to {@code threshold - 1}: its numerator, its denominator, the rest of
     * a share, or an exclusion. A count of 0 points to nobody.
     *
     * @param threshold the smallest count that may be shown, at least 1; 1 keeps nothing back
     * @throws InvalidValueException if {@code threshold} is less than 1
     */
    public Disclosure suppressedBelow(long threshold) {
        if (threshold < 1) {
            throw new InvalidValueException(
                    Reason.of(IndicatorReason.INDICATOR_THRESHOLD_TOO_LOW, "threshold", threshold));
        }
        LongStream own = LongStream.of(numerator, denominator, denominator - numerator);
        boolean small = LongStream.concat(own, exclusions.stream().mapToLong(Exclusion::count))
                .anyMatch(count -> 0 < count && count < threshold);
        return small ? new Disclosure.Suppressed(definition, threshold) : new Disclosure.Shown(this);
    }

    static void requireCount(long count) {
        if (count < 0) {
            throw new InvalidValueException(Reason.of(IndicatorReason.INDICATOR_COUNT_NEGATIVE, "count", count));
        }
    }

    private static void requireOneOfEachReason(List<Exclusion> exclusions) {
        Set<Reason> seen = new HashSet<>();
        for (Exclusion exclusion : exclusions) {
            if (!seen.add(exclusion.reason())) {
                throw new InvalidValueException(Reason.of(
                        IndicatorReason.INDICATOR_EXCLUSION_TWICE,
                        "code",
                        exclusion.reason().code()));
            }
        }
    }
}
