package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The id of a dispute in the system that keeps it.
 *
 * @param value a text that could be the id of a person: short, visible, not a resident number
 */
public record DisputeId(String value) implements Comparable<DisputeId> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public DisputeId {
        check(value).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
    }

    /**
     * The id with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisputeId of(String value) {
        return new DisputeId(value);
    }

    /** Why {@link #of} would refuse a text; empty if it would not. */
    public static Optional<Reason> check(String value) {
        return PersonId.check(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(DisputeId other) {
        return value.compareTo(other.value);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
