/**
 * Policy packs: the rules and settings of a county as one JSON document, every parameter dated and with its basis.
 *
 * <p>Conditions of validity of a pack:
 *
 * <ol>
 *   <li>UTF-8 JSON of at most {@value org.jiceng.governance.core.policy.PackReader#MOST_BYTES} bytes, no key twice, no
 *       key that is not known;
 *   <li>every parameter of every section stands in it or in the pack that it extends;
 *   <li>the values of a parameter are in ascending order of the day from which they hold; only the first may leave that
 *       day out, and then holds from the beginning;
 *   <li>every value names its basis: a document and the place in it, or {@code library default};
 *   <li>no value is laxer than a statute at a time at which the statute is in force.
 * </ol>
 *
 * <p>{@link org.jiceng.governance.core.policy.PolicyPacks} gives the built-in packs; {@link
 * org.jiceng.governance.core.policy.PackReader} checks and loads others and reports all faults at once. A module adds
 * its section by providing a {@link org.jiceng.governance.core.policy.PackSection} as a service.
 */
@NullMarked
package org.jiceng.governance.core.policy;

import org.jspecify.annotations.NullMarked;
