/**
 * The audit of grids: what is right and wrong with those of a village or a county, whether they exist or are planned.
 *
 * <p>Grids are sound by a pack if
 *
 * <ol>
 *   <li>they form a tree, see {@link org.jiceng.governance.grid.grid.GridTree}, and their codes are those of their scheme;
 *   <li>every household is in exactly one base grid, one of its own village, and no base grid is empty;
 *   <li>every grid has a head and every base grid a worker, each of them somebody whom the pack admits, and nobody works more
 *       base grids than the pack allows;
 *   <li>the households of a base grid are connected, hamlets apart that do not touch;
 *   <li>the boundaries of the grids cover the village without gap or overlap.
 * </ol>
 *
 * <p>Whatever breaks one of these is a fault. Where the papers name no figure, as for sizes, for the population from which a
 * group is divided and for what equal tasks tolerate, what leaves the pack's range is a warning. {@link
 * org.jiceng.governance.grid.audit.GridAudit} gives a {@link org.jiceng.governance.grid.audit.GridCertificate}; it takes grids as
 * they are, sound or not, and goes on after a fault, each of which it reports once, where it is.
 *
 * @basis Shiquan paper, part 3 section 2 item 3 (equal task, easy to manage, clearly bounded); Hanyin paper (He Degui, Tao Yu),
 *     part 3 section 2 item 1
 */
@NullMarked
package org.jiceng.governance.grid.audit;

import org.jspecify.annotations.NullMarked;
