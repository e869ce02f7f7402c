package org.jiceng.governance.ledger.matter;

/**
 * The three books that every secretary keeps.
 *
 * @term 书记民情三本账
 * @basis 石泉县“321”基层治理模式: 三（二）1
 */
public enum Book {
    /**
     * Opinions and suggestions.
     *
     * @term 意见建议
     */
    SUGGESTION,
    /**
     * Claims in one's own interest.
     *
     * @term 利益诉求
     */
    CLAIM,
    /**
     * Complaints and reports of wrongdoing.
     *
     * @term 投诉举报
     */
    COMPLAINT
}
