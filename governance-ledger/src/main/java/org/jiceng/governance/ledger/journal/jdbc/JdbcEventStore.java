package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;

/**
 * A journal in a database. Its entries have the bytes and digests that they would have in a file.
 *
 * <p><b>Durable.</b> An append answers when the database has committed. Whether the storage has it then, {@link #durable}
 * says: SQLite with its write-ahead log and full synchronisation, and PostgreSQL with {@code fsync} and
 * {@code synchronous_commit}, which are read when a connection is taken into use; a database in which they are not in force
 * is refused. H2 forces nothing to the storage.
 *
 * <p><b>Several writers.</b> Any number of stores, in any number of processes, may write to one journal. Each append waits
 * until no other transaction writes, reads the last entry and only then decides; were one to get past that, the number of an
 * entry and the id of a command are unique in the database, and its transaction would fail. Every answer, reading too, is
 * from what is committed now.
 *
 * <p><b>Connections.</b> A store of {@link #open} takes one connection from its source when it is first used and keeps it;
 * after a failure the next call takes another one. It does one thing at a time: for more, open more stores, or work {@link
 * #within} transactions.
 *
 * <p><b>Within the application's transaction</b> a store commits nothing; what a call that failed had done it takes back. The
 * application turns off automatic commits, rolls
 * back when any call has thrown, and takes an entry for appended only when its own commit has succeeded. Other writers wait
 * from the first append until it ends its transaction, so it ends it soon. The isolation is {@code READ COMMITTED}; under a
 * higher one an append that had to wait for another writer fails, and the transaction has to be done again. With SQLite
 * the application begins its transactions with the right to write ({@code BEGIN IMMEDIATE}) and sets the log and the
 * synchronisation itself.
 *
 * <p><b>Failures.</b> A call throws {@link DatabaseException}. It says whether nothing was kept ({@code JDBC_FAILED}) or this
 * is not known, because the database failed while it was committing ({@code JDBC_UNCERTAIN}). In either case to append the
 * same commits again is safe.
 *
 * <p><b>Changes behind its back.</b> {@link org.jiceng.governance.ledger.journal.JournalVerifier} finds a changed line as it
 * does in a file, and beside it a command, stream or version that the line does not say, and rows that belong to no entry. Rows
 * that were taken away from the end, only a checkpoint shows.
 */
public final class JdbcEventStore implements EventStore, AutoCloseable {
    private final Transactions transactions;
    private final DigestAlgorithm algorithm;

    private JdbcEventStore(Transactions transactions, DigestAlgorithm algorithm) {
        this.transactions = transactions;
        this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
    }

    /**
     * The journal in a database that says itself which one it is; its tables are made if they are missing.
     *
     * @param source where the connection comes from
     * @param algorithm how the digests of further entries are taken
     * @return the store; or why not: the database is not known, its tables are of another version, or a commit does not reach
     *     the storage
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcEventStore> open(ConnectionSource source, DigestAlgorithm algorithm) {
        return Dialect.of(source).fold(dialect -> open(source, dialect, algorithm), Outcome::refused);
    }

    /**
     * The journal in a database that speaks a dialect; its tables are made if they are missing.
     *
     * @param source where the connection comes from
     * @param algorithm how the digests of further entries are taken
     * @return the store; or why not: the tables are of another version, or a commit does not reach the storage
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcEventStore> open(ConnectionSource source, Dialect dialect, DigestAlgorithm algorithm) {
        return OwnTransactions.toWrite(source, dialect, Part.JOURNAL)
                .fold(transactions -> Outcome.accepted(new JdbcEventStore(transactions, algorithm)), Outcome::refused);
    }

    /**
     * The journal in a database that is only to be read. Appending to it is refused, and nothing is made or set.
     *
     * @param source where the connection comes from
     * @return the store; or why not: there is no journal, or its tables are of another version
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcEventStore> openToRead(ConnectionSource source, Dialect dialect) {
        return OwnTransactions.toRead(source, dialect, Part.JOURNAL)
                .fold(
                        transactions -> Outcome.accepted(new JdbcEventStore(transactions, DigestAlgorithm.sha256())),
                        Outcome::refused);
    }

    /**
     * The journal in the database of a connection, to be worked on within the application's transaction; the class says what
     * the application does. Closing the store leaves the connection open.
     *
     * @param connection on which automatic commits are off
     * @param algorithm how the digests of further entries are taken
     * @return the store; or why not: automatic commits are on, there is no journal, its tables are of another version, or a
     *     commit does not reach the storage
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcEventStore> within(Connection connection, Dialect dialect, DigestAlgorithm algorithm) {
        return GivenTransaction.of(connection, dialect, Part.JOURNAL)
                .fold(transactions -> Outcome.accepted(new JdbcEventStore(transactions, algorithm)), Outcome::refused);
    }

    /** The statements that make the tables of a journal, for who makes them by hand. */
    public static List<String> tables(Dialect dialect) {
        return Part.JOURNAL.statements(dialect);
    }

    /** Whether an entry is on the storage when its append is answered, or in {@link #within} when its transaction is committed. */
    public boolean durable() {
        return transactions.dialect().durable();
    }

    @Override
    public synchronized List<AppendResult> appendAll(List<Commit> commits) {
        try {
            return transactions.write(connection -> append(connection, commits));
        } catch (InvalidValueException e) {
            return Collections.nCopies(commits.size(), new AppendResult.Refused(e.reason()));
        }
    }

    private List<AppendResult> append(Connection connection, List<Commit> commits) throws SQLException {
        Optional<Entry> last = EntryRows.last(connection);
        List<AppendResult> results = new ArrayList<>();
        for (Commit commit : commits) {
            Optional<AppendResult> objection = objection(connection, commit);
            if (objection.isPresent()) {
                results.add(objection.get());
            } else {
                Entry entry = next(last, commit);
                EntryRows.add(connection, entry);
                results.add(new AppendResult.Appended(entry));
                last = Optional.of(entry);
            }
        }
        return results;
    }

    private Entry next(Optional<Entry> last, Commit commit) {
        return Entry.seal(
                last.map(Entry::sequence).orElse(0L) + 1,
                last.map(Entry::digest).orElse(Digest.NONE),
                algorithm,
                commit);
    }

    private static Optional<AppendResult> objection(Connection connection, Commit commit) throws SQLException {
        Optional<Entry> known = EntryRows.byCommand(connection, commit.commandId());
        return known.isPresent()
                ? Optional.of(AppendResult.ofKnown(commit, known.get()))
                : conflict(connection, commit);
    }

    private static Optional<AppendResult> conflict(Connection connection, Commit commit) throws SQLException {
        for (StreamEvents part : commit.streams()) {
            long actual = EntryRows.version(connection, part.stream());
            if (actual != part.expectedVersion()) {
                return Optional.of(new AppendResult.Conflict(part.stream(), part.expectedVersion(), actual));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized long size() {
        return transactions.read(EntryRows::size);
    }

    @Override
    public synchronized Digest head() {
        return transactions.read(EntryRows::last).map(Entry::digest).orElse(Digest.NONE);
    }

    @Override
    public synchronized long version(StreamId stream) {
        return transactions.read(connection -> EntryRows.version(connection, stream));
    }

    @Override
    public synchronized List<EventDocument> read(StreamId stream) {
        return transactions.read(connection -> EntryRows.events(connection, stream));
    }

    @Override
    public synchronized Optional<Entry> entry(long sequence) {
        return transactions.read(connection -> EntryRows.entry(connection, sequence));
    }

    @Override
    public synchronized Optional<Entry> byCommand(CommandId command) {
        return transactions.read(connection -> EntryRows.byCommand(connection, command));
    }

    /** {@inheritDoc} Each is held against what stands beside its line. */
    @Override
    public Stream<Entry> entries(long first) {
        EntriesInTurn entries = new EntriesInTurn(Math.max(1, first), size(), this::between);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private synchronized List<LongFunction<Entry>> between(long first, long last) {
        return transactions.read(connection -> EntryRows.between(connection, first, last));
    }

    /** {@inheritDoc} That is a row of a number below 1 or beyond the last entry; all others are read with the entries. */
    @Override
    public synchronized Optional<Reason> stray() {
        return transactions.read(EntryRows::stray);
    }

    /** Gives the connection back; whatever else is called afterwards throws {@link IllegalStateException}. */
    @Override
    public synchronized void close() {
        transactions.close();
    }
}
