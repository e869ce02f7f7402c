/**
 * A journal of what happened that nobody can change unseen: events in streams, entries in one chain, and how to prove it.
 *
 * <p>A journal is sound if
 *
 * <ol>
 *   <li>its entries are numbered from 1 without a gap, and each holds one {@link
 *       org.jiceng.governance.ledger.journal.Commit}: all that one accepted command added, to one stream or to several;
 *   <li>each entry carries the name of a digest algorithm, the digest of the entry before it and the digest of its own
 *       canonical bytes (RFC 8785), which cover the other two;
 *   <li>each commit expects of each stream it touches the version that the entries before it give; the version of a stream
 *       is the number of its events;
 *   <li>no two entries are of one command;
 *   <li>it holds no personal data, but commitments to it (package {@code privacy}).
 * </ol>
 *
 * <p>The package knows nothing of what events mean. An {@link org.jiceng.governance.ledger.journal.EventStore} appends and
 * reads: {@link org.jiceng.governance.ledger.journal.MemoryEventStore} in memory, {@link
 * org.jiceng.governance.ledger.journal.FileEventStore} durably in a file, {@link
 * org.jiceng.governance.ledger.journal.jdbc.JdbcEventStore} in a database. A chain alone shows that an entry was changed only
 * as long as the entries after it were not made anew; so a {@link org.jiceng.governance.ledger.journal.Checkpoint} is taken
 * from time to time and kept elsewhere. {@link org.jiceng.governance.ledger.journal.JournalVerifier} holds a journal against
 * its checkpoints and names the first broken entry; an {@link org.jiceng.governance.ledger.journal.InclusionProof} shows that
 * one entry is under a checkpoint.
 *
 * <p>Start at {@link org.jiceng.governance.ledger.journal.EventStore}.
 */
@NullMarked
package org.jiceng.governance.ledger.journal;

import org.jspecify.annotations.NullMarked;
