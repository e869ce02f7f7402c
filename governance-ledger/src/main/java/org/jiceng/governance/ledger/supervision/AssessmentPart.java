package org.jiceng.governance.ledger.supervision;

/**
 * What the handling of one matter is assessed by; a pack gives points for each.
 *
 * @term 一件一考评
 * @basis 石泉县“321”基层治理模式: 三（二）1; what is assessed is the library's own choice
 */
public enum AssessmentPart {
    /** The person was told in time whether the matter is accepted. */
    ACCEPTED_IN_TIME,
    /** It was passed on to a unit in time. */
    ASSIGNED_IN_TIME,
    /** The reply was given in time; a lawful extension counts as in time. */
    CLOSED_IN_TIME,
    /** The other clocks were kept. */
    CLOCKS_KEPT,
    /** No line of supervision had to urge. */
    NOT_URGED,
    /** It was neither sent back nor done again. */
    DONE_AT_ONCE,
    /** The person is satisfied. */
    SATISFIED,
    /** It was not taken up again after it was archived. */
    NOT_REOPENED
}
