/**
 * Administrative divisions: their codes, dated lists of them, the tree that a list forms, and what changed between lists.
 *
 * <p>The library ships the <em>rules</em> of codes and no table: the user loads one, and every list carries its as-of
 * date. A list is valid when
 *
 * <ol>
 *   <li>each code stands in it once;
 *   <li>no name is blank;
 *   <li>each region whose superior is at or below the highest level of the list has that superior in the list.
 * </ol>
 *
 * <p>{@link org.jiceng.governance.core.region.RegionList} checks this and reports every fault at once;
 * {@link org.jiceng.governance.core.region.RegionTree} answers look-ups in a list,
 * {@link org.jiceng.governance.core.region.RegionListComparison} compares two,
 * {@link org.jiceng.governance.core.region.RegionHistory} follows codes through a sequence. Start with
 * {@link org.jiceng.governance.core.region.RegionCode}.
 */
@NullMarked
package org.jiceng.governance.core.region;

import org.jspecify.annotations.NullMarked;
