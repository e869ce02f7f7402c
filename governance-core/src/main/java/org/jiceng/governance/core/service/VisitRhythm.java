package org.jiceng.governance.core.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a household is visited: every so many days or months, or only when it asks.
 *
 * @param every the interval, above zero and at most 100 years; {@code null} for on request
 */
public record VisitRhythm(@Nullable Period every) {
    /** The service waits to be asked. */
    public static final VisitRhythm ON_REQUEST = new VisitRhythm(null);

    private static final int MOST_YEARS = 100;
    private static final String ON_REQUEST_TEXT = "ON_REQUEST";

    /**
     * @throws IllegalArgumentException if the interval is not above zero or longer than 100 years
     */
    public VisitRhythm {
        if (every != null && (every.isZero() || every.isNegative() || isTooLong(every))) {
            throw new IllegalArgumentException(
                    "the interval " + every + " is not above zero or longer than 100 years\nGive P7D or P1M.");
        }
    }

    private static boolean isTooLong(Period every) {
        return every.getYears() > MOST_YEARS
                || every.getMonths() > MOST_YEARS * 12
                || every.getDays() > MOST_YEARS * 366;
    }

    /**
     * The rhythm of a text: {@code ON_REQUEST} or an interval of ISO 8601.
     *
     * @throws IllegalArgumentException if the interval is not above zero or longer than 100 years
     * @throws java.time.format.DateTimeParseException if the text is neither
     */
    @JsonCreator
    public static VisitRhythm of(String text) {
        return text.equals(ON_REQUEST_TEXT) ? ON_REQUEST : new VisitRhythm(Period.parse(text));
    }

    /** {@code ON_REQUEST} or the interval as ISO 8601 writes it. */
    @JsonValue
    public String text() {
        return every == null ? ON_REQUEST_TEXT : every.toString();
    }

    /** The day by which the n-th visit after a day is due, the first being 1; empty on request. */
    Optional<LocalDate> due(LocalDate after, int n) {
        return every == null ? Optional.empty() : Optional.of(after.plus(every.multipliedBy(n)));
    }
}
