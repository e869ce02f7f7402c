package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The last day on which something is in time. Read from a day, or from a time with its offset, of which the day counts as it
 * is written.
 *
 * @param lastDay the day, inclusive
 */
public record DueDay(@JsonValue LocalDate lastDay) {
    private static final int DAY_LENGTH = "2024-06-30".length();

    /**
     * The day of a text.
     *
     * @throws java.time.DateTimeException if it is neither a day nor a time with its offset
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DueDay parse(String text) {
        return new DueDay(
                text.length() <= DAY_LENGTH
                        ? LocalDate.parse(text)
                        : OffsetDateTime.parse(text).toLocalDate());
    }
}
