package org.jiceng.governance.core.calendar;

/** What a limit or a span is counted in. */
public enum DayCount {
    /**
     * Every day counts.
     *
     * @term 日
     */
    DAYS,
    /**
     * Only days that are worked count.
     *
     * @term 工作日
     */
    WORKING_DAYS
}
