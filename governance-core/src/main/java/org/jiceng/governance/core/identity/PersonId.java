package org.jiceng.governance.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The id of a person in the system that keeps it; never the number that the state gives, see {@link ResidentNumber}.
 *
 * @param value 1 to 64 UTF-16 characters without surrounding white space and without characters that cannot be
 *     seen; not a resident number
 */
public record PersonId(String value) implements Comparable<PersonId> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public PersonId {
        IdText.throwIfPresent(check(value));
    }

    /**
     * The id with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /** Why {@link #of} would refuse a text; empty if it would not. */
    public static Optional<Reason> check(String value) {
        return IdText.checkOfPerson(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
