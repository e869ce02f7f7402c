/**
 * The three contact lines: who may contact which household, who had best contact it, and whether an assignment is sound.
 *
 * <p>Ties between households and persons are sound by a pack on a day if
 *
 * <ol>
 *   <li>each household and each person of a tie is known, and no household, person and line stand together twice;
 *   <li>each tie is one that the rules allow: the person belongs to the line and is available, the household is within the scope
 *       of the line and within reach, it is not the person's own, and the person is not recused from it;
 *   <li>every household has somebody: one person of any line, or one of each line in which somebody may contact it, as the pack
 *       says;
 *   <li>every household owed one-to-one help has exactly one person, tied to it so;
 *   <li>nobody has more households than the person's capacity, nor more one-to-one ones than the person's cap.
 * </ol>
 *
 * <p>A household that one person contacts in several lines is one household of that person's capacity. That nobody contacts their
 * own household, nor one that the person is recused from, is no setting. A fact that is missing is neither true nor false: such
 * a household is not admitted, and the reason names the fact.
 *
 * <p>Start at {@link org.jiceng.governance.grid.contact.ContactAssigner} for the best assignment, at {@link
 * org.jiceng.governance.grid.contact.ContactRules} for who may contact whom, and at {@link
 * org.jiceng.governance.grid.contact.CoverageAudit} for an assignment, whoever made it.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 2 and part 3 section 2 item 2; Shiquan paper, part 3 section 2
 *     item 3
 */
@NullMarked
package org.jiceng.governance.grid.contact;

import org.jspecify.annotations.NullMarked;
