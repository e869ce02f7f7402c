package org.jiceng.governance.examples.county.call;

import java.util.Locale;
import org.jiceng.governance.core.outcome.Reason;

/** A command cannot do what it was asked. The answer is one line, in the language of the call. */
public final class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final transient Reason reason;

    private CallFailure(ExitCode exit, Reason reason) {
        super(reason.code() + ": " + reason.text(Locale.ENGLISH));
        this.exit = exit;
        this.reason = reason;
    }

    /** A wrong call or a missing file: exit code 2. */
    public static CallFailure wrongCall(Reason reason) {
        return new CallFailure(ExitCode.WRONG_CALL, reason);
    }

    /** A failure that ends with another exit code. */
    public static CallFailure of(ExitCode exit, Reason reason) {
        return new CallFailure(exit, reason);
    }

    public ExitCode exit() {
        return exit;
    }

    public Reason reason() {
        return reason;
    }
}
