package org.jiceng.governance.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The id of a household file in the system that keeps it.
 *
 * @term 一户一档
 * @param value 1 to 64 UTF-16 characters without surrounding white space and without characters that cannot be
 *     seen; not a resident number
 */
public record HouseholdId(String value) implements Comparable<HouseholdId> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public HouseholdId {
        IdText.throwIfPresent(check(value));
    }

    /**
     * The id with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HouseholdId of(String value) {
        return new HouseholdId(value);
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
    public int compareTo(HouseholdId other) {
        return value.compareTo(other.value);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
