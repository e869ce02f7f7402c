package org.jiceng.governance.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What a day is to those who work by the calendar of the State Council. */
public enum DayKind {
    /**
     * Monday to Friday, and no notice says otherwise.
     *
     * @term 工作日
     */
    WORKING_DAY,
    /**
     * Saturday or Sunday, and no notice says otherwise.
     *
     * @term 周末
     */
    WEEKEND,
    /**
     * A day off that a notice names, whatever its weekday.
     *
     * @term 放假日
     */
    HOLIDAY,
    /**
     * A Saturday or Sunday that a notice makes a working day.
     *
     * @term 调休上班日
     */
    MOVED_WORKING_DAY;

    /** Whether such a day is worked. */
    public boolean works() {
        return this == WORKING_DAY || this == MOVED_WORKING_DAY;
    }

    /** What the day would be if no notice named it. */
    static DayKind byWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? WORKING_DAY : WEEKEND;
    }
}
