package org.jiceng.governance.core.calendar;

/** Which day is the first that a limit counts. */
public enum FirstDay {
    /**
     * The day after the start: the day on which the limit is set off does not count.
     *
     * @basis Civil Code 民法典, article 201, first paragraph
     */
    DAY_AFTER,
    /** The start itself; if working days are counted and it is not one, the first working day after it. */
    SAME_DAY
}
