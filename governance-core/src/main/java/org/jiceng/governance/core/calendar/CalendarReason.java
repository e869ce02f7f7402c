package org.jiceng.governance.core.calendar;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with a calendar, a year of it, or a question to it. */
public enum CalendarReason implements ReasonCode {
    /** The notice of a year is not loaded. */
    CALENDAR_YEAR_UNKNOWN,
    /** A year is loaded already. */
    CALENDAR_YEAR_KNOWN,
    /** A year has not four digits. */
    CALENDAR_YEAR_FORM,
    /** A year names no day off. */
    CALENDAR_YEAR_EMPTY,
    /** The notice of a year is not named. */
    CALENDAR_NOTICE_MISSING,
    /** A year has two notices. */
    CALENDAR_NOTICE_TWICE,
    /** A named day has a kind that no notice gives. */
    CALENDAR_DAY_KIND,
    /** A named day or a notice has no name. */
    CALENDAR_NAME_MISSING,
    /** A notice names a day too far from its year. */
    CALENDAR_DAY_OUTSIDE_YEAR,
    /** A moved working day is worked anyway. */
    CALENDAR_WORK_ON_WEEKDAY,
    /** A notice names a day twice. */
    CALENDAR_DAY_TWICE,
    /** A notice names a day as off and as worked. */
    CALENDAR_DAY_CONTRADICTED,
    /** Two notices name the same day. */
    CALENDAR_DAY_OF_TWO_NOTICES,
    /** A file does not begin with the header of a calendar. */
    CALENDAR_FILE_HEADER,
    /** A line has not four columns. */
    CALENDAR_FILE_COLUMNS,
    /** A date in a file is none. */
    CALENDAR_FILE_DATE,
    /** A kind in a file is none. */
    CALENDAR_FILE_KIND,
    /** A count of working days is less than 1. */
    CALENDAR_COUNT_NOT_POSITIVE,
    /** A limit is negative. */
    CALENDAR_LIMIT_NEGATIVE,
    /** A limit of no day is to count its first. */
    CALENDAR_LIMIT_WITHOUT_DAY,
    /** A span ends before it begins. */
    CALENDAR_SPAN_REVERSED
}
