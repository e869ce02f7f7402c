package org.jiceng.governance.ledger.deadline;

/** How a clock stands at a moment. */
public enum ClockState {
    /** It runs and is in time. */
    RUNNING,
    /** It is paused and is in time. */
    PAUSED,
    /** It was stopped in time. */
    MET,
    /** It was stopped late. */
    MISSED,
    /** It has not been stopped and is late; a pause does not hide it. */
    LATE,
    /** Whether it is or was late rests on a year that the calendar does not know. */
    UNKNOWN
}
