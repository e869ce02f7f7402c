/**
 * The household file (one household, one file): what is known of a household, by date.
 *
 * <p>Conditions of validity:
 *
 * <ol>
 *   <li>a fact that is not known is absent or {@link org.jiceng.governance.core.outcome.Truth#UNKNOWN}, never a default;
 *   <li>money is a whole number of fen, never negative;
 *   <li>an income belongs to one calendar year, a rating to one calendar year;
 *   <li>a circumstance is present, unknown or absent, never two of them;
 *   <li>the versions of a file follow one another in time, and an earlier date gives the earlier version.
 * </ol>
 *
 * <p>What a household's file holds is personal data. {@code toString} and default JSON leave it out; {@code
 * GovernanceJson.disclosing()} writes it on purpose. Start with {@link
 * org.jiceng.governance.core.household.Household#builder}.
 *
 * @term 一户一档
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 2
 */
@NullMarked
package org.jiceng.governance.core.household;

import org.jspecify.annotations.NullMarked;
