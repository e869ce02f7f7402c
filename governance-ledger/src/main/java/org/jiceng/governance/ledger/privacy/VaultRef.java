package org.jiceng.governance.ledger.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The reference under which a vault keeps a value; it stands in the journal, and in what is shown, in place of the value.
 *
 * @param value 1 to 64 UTF-16 characters without surrounding white space and without characters that cannot be
 *     seen; no personal data
 */
public record VaultRef(String value) implements Comparable<VaultRef> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public VaultRef {
        Optional<Reason> fault = check(value);
        if (fault.isPresent()) {
            throw new InvalidValueException(fault.get());
        }
    }

    /**
     * The reference with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VaultRef of(String value) {
        return new VaultRef(value);
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
    public int compareTo(VaultRef other) {
        return value.compareTo(other.value);
    }

    /** The text of the reference. */
    @Override
    public String toString() {
        return value;
    }
}
