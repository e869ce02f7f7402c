package org.jiceng.governance.ledger.dispute;

/** Why a tier hands a dispute up. */
public enum HandUpGround {
    /**
     * It tried, and the parties did not agree.
     *
     * @term 调解不成
     */
    NO_AGREEMENT,
    /**
     * It tried, and what is asked lies beyond its powers.
     *
     * @term 超出职权
     */
    BEYOND_POWERS,
    /**
     * Who would settle it has a direct interest in it; this needs no attempt.
     *
     * @term 回避
     * @basis Regulation on petition work, article 28
     */
    RECUSAL
}
