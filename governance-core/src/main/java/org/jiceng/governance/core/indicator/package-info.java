/**
 * Figures that can be checked: what was counted, of how many, what was left out and why, and by which definition.
 *
 * <p>An {@link org.jiceng.governance.core.indicator.Indicator} holds whole counts and nothing rounded, so that the figures
 * of parts add up to that of the whole. A percentage is made for display only, and of nothing there is none: a
 * denominator of 0 is no figure, neither 0 % nor 100 %. It is sound if
 *
 * <ol>
 *   <li>no count is negative;
 *   <li>what is excluded is in neither the numerator nor the denominator;
 *   <li>each reason of exclusion stands once.
 * </ol>
 *
 * <p>Start at {@link org.jiceng.governance.core.indicator.Indicator}; before a figure leaves the office see {@link
 * org.jiceng.governance.core.indicator.Disclosure}.
 */
@NullMarked
package org.jiceng.governance.core.indicator;

import org.jspecify.annotations.NullMarked;
