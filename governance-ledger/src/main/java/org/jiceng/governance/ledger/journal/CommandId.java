package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The id of a command, by which a command that comes again is recognised.
 *
 * @param value 1 to 64 UTF-16 characters without surrounding white space and without characters that cannot be
 *     seen; no personal data
 */
public record CommandId(String value) implements Comparable<CommandId> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public CommandId {
        Optional<Reason> fault = check(value);
        if (fault.isPresent()) {
            throw new InvalidValueException(fault.get());
        }
    }

    /**
     * The id with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    /** Why {@link #of} would refuse a text; empty if it would not. */
    public static Optional<Reason> check(String value) {
        // The rules are those of every id of the library.
        return UnitId.check(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
