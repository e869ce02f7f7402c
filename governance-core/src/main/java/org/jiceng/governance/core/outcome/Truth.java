package org.jiceng.governance.core.outcome;

/**
 * True, false or unknown: the three values of Kleene's logic. A missing fact is {@link #UNKNOWN}, never false.
 *
 * @basis Kleene's strong logic of indeterminacy
 */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** {@link #TRUE} or {@link #FALSE}. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** False if either is false, else unknown if either is unknown, else true. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** True if either is true, else unknown if either is unknown, else false. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** True for false, false for true, unknown for unknown. */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
    }

    public boolean isTrue() {
        return this == TRUE;
    }

    public boolean isFalse() {
        return this == FALSE;
    }

    public boolean isUnknown() {
        return this == UNKNOWN;
    }
}
