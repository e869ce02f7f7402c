package org.jiceng.governance.ledger.supervision;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong in this package, why a matter is left out of a figure, and what an assessment found. */
public enum SupervisionReason implements ReasonCode {
    /** A history has no event. */
    HISTORY_EMPTY,
    /** A matter is given twice. */
    HISTORY_TWICE,
    /** A period ends before it begins. */
    BULLETIN_PERIOD_REVERSED,
    /** A bulletin is drawn up before its period begins. */
    BULLETIN_TOO_EARLY,
    /** It was registered before the period. */
    CARRIED_OVER,
    /** Its limit has not passed, and nothing was decided. */
    NOT_YET_DUE,
    /** It was decided, or its limit passed, before the period. */
    COUNTED_EARLIER,
    /** No limit runs for it. */
    NO_LIMIT_RUNS,
    /** It was merged into another matter. */
    ENDED_BY_MERGER,
    /** It was withdrawn. */
    ENDED_BY_WITHDRAWAL,
    /** It was handed to another unit or tier. */
    ENDED_BY_TRANSFER,
    /** It was sent to another procedure. */
    ENDED_BY_DIVERSION,
    /** It was rejected. */
    ENDED_BY_REJECTION,
    /** The reply was late. */
    CLOSED_LATE,
    /** No reply was given in the period. */
    NOT_REPLIED,
    /** Nobody could be asked, since nobody gave a name. */
    NOBODY_ASKED,
    /** The person was asked and gave no answer. */
    NO_ANSWER_HAD,
    /** The return visit was not made. */
    NOT_VISITED,
    /** It is not among those that a figure is taken of. */
    NOT_COUNTED,
    /** It goes on from a matter raised elsewhere, or reviews one. */
    RAISED_ELSEWHERE,
    /** It has not been accepted. */
    NOT_ACCEPTED,
    /** It came from another tier, and the matter there is not known. */
    ORIGIN_UNKNOWN,
    /** A clock was kept. */
    ASSESSED_IN_TIME,
    /** A clock was kept thanks to a lawful extension. */
    ASSESSED_IN_TIME_BY_EXTENSION,
    /** A clock was not kept. */
    ASSESSED_LATE,
    /** A clock was not kept, and by how much is not known. */
    ASSESSED_LATE_BY_UNKNOWN,
    /** How many of the other clocks were kept. */
    ASSESSED_CLOCKS,
    /** A line of supervision had to urge. */
    ASSESSED_URGED,
    /** No line of supervision had to urge. */
    ASSESSED_NOT_URGED,
    /** It was sent back or done again. */
    ASSESSED_DONE_AGAIN,
    /** It was neither sent back nor done again. */
    ASSESSED_DONE_AT_ONCE,
    /** What the person said. */
    ASSESSED_SATISFACTION,
    /** It was taken up again. */
    ASSESSED_REOPENED,
    /** It was not taken up again. */
    ASSESSED_NOT_REOPENED,
    /** The matter is still open. */
    ASSESSED_NOT_YET,
    /** Two texts are alike, and the matters may be merged. */
    ALIKE_TO_MERGE,
    /** Two texts are alike, and the matters may be linked. */
    ALIKE_TO_LINK
}
