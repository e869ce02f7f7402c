package org.jiceng.governance.core.outcome;

/**
 * True, false or unknown: the three values of Kleene's logic. A missing fact is {@link #UNKNOWN}, never false.
 *
 * @basis Kleene's strong logic of indeterminacy
 */
public enum Truth {
    FALSE(0),
    UNKNOWN(1),
    TRUE(2);

    private final int code;

    Truth(int code) {
        this.code = code;
    }

    /** 0 for false, 1 for unknown, 2 for true: for tables over truths. */
    public int code() {
        return code;
    }

    /**
     * The truth with a code.
     *
     * @throws IllegalArgumentException if the code is not 0, 1 or 2
     */
    public static Truth ofCode(int code) {
        return switch (code) {
            case 0 -> FALSE;
            case 1 -> UNKNOWN;
            case 2 -> TRUE;
            default -> throw new IllegalArgumentException("no truth has the code " + code + "\nUse 0, 1 or 2.");
        };
    }

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
