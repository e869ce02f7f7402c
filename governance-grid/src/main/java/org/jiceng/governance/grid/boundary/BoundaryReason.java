package org.jiceng.governance.grid.boundary;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with boundaries, with the files that hold them and with the places that they are made from. */
public enum BoundaryReason implements ReasonCode {
    /** A boundary has no polygon. */
    POLYGON_NONE,
    /** A polygon has no ring. */
    POLYGON_WITHOUT_RING,
    /** A ring does not end where it begins. */
    RING_OPEN,
    /** A ring has fewer than three corners that differ in seven decimals. */
    RING_SHORT,
    /** Rings of a boundary cross, overlap, or lie where they may not. */
    RINGS_CROSS,
    /** No place of a grid has land of the outline. */
    GRID_WITHOUT_LAND,
    /** A text is no JSON, or larger or deeper than what is read. */
    GEOJSON_SYNTAX,
    /** A value of GeoJSON is not of the type that stands there. */
    GEOJSON_TYPE,
    /** A position is not of two or three numbers, or out of range. */
    GEOJSON_POSITION,
    /** A file names a system of coordinates other than WGS 84 or CGCS2000. */
    GEOJSON_SYSTEM,
    /** A feature has no code, or one that no grid can have. */
    GEOJSON_CODE,
    /** Two features have the same code. */
    GEOJSON_CODE_TWICE,
    /** A feature has a level other than 1, 2 and 3. */
    GEOJSON_LEVEL
}
