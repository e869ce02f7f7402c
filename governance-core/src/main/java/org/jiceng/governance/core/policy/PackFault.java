package org.jiceng.governance.core.policy;

import java.util.Objects;
import org.jiceng.governance.core.outcome.Reason;

/**
 * One fault of a policy pack.
 *
 * @param pointer where it is: a JSON pointer (RFC 6901), empty for the whole document
 * @param reason what is wrong and what to do
 */
public record PackFault(String pointer, Reason reason) {
    public PackFault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(reason, "reason");
    }
}
