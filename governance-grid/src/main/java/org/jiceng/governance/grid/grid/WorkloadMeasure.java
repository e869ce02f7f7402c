package org.jiceng.governance.grid.grid;

/**
 * In what the work of a grid is counted.
 *
 * @term 任务相当
 */
public enum WorkloadMeasure {
    /**
     * The people who live there.
     *
     * @term 常住人口
     */
    RESIDENTS,
    /** The households. */
    HOUSEHOLDS,
    /** The visits that the households are owed in a year, by their classes. */
    VISITS
}
