package org.jiceng.governance.grid.grid;

/** How a village is divided into the areas that are its grids of the first level. */
public enum AreaRule {
    /**
     * As the village itself has it: each group names its area. A village none of whose groups names one is one area.
     *
     * @term 分片区
     */
    GIVEN,
    /** The village is one area. */
    WHOLE_VILLAGE,
    /** Adjoining groups are joined to areas of about as many groups as the pack says. */
    JOINED_GROUPS
}
