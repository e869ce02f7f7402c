package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A share of a number of people that has to be reached or exceeded, such as {@code >=2/3} or {@code >1/2}.
 *
 * @param share above 0 and at most 1
 * @param exceeded whether the share itself is not enough; then it is less than 1
 */
public record Proportion(Fraction share, boolean exceeded) {
    private static final Pattern TEXT = Pattern.compile("(>=?)([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");
    private static final Fraction ALL = new Fraction(1, 1);

    /** More than a half. */
    static final Proportion MORE_THAN_HALF = of(">1/2");

    /** Two thirds or more. */
    static final Proportion TWO_THIRDS = of(">=2/3");

    /** @throws InvalidValueException if the share is out of its range */
    public Proportion {
        if (!canBeReached(share, exceeded)) {
            throw new InvalidValueException(Reason.of(DisputeReason.CONSULTATION_PROPORTION));
        }
    }

    /**
     * The proportion with a text: {@code >} or {@code >=}, then two whole numbers from 1 to 999 with {@code /} between them.
     *
     * @throws InvalidValueException if {@link #parse} gives nothing
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Proportion of(String text) {
        return parse(text)
                .orElseThrow(() -> new InvalidValueException(Reason.of(DisputeReason.CONSULTATION_PROPORTION)));
    }

    /** The proportion with a text; empty if the text has another form or the share is out of its range. */
    public static Optional<Proportion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Fraction share = new Fraction(Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
        boolean exceeded = matcher.group(1).equals(">");
        return canBeReached(share, exceeded) ? Optional.of(new Proportion(share, exceeded)) : Optional.empty();
    }

    private static boolean canBeReached(Fraction share, boolean exceeded) {
        int toAll = share.compareTo(ALL);
        return share.numerator() > 0 && (exceeded ? toAll < 0 : toAll <= 0);
    }

    /** The fewest people of a number that reach the proportion; at least 1. */
    public long least(int people) {
        long product = people * share.numerator();
        long below = exceeded ? product : product - 1;
        return Math.max(1, Math.floorDiv(below, share.denominator()) + 1);
    }

    /** Whether so many of a number reach the proportion; of nobody nothing does. */
    public boolean isReachedBy(int part, int people) {
        return part >= least(people);
    }

    /** Whether whatever reaches this proportion reaches another too. */
    public boolean isAsStrictAs(Proportion other) {
        int order = share.compareTo(other.share);
        return order > 0 || (order == 0 && (exceeded || !other.exceeded));
    }

    /** The text, in lowest terms. */
    @JsonValue
    public String text() {
        return (exceeded ? ">" : ">=") + share.numerator() + "/" + share.denominator();
    }
}
