package org.jiceng.governance.ledger.matter;

import java.util.regex.Pattern;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The form of the names of stages, actions and forms of notice. */
final class NameForm {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private NameForm() {}

    static boolean isOf(String name) {
        return FORM.matcher(name).matches();
    }

    static void require(String name) {
        if (!isOf(name)) {
            throw new InvalidValueException(Reason.of(MatterReason.MATTER_NAME_FORM));
        }
    }
}
