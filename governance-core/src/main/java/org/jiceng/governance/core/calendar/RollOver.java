package org.jiceng.governance.core.calendar;

/** What becomes of a limit whose last day is not worked. */
public enum RollOver {
    /** It ends there all the same. */
    NONE,
    /**
     * It ends on the next working day.
     *
     * @basis Civil Code 民法典, article 203, first paragraph
     */
    NEXT_WORKING_DAY
}
