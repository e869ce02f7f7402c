/**
 * Geometry of grids: which places touch, which land belongs to which grid, and whether boundaries leave gaps or overlap.
 *
 * <p>Boundaries form a coverage of an outline when
 *
 * <ol>
 *   <li>each is a valid polygon or multipolygon whose corners have at most seven decimals of a degree;
 *   <li>no two of them share land;
 *   <li>together they are the outline: nothing of it is left, nothing lies beyond;
 *   <li>where two of them meet, both have the same corners.
 * </ol>
 *
 * <p>{@link org.jiceng.governance.grid.boundary.GridBoundaries} makes such a coverage from places;
 * {@link org.jiceng.governance.grid.boundary.CoverageCheck} tells where boundaries from elsewhere are none;
 * {@link org.jiceng.governance.grid.boundary.Adjacency} tells which places touch;
 * {@link org.jiceng.governance.grid.boundary.GridGeoJson} writes and reads boundaries. Lines are straight in longitude and
 * latitude; lengths and areas are those of a sphere of 6,371,008.8 metres. Land across the meridian of 180 degrees or at a
 * pole is not supported. Start with {@link org.jiceng.governance.grid.boundary.Boundary}.
 */
@NullMarked
package org.jiceng.governance.grid.boundary;

import org.jspecify.annotations.NullMarked;
