package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.CanonicalJson;
import org.jiceng.governance.ledger.privacy.Keeping;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;

/**
 * A vault in a database, the journal's or, better, another one that other people keep. Connections, transactions, what is
 * durable and failures are as with {@link JdbcEventStore}.
 *
 * <p><b>Deletion</b> takes the rows away. What the database itself holds of them afterwards differs. SQLite overwrites the
 * deleted bytes, and its log is emptied before the call answers; while another connection reads, which keeps the log from
 * being emptied, the call throws {@link DatabaseException} with {@code JDBC_NOT_ERASED}: the row is gone, and the same call
 * again tries to empty the log. PostgreSQL keeps dead rows until {@code VACUUM}, H2 until it compacts its file, and both keep
 * logs for a while; that, backups and the storage device itself are beyond a library. {@link #within} a transaction of the
 * application nothing of this is done; with SQLite it sets {@code PRAGMA secure_delete = ON} itself, and empties the log when it
 * has committed, by {@code PRAGMA wal_checkpoint(TRUNCATE)}.
 */
public final class JdbcVault implements Vault, AutoCloseable {
    private static final String VALUE = "SELECT ref_id, subject, salt, content FROM governance_value WHERE ref_id = ?";

    private final Transactions transactions;

    private JdbcVault(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The vault in a database that says itself which one it is; its tables are made if they are missing.
     *
     * @param source where the connection comes from
     * @return the vault; or why not: the database is not known, its tables are of another version, or a commit does not reach
     *     the storage
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcVault> open(ConnectionSource source) {
        return Dialect.of(source).fold(dialect -> open(source, dialect), Outcome::refused);
    }

    /**
     * The vault in a database that speaks a dialect; its tables are made if they are missing.
     *
     * @param source where the connection comes from
     * @return the vault; or why not: the tables are of another version, or a commit does not reach the storage
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcVault> open(ConnectionSource source, Dialect dialect) {
        return OwnTransactions.toWrite(source, dialect, Part.VAULT)
                .fold(transactions -> Outcome.accepted(new JdbcVault(transactions)), Outcome::refused);
    }

    /**
     * The vault in a database that is only to be read. Changing it is refused, and nothing is made or set.
     *
     * @param source where the connection comes from
     * @return the vault; or why not: there is none, or its tables are of another version
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcVault> openToRead(ConnectionSource source, Dialect dialect) {
        return OwnTransactions.toRead(source, dialect, Part.VAULT)
                .fold(transactions -> Outcome.accepted(new JdbcVault(transactions)), Outcome::refused);
    }

    /**
     * The vault in the database of a connection, to be worked on within the application's transaction. Closing the vault leaves
     * the connection open.
     *
     * @param connection on which automatic commits are off
     * @return the vault; or why not: automatic commits are on, there is no vault, its tables are of another version, or a commit
     *     does not reach the storage
     * @throws DatabaseException if the database fails
     */
    public static Outcome<JdbcVault> within(Connection connection, Dialect dialect) {
        return GivenTransaction.of(connection, dialect, Part.VAULT)
                .fold(transactions -> Outcome.accepted(new JdbcVault(transactions)), Outcome::refused);
    }

    /** The statements that make the tables of a vault, for who makes them by hand. */
    public static List<String> tables(Dialect dialect) {
        return Part.VAULT.statements(dialect);
    }

    @Override
    public synchronized Outcome<List<SealedValue>> put(List<SealedValue> values) {
        try {
            return transactions.write(connection -> put(connection, values));
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        }
    }

    private static Outcome<List<SealedValue>> put(Connection connection, List<SealedValue> values) throws SQLException {
        Map<VaultRef, SealedValue> known = new HashMap<>();
        for (SealedValue value : values) {
            find(connection, value.ref()).ifPresent(before -> known.put(before.ref(), before));
        }
        Outcome<Keeping> keeping = Keeping.of(values, ref -> Optional.ofNullable(known.get(ref)));
        if (keeping instanceof Outcome.Accepted<Keeping> accepted) {
            for (SealedValue value : accepted.value().added()) {
                add(connection, value);
            }
        }
        return keeping.fold(accepted -> Outcome.accepted(accepted.kept()), Outcome::refused);
    }

    private static void add(Connection connection, SealedValue value) throws SQLException {
        Sql.change(
                connection,
                "INSERT INTO governance_value (ref_id, subject, salt, content) VALUES (?, ?, ?, ?)",
                value.ref().value(),
                value.subject().value(),
                value.salt().disclose(),
                CanonicalJson.bytes(value.disclose()));
    }

    @Override
    public synchronized Optional<SealedValue> get(VaultRef ref) {
        return transactions.read(connection -> find(connection, ref));
    }

    private static Optional<SealedValue> find(Connection connection, VaultRef ref) throws SQLException {
        return Sql.first(connection, VALUE, row -> value(row, ref), ref.value());
    }

    private static SealedValue value(ResultSet row, VaultRef ref) throws SQLException {
        try {
            return SealedValue.of(
                    ref,
                    PersonId.of(row.getString("subject")),
                    Salt.of(row.getBytes("salt")),
                    CanonicalJson.tree(row.getBytes("content")));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(Reason.of(JdbcReason.JDBC_ROW_WRONG, "row", ref));
        }
    }

    @Override
    public synchronized boolean delete(VaultRef ref) {
        return delete("ref_id", ref.value()) > 0;
    }

    @Override
    public synchronized int deleteAllOf(PersonId subject) {
        return delete("subject", subject.value());
    }

    private int delete(String column, String value) {
        int deleted = transactions.write(
                connection -> Sql.change(connection, "DELETE FROM governance_value WHERE " + column + " = ?", value));
        transactions.erase();
        return deleted;
    }

    /** Gives the connection back; whatever else is called afterwards throws {@link IllegalStateException}. */
    @Override
    public synchronized void close() {
        transactions.close();
    }
}
