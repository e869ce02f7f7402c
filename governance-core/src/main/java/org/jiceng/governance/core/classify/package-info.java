/**
 * Household classification: which class of service a household is recommended, why, what is missing and what would
 * change it.
 *
 * <p>Conditions under which a class is given:
 *
 * <ol>
 *   <li>the rules of the policy pack are tried in their order; a fact is true, false or unknown;
 *   <li>a class is given only if its rule is true and every rule before it is false;
 *   <li>a rule before it that is unknown, or no rule that is true, means a person decides; what is missing is named;
 *   <li>a pack's class for gaps fills gaps, never unknowns;
 *   <li>the class is a recommendation until a named person confirms it.
 * </ol>
 *
 * <p>The class decides how much service a household gets and nothing else. Start with {@link
 * org.jiceng.governance.core.classify.HouseholdClassifier}; {@link org.jiceng.governance.core.classify.RuleAnalysis}
 * finds the gaps and overlaps of a pack's rules.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 2
 */
@NullMarked
package org.jiceng.governance.core.classify;

import org.jspecify.annotations.NullMarked;
