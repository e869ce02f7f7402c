package org.jiceng.governance.ledger.matter;

/**
 * The way by which a matter came in.
 *
 * @basis Regulation on Petition Work 信访工作条例, article 17; the grid worker and the hotline are library defaults
 */
public enum Channel {
    /** By a web site or an application. */
    ONLINE,
    /** By letter. */
    LETTER,
    /** By telephone. */
    PHONE,
    /** By fax. */
    FAX,
    /** In person. */
    VISIT,
    /** Through the worker of a grid. */
    GRID_WORKER,
    /** By the government's hotline. */
    HOTLINE
}
