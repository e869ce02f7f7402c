/**
 * Grids of a county's villages from files, and as files.
 *
 * <p>Tables read the rows of a file: the good ones become values, the bad ones are told of and the rest goes on.
 * {@link org.jiceng.governance.examples.county.grids.CountyPlan} plans village by village what was read;
 * {@link org.jiceng.governance.examples.county.grids.PlanFiles} writes it, and reads it again as an earlier plan.
 */
@NullMarked
package org.jiceng.governance.examples.county.grids;

import org.jspecify.annotations.NullMarked;
