/**
 * The desk at which commands are handled: it reads them, looks the matter up, has the workflow decide, seals personal data into
 * the vault and appends what happened to the journal.
 *
 * <p>The workflow only decides; the desk makes it last. It keeps to this:
 *
 * <ol>
 *   <li>every command is answered, and a refused one changes nothing;
 *   <li>a command is done once, however often it comes;
 *   <li>what a command changes in several matters is appended as a whole or not at all;
 *   <li>no personal data is in the journal or in an answer.
 * </ol>
 *
 * <p>Start at {@link org.jiceng.governance.ledger.desk.LedgerDesk}; {@link
 * org.jiceng.governance.ledger.desk.CommandReader} reads commands from JSON.
 */
@NullMarked
package org.jiceng.governance.ledger.desk;

import org.jspecify.annotations.NullMarked;
