/**
 * The report of a county's run: one page for the county's officers, with its map, charts and tables.
 *
 * <p>A report is valid when
 * <ol>
 *   <li>every figure of it can be worked out again from the files of the same run that stand beside it;
 *   <li>it names no household and no person, and shows no count from 1 to below the smallest that the pack lets a bulletin show,
 *       nor what would tell one, of what may point to a household or a petitioner;
 *   <li>the same results make the same bytes.
 * </ol>
 * Start at {@link org.jiceng.governance.examples.county.report.CountyReport}, which is made of
 * {@link org.jiceng.governance.examples.county.report.CountyResults}.
 */
@NullMarked
package org.jiceng.governance.examples.county.report;

import org.jspecify.annotations.NullMarked;
