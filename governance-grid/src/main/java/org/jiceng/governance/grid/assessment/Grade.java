package org.jiceng.governance.grid.assessment;

/**
 * What the yearly assessment says of a contact person. A grade follows from figures alone and has no consequence by itself: that
 * is for a person to decide.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), interview 2; what earns which grade is the library's
 */
public enum Grade {
    /**
     * Among the best, to be commended.
     *
     * @term 优秀
     */
    COMMENDED,
    /**
     * Enough of the visits owed were kept.
     *
     * @term 合格
     */
    PASSED,
    /**
     * Too few of the visits owed were kept.
     *
     * @term 不合格
     */
    FAILED,
    /**
     * Nothing to judge by: no visit fell due, or of none is it known that this person kept or missed it.
     *
     * @term 不定等次
     */
    NOT_ASSESSED
}
