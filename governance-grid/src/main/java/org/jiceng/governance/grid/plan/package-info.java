/**
 * Plans of grids: the households of a village divided into three levels of grids, with codes, heads, workers and boundaries.
 *
 * <p>A plan of a village has
 *
 * <ol>
 *   <li>as grids of the first level its areas, by the rule of the pack; of the second its groups; of the third the parts of the
 *       populous groups;
 *   <li>every household in exactly one base grid, and no grid without households;
 *   <li>parts that are connected in each hamlet in which they lie;
 *   <li>parts of equal work as far as the pack tolerates, or the figure that was reached and why no better one was;
 *   <li>codes by the scheme; a code that was ever issued is not given to another grid.
 * </ol>
 *
 * <p>The same village gives the same plan, in whatever order its households stand. What the records leave open, such as the
 * group or the place of a household, is settled by rules that {@link org.jiceng.governance.grid.plan.GridPlan#notes} tells of
 * wherever they were used. Villages do not know of each other: a county is planned village by village.
 *
 * <p>Start at {@link org.jiceng.governance.grid.plan.GridPlanner}.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 1; Shiquan paper, part 3 section 2 item 3 (equal task, easy to
 *     manage, clearly bounded)
 */
@NullMarked
package org.jiceng.governance.grid.plan;

import org.jspecify.annotations.NullMarked;
