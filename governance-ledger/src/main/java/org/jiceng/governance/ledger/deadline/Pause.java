package org.jiceng.governance.ledger.deadline;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a clock stood still.
 *
 * @param from when it was paused
 * @param to when it was resumed or stopped; {@code null} while it is paused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Pause(Instant from, @Nullable Instant to) {
    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Pause {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the pause from " + from + " ends at " + to + "\nLet it end when it begins or later.");
        }
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return to == null;
    }
}
