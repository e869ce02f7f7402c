package org.jiceng.governance.grid.audit;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What an audit of grids can find, besides what {@code GridReason} names. */
public enum AuditReason implements ReasonCode {
    /** The code of a grid names another village than the grid. */
    GRID_CODE_DIFFERS,
    /** A household stands twice in the roster. */
    HOUSEHOLD_TWICE,
    /** A household is in no grid. */
    HOUSEHOLD_IN_NO_GRID,
    /** What is in a grid is no household of the roster. */
    HOUSEHOLD_UNKNOWN,
    /** A household is in a grid of another village. */
    HOUSEHOLD_OF_OTHER_VILLAGE,
    /** A base grid has no household. */
    BASE_GRID_EMPTY,
    /** A person stands twice. */
    PERSON_TWICE,
    /** A grid has no head. */
    HEAD_MISSING,
    /** Nothing is known of the head of a grid. */
    HEAD_UNKNOWN,
    /** A base grid has no worker. */
    WORKER_MISSING,
    /** Nothing is known of the worker of a grid. */
    WORKER_UNKNOWN,
    /** A grid with others below it has a worker. */
    WORKER_UNDUE,
    /** A person works more base grids than the pack allows. */
    WORKER_OF_TOO_MANY,
    /** The work of some households is not known. */
    WORKLOAD_UNKNOWN,
    /** The work of a part is further from the mean of its group than the pack tolerates. */
    WORKLOAD_UNEVEN,
    /** A populous group is not divided. */
    GROUP_NOT_DIVIDED,
    /** A group that is not populous is divided. */
    GROUP_DIVIDED_UNDULY,
    /** A base grid is torn apart within a hamlet. */
    GRID_NOT_CONNECTED,
    /** A part of a group has households of several hamlets that the pack keeps apart. */
    GRID_SPANS_HAMLETS,
    /** A base grid has fewer households than usual. */
    GRID_SMALL,
    /** A base grid has more households than usual. */
    GRID_LARGE,
    /** A part of a village lies in no grid. */
    BOUNDARY_GAP,
    /** A place lies in several grids. */
    BOUNDARY_OVERLAP,
    /** A grid reaches beyond its village. */
    BOUNDARY_BEYOND,
    /** A base grid has no boundary. */
    BOUNDARY_MISSING,
    /** A boundary encloses no proper area. */
    BOUNDARY_INVALID
}
