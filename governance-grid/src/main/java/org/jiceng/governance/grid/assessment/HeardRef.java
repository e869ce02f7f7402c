package org.jiceng.governance.grid.assessment;

import java.util.Objects;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Which of the things heard is meant.
 *
 * @param contact the contact as it was before anything was handed on
 * @param number which of its things, the first being 1
 */
public record HeardRef(ContactRecord contact, int number) {
    /** @throws InvalidValueException if the contact has no thing of that number */
    public HeardRef {
        contact = Objects.requireNonNull(contact, "contact").contact();
        if (number < 1 || number > contact.heard().size()) {
            throw new InvalidValueException(Reason.of(RecordReason.HEARD_UNKNOWN, "number", number));
        }
    }

    /** What was heard, as if it was not handed on. */
    public Heard heard() {
        return contact.heard().get(number - 1);
    }
}
