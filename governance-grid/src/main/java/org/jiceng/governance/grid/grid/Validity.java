package org.jiceng.governance.grid.grid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force, both ends inclusive.
 *
 * @param from the first day; {@code null} if it is not known, so that every day before the last one counts
 * @param to the last day; {@code null} while none is set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** @throws InvalidValueException if the last day lies before the first */
    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValueException(
                    Reason.of(GridReason.GRID_VALIDITY, "from", from).with("to", to));
        }
    }

    /** Every day from one on, inclusive. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /** Whether a day is among them. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
