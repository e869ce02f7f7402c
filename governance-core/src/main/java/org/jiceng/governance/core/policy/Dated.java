package org.jiceng.governance.core.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a parameter with the day from which it holds and its basis.
 *
 * @param <T> the type of the value
 * @param from the first day, inclusive; {@code null} for from the beginning
 * @param value the value
 * @param basis what it rests on
 */
public record Dated<T>(@Nullable LocalDate from, T value, Basis basis) {
    /** Whether the value has begun to hold on a day. */
    public boolean hasBegun(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
