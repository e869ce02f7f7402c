package org.jiceng.governance.grid.contact;

/** Why a person keeps away from a household. */
public enum RecusalKind {
    /**
     * The person is related to somebody of the household, or close in another way.
     *
     * @term 亲属关系回避
     */
    RELATION,
    /**
     * The person has a conflict of interest with the household, or a quarrel.
     *
     * @term 利益冲突回避
     */
    CONFLICT,
    /**
     * It was declared that the person keeps away, and not recorded why.
     *
     * @term 声明回避
     */
    DECLARED
}
