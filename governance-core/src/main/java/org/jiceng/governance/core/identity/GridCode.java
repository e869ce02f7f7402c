package org.jiceng.governance.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The code of a grid. What its parts mean is for the scheme that made it.
 *
 * @term 网格编码
 * @param value 1 to 64 UTF-16 characters without surrounding white space and without characters that cannot be
 *     seen
 */
public record GridCode(String value) implements Comparable<GridCode> {
    /** @throws InvalidValueException if {@link #check} finds a fault */
    public GridCode {
        IdText.throwIfPresent(check(value));
    }

    /**
     * The id with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GridCode of(String value) {
        return new GridCode(value);
    }

    /** Why {@link #of} would refuse a text; empty if it would not. */
    public static Optional<Reason> check(String value) {
        return IdText.check(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(GridCode other) {
        return value.compareTo(other.value);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
