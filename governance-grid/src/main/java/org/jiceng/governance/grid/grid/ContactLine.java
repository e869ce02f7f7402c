package org.jiceng.governance.grid.grid;

/**
 * One of the three contact lines: as what somebody keeps in touch with households.
 *
 * @term 三线联系
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 2; Shiquan paper, part 3 section 2 item 3
 */
public enum ContactLine {
    /**
     * A member of the Party.
     *
     * @term 党员联系群众
     */
    PARTY_MEMBER,
    /**
     * A deputy to a people's congress.
     *
     * @term 人大代表联系选民
     */
    PEOPLES_DEPUTY,
    /**
     * A central household head.
     *
     * @term 中心户长联系居民
     */
    CENTRAL_HOUSEHOLD_HEAD
}
