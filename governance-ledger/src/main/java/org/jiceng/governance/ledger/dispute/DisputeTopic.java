package org.jiceng.governance.ledger.dispute;

/**
 * What a dispute is about. Of which kind each topic is, is a setting of the pack.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3
 */
public enum DisputeTopic {
    /**
     * Everyday life, neighbours and family.
     *
     * @term 日常生活纠纷
     */
    DAILY_LIFE,
    /**
     * Care for the old.
     *
     * @term 养老纠纷
     */
    ELDERLY_CARE,
    /**
     * A trade or business.
     *
     * @term 产业纠纷
     */
    INDUSTRY,
    /**
     * The use and the bounds of land.
     *
     * @term 土地纠纷
     */
    LAND,
    /**
     * The taking of land and the demolition of houses.
     *
     * @term 征地拆迁
     */
    LAND_TAKING,
    /**
     * The collective economy.
     *
     * @term 集体经济
     */
    COLLECTIVE_ECONOMY,
    /** Anything else, of whichever kind. */
    OTHER
}
