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
 * @param every the interval, above zero; {@code null} for on request
 */
public record VisitRhythm(@Nullable Period every) {
    /** The service waits to be asked. */
    public static final VisitRhythm ON_REQUEST = new VisitRhythm(null);

    static final String ON_REQUEST_TEXT = "ON_REQUEST";

    /**
     * @throws IllegalArgumentException if the interval is zero or negative
     */
    public VisitRhythm {
        if (every != null && (every.isZero() || every.isNegative())) {
            throw new IllegalArgumentException("the interval " + every + " is not above zero\nGive P7D or P1M.");
        }
    }

    /**
     * The rhythm of a text: {@code ON_REQUEST} or an interval of ISO 8601.
     *
     * @throws IllegalArgumentException if the interval is zero or negative
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
