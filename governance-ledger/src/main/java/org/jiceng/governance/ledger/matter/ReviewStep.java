package org.jiceng.governance.ledger.matter;

/**
 * Whether a matter is itself the second or third look at another.
 *
 * @basis Regulation on Petition Work 信访工作条例, articles 35 and 36
 */
public enum ReviewStep {
    /**
     * The superior looks at the reply again.
     *
     * @term 复查
     */
    REVIEW,
    /**
     * The next superior looks at the review; after it the same facts are not taken up again.
     *
     * @term 复核
     */
    RE_REVIEW
}
