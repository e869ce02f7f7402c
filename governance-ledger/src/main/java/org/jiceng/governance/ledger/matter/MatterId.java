package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The id of a matter, made by the caller. It is no place for names, and for accusations not a running number: a gap would
 * show that there is one.
 *
 * @param value 1 to 64 UTF-16 characters without surrounding white space and without characters that cannot be
 *     seen; not a resident number
 */
public record MatterId(String value) implements Comparable<MatterId> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public MatterId {
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
    public static MatterId of(String value) {
        return new MatterId(value);
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
    public int compareTo(MatterId other) {
        return value.compareTo(other.value);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
