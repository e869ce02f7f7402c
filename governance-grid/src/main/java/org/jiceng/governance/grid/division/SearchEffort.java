package org.jiceng.governance.grid.division;

/** How long is searched, in steps that are counted: more of them cost time and shorten the borders a little. */
public enum SearchEffort {
    /** For plans made while somebody waits: a county of 60,000 households in seconds. */
    QUICK(600, 2, 2_000),
    /** For plans that are kept. */
    STANDARD(4_000, 16, 1_000_000),
    /** For small problems where the best possible is wanted. */
    THOROUGH(40_000, 160, 30_000_000);

    private final int areas;
    private final int most;
    private final long steps;

    SearchEffort(int areas, int most, long steps) {
        this.areas = areas;
        this.most = most;
        this.steps = steps;
    }

    /** How often a graph is divided anew, the best being kept. */
    int restarts(int size) {
        return Math.max(1, Math.min(most, areas / Math.max(1, size)));
    }

    /** How many steps a full search of a small graph may take. */
    long steps() {
        return steps;
    }
}
