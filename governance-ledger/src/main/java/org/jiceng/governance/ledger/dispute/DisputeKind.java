package org.jiceng.governance.ledger.dispute;

/**
 * How weighty a dispute is; it says who settles it.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3
 */
public enum DisputeKind {
    /**
     * A small dispute of everyday life.
     *
     * @term 小纠纷
     */
    EVERYDAY,
    /**
     * A dispute that needs those concerned at one table.
     *
     * @term 复杂问题
     */
    COMPLEX,
    /**
     * A dispute that a meeting decides.
     *
     * @term 重要事项
     */
    WEIGHTY
}
