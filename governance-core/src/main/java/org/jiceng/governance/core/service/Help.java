package org.jiceng.governance.core.service;

/**
 * The kind of help that a class of households is owed.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 2
 */
public enum Help {
    /**
     * The service waits to be asked.
     *
     * @term 等候服务
     */
    ON_REQUEST,
    /**
     * A grid worker visits regularly with help that fits the household's needs.
     *
     * @term 定期上门服务
     */
    REGULAR,
    /**
     * Exactly one person of the three contact lines is assigned to the household.
     *
     * @term 一对一帮扶
     */
    ONE_TO_ONE
}
