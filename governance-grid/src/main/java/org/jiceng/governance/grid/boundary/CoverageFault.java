package org.jiceng.governance.grid.boundary;

/** What keeps boundaries from covering an outline, each grid its own places. */
public enum CoverageFault {
    /** Land of the outline lies in no grid; without an outline, land that grids enclose. */
    GAP,
    /** Land lies in two grids. */
    OVERLAP,
    /** Land of a grid lies beyond the outline. */
    BEYOND,
    /** A place lies outside the boundary of its grid. */
    PLACE_OUTSIDE,
    /** A grid with places has no boundary. */
    MISSING
}
