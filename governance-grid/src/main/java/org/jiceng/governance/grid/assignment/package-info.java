/**
 * Assignment of households to persons at the least cost: the solver behind the contacts, for a vendor who has candidates and
 * costs of its own.
 *
 * <p>An {@link org.jiceng.governance.grid.assignment.AssignmentProblem} has households, persons with capacities, and for each
 * household the candidates with their costs. An assignment is sound if
 *
 * <ol>
 *   <li>every household has one of its candidates or nobody;
 *   <li>no person has more households than the capacity, nor more linked ones than the person can take of these.
 * </ol>
 *
 * <p>The answer, a {@link org.jiceng.governance.grid.assignment.LeastCostAssignment}, is the best of all sound ones: as few
 * linked households as possible are left out, then as few others, then come the {@linkplain
 * org.jiceng.governance.grid.assignment.Objective objectives} in the order of the problem. Among equals it is the first in
 * order. Prices prove it: see {@link org.jiceng.governance.grid.assignment.AssignmentCertificate}. Where somebody is left out,
 * a {@link org.jiceng.governance.grid.assignment.Bottleneck} says why.
 *
 * <p>Everything is a whole number. The search uses neither chance nor a clock.
 *
 * <p>Start at {@link org.jiceng.governance.grid.assignment.LeastCostAssigner}.
 */
@NullMarked
package org.jiceng.governance.grid.assignment;

import org.jspecify.annotations.NullMarked;
