/**
 * Division of a graph of areas into balanced, connected parts: the solvers behind the grids, for a vendor who has a graph of
 * its own.
 *
 * <p>An {@link org.jiceng.governance.grid.division.AreaGraph} has areas with weights and borders with lengths. A division
 * puts each area into one part. It is sound if
 *
 * <ol>
 *   <li>every area is in exactly one part;
 *   <li>no part is empty;
 *   <li>every part is connected: one gets from each of its areas to each other without leaving it.
 * </ol>
 *
 * <p>A {@link org.jiceng.governance.grid.division.Division} is sound by construction. It is <i>within tolerance</i> if the
 * weight of every part lies in the {@link org.jiceng.governance.grid.division.PartWindow}. What is aimed at, in this order:
 * within tolerance; few changes against an earlier division, if there is one; short borders between the parts, which makes
 * them compact.
 *
 * <p>The problem is hard in the sense of complexity theory: beyond small graphs the shortest borders cannot be proved, and
 * within a tight window even a division that exists may not be found. The answer says which it is: {@link
 * org.jiceng.governance.grid.division.DivisionOutcome.WithinTolerance}, {@link
 * org.jiceng.governance.grid.division.DivisionOutcome.NotFound} or, with its causes, {@link
 * org.jiceng.governance.grid.division.DivisionOutcome.Impossible}.
 *
 * <p>The search follows a fixed sequence of pseudo-random numbers and counts its steps; it never looks at a clock. The same
 * graph gives the same division on every machine.
 *
 * <p>Start at {@link org.jiceng.governance.grid.division.AreaDivider}.
 */
@NullMarked
package org.jiceng.governance.grid.division;

import org.jspecify.annotations.NullMarked;
