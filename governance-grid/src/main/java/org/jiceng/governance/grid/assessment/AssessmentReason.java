package org.jiceng.governance.grid.assessment;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why somebody got a grade, and what an assessment leaves out. */
public enum AssessmentReason implements ReasonCode {
    /** Commended: enough visits were kept, and few kept as many. */
    GRADE_COMMENDED,
    /** Passed: enough visits were kept, though not enough to be commended. */
    GRADE_PASSED,
    /** Passed: enough visits were kept to be commended, but too many others kept as many or more. */
    GRADE_BEYOND_SHARE,
    /** Failed: too few visits were kept. */
    GRADE_FAILED,
    /** Not assessed: no visit fell due. */
    GRADE_NOTHING_OWED,
    /** Not assessed: of none of the visits that fell due is it known that the person kept or missed it. */
    GRADE_NOTHING_KNOWN,
    /** Only a part of the year is assessed. */
    GRADE_OF_PART_OF_YEAR,
    /** The classes of some households are not known, so that no visits to them are counted. */
    GRADE_CLASSES_UNKNOWN,
    /** Left out: somebody who was not tied made the visit. */
    VISIT_KEPT_BY_ANOTHER,
    /** Left out: the visit may have been made before the first day for which the register is kept. */
    VISIT_NOT_KNOWN,
    /** Left out: a contact with a household to which the person was not tied on that day. */
    CONTACT_WITHOUT_TIE,
    /** Left out: something that was settled on the spot and not handed on. */
    HEARD_SETTLED
}
