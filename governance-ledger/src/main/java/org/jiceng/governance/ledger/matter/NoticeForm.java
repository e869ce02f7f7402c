package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jiceng.governance.core.outcome.InvalidValueException;

/**
 * In which form a person was told: an open set of names, since offices differ.
 *
 * @param name an upper-case letter, then upper-case letters, digits and underscores; at most 40 characters
 */
public record NoticeForm(String name) implements Comparable<NoticeForm> {
    /** On paper, signed and sealed. */
    public static final NoticeForm WRITTEN = new NoticeForm("WRITTEN");

    /** @throws InvalidValueException if the name has not its form */
    public NoticeForm {
        NameForm.require(name);
    }

    /**
     * The form with a name.
     *
     * @throws InvalidValueException if the name has not its form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NoticeForm of(String name) {
        return new NoticeForm(name);
    }

    /** Whether {@link #of} would accept a name. */
    public static boolean isForm(String name) {
        return NameForm.isOf(name);
    }

    @Override
    @JsonValue
    public String name() {
        return name;
    }

    @Override
    public int compareTo(NoticeForm other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
