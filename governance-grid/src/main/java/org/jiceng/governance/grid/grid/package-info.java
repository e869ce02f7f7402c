/**
 * Grids of three levels: the tree that they form, their codes, who may head and work them, and what a household weighs.
 *
 * <p>Grids form a {@link org.jiceng.governance.grid.grid.GridTree} if
 *
 * <ol>
 *   <li>each code stands once;
 *   <li>a grid of the first level belongs to none, every other to one grid of the level right above it;
 *   <li>a grid lies in the same village as the one that it belongs to.
 * </ol>
 *
 * <p>So every grid has a chain up to its village, and no ring can arise. A base grid is a leaf of the tree, whatever its level: a
 * villager group that is not divided is one. Grids come and go: {@link org.jiceng.governance.grid.grid.GridRegister} holds all
 * that ever were and gives the tree of a day. {@link org.jiceng.governance.grid.grid.GridMembership} says which household is in
 * which base grid.
 *
 * <p>What a pack says of grids is in {@link org.jiceng.governance.grid.grid.GridRules}. Start at {@link
 * org.jiceng.governance.grid.grid.GridTree}.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 1; Shiquan paper, part 3 section 2 item 3
 */
@NullMarked
package org.jiceng.governance.grid.grid;

import org.jspecify.annotations.NullMarked;
