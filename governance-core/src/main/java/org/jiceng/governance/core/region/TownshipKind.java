package org.jiceng.governance.core.region;

/**
 * What digits 7-9 of a code say of the kind of a township-level division. A hint: nothing is refused for it.
 *
 * @basis Rules of the National Bureau of Statistics for codes used in statistics, 2009
 */
public enum TownshipKind {
    /**
     * 001-099.
     *
     * @term 街道
     */
    STREET,
    /**
     * 100-199.
     *
     * @term 镇
     */
    TOWN,
    /**
     * 200-399.
     *
     * @term 乡
     */
    TOWNSHIP,
    /**
     * 400-599: a development zone, farm or the like run as a township.
     *
     * @term 类似乡级单位
     */
    TOWNSHIP_LIKE,
    /** A range that the rules do not list. */
    OTHER;

    static TownshipKind of(int group) {
        return group < 100 ? STREET : group < 200 ? TOWN : group < 400 ? TOWNSHIP : group < 600 ? TOWNSHIP_LIKE : OTHER;
    }
}
