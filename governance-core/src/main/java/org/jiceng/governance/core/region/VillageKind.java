package org.jiceng.governance.core.region;

/**
 * What digits 10-12 of a code say of the kind of a village-level division. A hint: nothing is refused for it.
 *
 * @basis Rules of the National Bureau of Statistics for codes used in statistics, 2009
 */
public enum VillageKind {
    /**
     * 001-199: a community.
     *
     * @term 居民委员会
     */
    RESIDENTS_COMMITTEE,
    /**
     * 200-399: a village.
     *
     * @term 村民委员会
     */
    VILLAGERS_COMMITTEE,
    /**
     * 400-499; 498 is virtual.
     *
     * @term 类似居民委员会
     */
    RESIDENTS_COMMITTEE_LIKE,
    /**
     * 500-599; 598 is virtual.
     *
     * @term 类似村民委员会
     */
    VILLAGERS_COMMITTEE_LIKE,
    /** A range that the rules do not list. */
    OTHER;

    static VillageKind of(int group) {
        return group < 200
                ? RESIDENTS_COMMITTEE
                : group < 400
                        ? VILLAGERS_COMMITTEE
                        : group < 500 ? RESIDENTS_COMMITTEE_LIKE : group < 600 ? VILLAGERS_COMMITTEE_LIKE : OTHER;
    }
}
