package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jiceng.governance.core.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an adopted resolution.
 *
 * @param unit the unit that carries it out
 * @param due the last day for it, inclusive
 * @param done the day on which it was carried out; {@code null} if it has not been
 * @param published the day on which what came of it was made public; {@code null} if it has not been
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUp(
        UnitId unit,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable LocalDate published) {
    public FollowUp {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(due, "due");
    }
}
