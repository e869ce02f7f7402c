/**
 * The three ledgers from the command line: files of commands and units, the journal with its vault and checkpoints.
 *
 * <p>{@link org.jiceng.governance.examples.county.ledger.CommandRun} answers the lines of a file of commands;
 * {@link org.jiceng.governance.examples.county.ledger.JournalFile} and
 * {@link org.jiceng.governance.examples.county.ledger.LedgerFiles} open what it writes.
 */
@NullMarked
package org.jiceng.governance.examples.county.ledger;

import org.jspecify.annotations.NullMarked;
