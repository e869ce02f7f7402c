/**
 * A made-up year of matters in the three tiers of a county: what people bring to villages, towns and the county, and what the
 * offices do with it.
 *
 * <p>Nothing is put into the journal past the ledger: the year is a list of commands, each sent to a {@link
 * org.jiceng.governance.ledger.desk.LedgerDesk} that may refuse it, as a vendor's system would send them. A year is valid when
 * <ol>
 *   <li>its commands stand in the order of time, none after the day as of which it ends;
 *   <li>handled anew by {@code county ledger} with the same seed, they give the same journal, answers and vault, byte for byte;
 *   <li>at a few hundred matters or more it has every action of the default definition but moving to another pack, accepted
 *       once at least, and commands that are refused, as they come from people who are wrong, late or accused;
 *   <li>the same settings give the same values on every machine.
 * </ol>
 * Units are real towns and villages and made-up departments; persons, contents and all that happens are made up from a seed.
 * Shares and spans are plausible and no statistics of these counties; each stands as a named constant where it is used. Start
 * with {@link org.jiceng.governance.examples.county.matters.YearFiles}.
 */
@NullMarked
package org.jiceng.governance.examples.county.matters;

import org.jspecify.annotations.NullMarked;
