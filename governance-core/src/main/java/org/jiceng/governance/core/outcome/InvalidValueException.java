package org.jiceng.governance.core.outcome;

import java.util.Locale;

/**
 * A value was built from a text or from parts that break its rules.
 *
 * <p>The message is English, says what is wrong and what to do, and holds no personal data. Who would rather have a
 * value than an exception calls the {@code check} method beside the factory that threw.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public InvalidValueException(Reason reason) {
        super(reason.code() + ": " + reason.text(Locale.ENGLISH));
        this.reason = reason;
    }

    /** The typed reason, for a text in another language. */
    public Reason reason() {
        return reason;
    }
}
