package org.jiceng.governance.core.classify;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a class was not put into effect. */
public enum ConfirmationReason implements ReasonCode {
    /** The classification recommends no class that could be confirmed. */
    CLASS_NOT_RECOMMENDED,
    /** A class other than the recommended one needs a reason. */
    CLASS_REASON_MISSING,
    /** The class would take effect before the day as of which it was recommended. */
    CLASS_BEFORE_RECOMMENDATION,
    /** The law asks for a person's confirmation. */
    CLASS_NEEDS_PERSON
}
