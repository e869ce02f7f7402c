package org.jiceng.governance.ledger.matter;

/**
 * What the law takes a matter for; it decides by which rules it is handled, whatever book it stands in.
 *
 * @basis Regulation on Petition Work 信访工作条例, articles 29 to 31
 */
public enum MatterKind {
    /**
     * An opinion or a suggestion.
     *
     * @term 建议意见类
     */
    SUGGESTION,
    /**
     * An accusation or a report of wrongdoing.
     *
     * @term 检举控告类
     */
    ACCUSATION,
    /**
     * An appeal or a request for a decision.
     *
     * @term 申诉求决类
     */
    CLAIM
}
