package org.jiceng.governance.grid.assessment;

/** What kind of thing was heard. */
public enum HeardKind {
    /**
     * An opinion or a suggestion.
     *
     * @term 意见建议
     */
    SUGGESTION,
    /**
     * A claim in one's own interest.
     *
     * @term 利益诉求
     */
    CLAIM,
    /**
     * A complaint or a report of wrongdoing.
     *
     * @term 投诉举报
     */
    COMPLAINT,
    /**
     * A dispute.
     *
     * @term 矛盾纠纷
     */
    DISPUTE
}
