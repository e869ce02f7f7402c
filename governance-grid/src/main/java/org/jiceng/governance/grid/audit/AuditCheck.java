package org.jiceng.governance.grid.audit;

/** Something that an audit examines. */
public enum AuditCheck {
    /** The codes of the grids. */
    CODES,
    /** The levels and the chain up to the village. */
    TREE,
    /** The households in the grids. */
    MEMBERSHIP,
    /** Whether there are heads and workers. */
    STAFF,
    /** Whether they are those whom the pack admits. */
    ELIGIBILITY,
    /** The work of the grids and the division of groups. */
    WORKLOAD,
    /** The usual sizes. */
    SIZES,
    /** Whether the households of a grid are connected. */
    CONNECTION,
    /** The boundaries on the ground. */
    BOUNDARIES
}
