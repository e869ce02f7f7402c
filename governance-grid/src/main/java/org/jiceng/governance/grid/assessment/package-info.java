/**
 * Contacts made by the persons of the three lines, the visits kept against the service owed, and the yearly assessment of each
 * person with the figures behind it.
 *
 * <p>It rests on records, and is sound if
 *
 * <ol>
 *   <li>the register holds every contact of the days for which it is kept: on these a contact that is not there was not made, of
 *       other days nothing is known;
 *   <li>no contact stands in it twice, and what was heard stands in it as a kind only, never in words;
 *   <li>the ties say from which to which day a person was tied to a household, and the classes of a household do not overlap.
 * </ol>
 *
 * <p>The library grades and names the figures; what follows for a person, a person decides. Start with {@link
 * org.jiceng.governance.grid.assessment.ContactRegister}, then {@link org.jiceng.governance.grid.assessment.ContactAssessment}.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 2 and interview 2: contact persons are assessed every year, the
 *     best are commended with money and failing ones face consequences; by which figures the paper does not say, so they are the
 *     library's
 */
@NullMarked
package org.jiceng.governance.grid.assessment;

import org.jspecify.annotations.NullMarked;
