/**
 * A matter of the three ledgers: what is known of it, and how its events change it.
 *
 * <p>A {@link org.jiceng.governance.ledger.matter.Matter} is what its {@link org.jiceng.governance.ledger.matter.MatterEvent}s
 * made of it, and nothing else: the same events in the same order give the same matter, without the pack. It is sound if
 *
 * <ol>
 *   <li>its first event has the effect {@link org.jiceng.governance.ledger.matter.Effect#REGISTER} and no later one has;
 *   <li>its version is the number of its events;
 *   <li>no event lies before the one before it;
 *   <li>who is accused or recused never becomes fewer.
 * </ol>
 *
 * <p>It holds ids only. Names, contacts, contents and free texts are in the data of events, marked as personal by their {@link
 * org.jiceng.governance.ledger.matter.Field}, and belong in a vault beside the journal.
 */
@NullMarked
package org.jiceng.governance.ledger.matter;

import org.jspecify.annotations.NullMarked;
