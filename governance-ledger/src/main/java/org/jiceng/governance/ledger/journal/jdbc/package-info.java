/**
 * Journals and vaults in a database, by {@code java.sql} alone.
 *
 * <p>A journal in a database is sound if it is sound as a journal (package {@code journal}) and
 *
 * <ol>
 *   <li>each entry is one row, which holds its line as {@link org.jiceng.governance.ledger.journal.Entry#line} gives it, so
 *       that a journal read out line by line is the very file that a {@link
 *       org.jiceng.governance.ledger.journal.FileEventStore} would have written;
 *   <li>what stands beside a line for looking up (the command, the streams and their versions) is what the line says;
 *   <li>its tables are of the version that the library knows.
 * </ol>
 *
 * <p>{@link org.jiceng.governance.ledger.journal.jdbc.JdbcEventStore} is the journal, {@link
 * org.jiceng.governance.ledger.journal.jdbc.JdbcVault} the vault, in the same database or in another one. {@link
 * org.jiceng.governance.ledger.journal.jdbc.Dialect} says in what databases differ and which of them were tried.
 * Checkpoints are kept elsewhere: who can write to the database must not be able to change them.
 *
 * <p>Start at {@link org.jiceng.governance.ledger.journal.jdbc.JdbcEventStore}.
 */
@NullMarked
package org.jiceng.governance.ledger.journal.jdbc;

import org.jspecify.annotations.NullMarked;
