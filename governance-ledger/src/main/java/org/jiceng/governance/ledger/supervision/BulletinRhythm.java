package org.jiceng.governance.ledger.supervision;

/** How often a county publishes its bulletin, and with that on which days a period begins and ends. */
public enum BulletinRhythm {
    /**
     * A calendar quarter.
     *
     * @term 一季度一通报
     * @basis 石泉县“321”基层治理模式: 三（二）1
     */
    QUARTER,
    /** A statistical month: from the 21st of one calendar month to the 20th of the next. */
    MONTH_FROM_21ST
}
