package org.jiceng.governance.grid.assessment;

/**
 * What a contact person has to do for the households, as far as it was done in a contact. A contact may serve none of them, such
 * as a visit with help.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 items 1 and 2 and interview 1; Shiquan paper, part 3 section 2 item 3
 */
public enum ContactDuty {
    /**
     * Explained a policy or a law.
     *
     * @term 宣传政策
     */
    EXPLAINED_POLICY,
    /**
     * Heard what the household wants, and wrote it down.
     *
     * @term 收集群众意见
     */
    HEARD,
    /**
     * Settled something that was heard, on the spot.
     *
     * @term 就地化解
     */
    SETTLED_ON_THE_SPOT,
    /**
     * Passed on what was heard and not settled.
     *
     * @term 向上传递诉求
     */
    PASSED_UP
}
