package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;

/**
 * In what databases differ: the types of columns, how writers are made to wait for each other, and whether a commit reaches
 * the storage. The first three are tested; the last two are what the vendors describe, and have to be named by the caller.
 */
public enum Dialect {
    /**
     * SQLite, in one file, by any number of processes of one machine. A writer waits for others up to a minute, unless the
     * address of the database says another {@code busy_timeout}.
     */
    SQLITE(
            "BLOB",
            "INTEGER",
            "IF NOT EXISTS ",
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?") {
        /** There is no FOR UPDATE; but a statement that writes takes the right to write for its transaction. */
        @Override
        List<Long> lock(Connection connection, String part) throws SQLException {
            Sql.change(connection, "UPDATE governance_schema SET version = version WHERE part = ?", part);
            return versions(connection, part);
        }

        @Override
        void configure(Connection connection) throws SQLException {
            long waits = Sql.first(connection, "PRAGMA busy_timeout", row -> row.getLong(1))
                    .orElseThrow();
            if (waits == DRIVERS_BUSY_MILLIS) {
                Sql.run(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            }
            Sql.run(connection, "PRAGMA journal_mode = WAL");
            Sql.run(connection, "PRAGMA synchronous = FULL");
            Sql.run(connection, "PRAGMA secure_delete = ON");
        }

        @Override
        void requireDurable(Connection connection) throws SQLException {
            require(connection, "PRAGMA journal_mode", "journal_mode", "WAL", List.of("wal"));
            require(connection, "PRAGMA synchronous", "synchronous", "FULL", List.of("2", "3"));
        }

        /** Deleted bytes are overwritten in the file, and stand in the log until it is emptied into the file. */
        @Override
        boolean erase(Connection connection) throws SQLException {
            return Sql.first(connection, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1))
                            .orElseThrow()
                    == 0;
        }
    },

    /** PostgreSQL from version 10. */
    POSTGRESQL("BYTEA", "BIGINT", "IF NOT EXISTS ", Dialect.COUNT_IN_PG_CLASS) {
        @Override
        void requireDurable(Connection connection) throws SQLException {
            requireForced(connection);
        }
    },

    /**
     * H2. It forces nothing to the storage when it commits: the entries of the last moments are lost when the machine stops,
     * though not when only the process does. For tests, and for what can be made again.
     */
    H2(
            "BINARY LARGE OBJECT",
            "BIGINT",
            "IF NOT EXISTS ",
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA AND table_name = UPPER(?)") {
        @Override
        public boolean durable() {
            return false;
        }
    },

    /** What speaks PostgreSQL's language: openGauss, KingbaseES in its PostgreSQL mode. Expected to work, not tested. */
    POSTGRESQL_LIKE("BYTEA", "BIGINT", "IF NOT EXISTS ", Dialect.COUNT_IN_PG_CLASS) {
        @Override
        public boolean tested() {
            return false;
        }

        @Override
        void requireDurable(Connection connection) throws SQLException {
            requireForced(connection);
        }
    },

    /**
     * What speaks Oracle's language: DM, KingbaseES in its Oracle mode. Expected to work, not tested; that a commit reaches
     * the storage is not looked into, so it does not count as durable.
     */
    ORACLE_LIKE("BLOB", "NUMBER(19)", "", "SELECT COUNT(*) FROM user_tables WHERE table_name = UPPER(?)") {
        @Override
        public boolean tested() {
            return false;
        }

        @Override
        public boolean durable() {
            return false;
        }
    };

    private static final String COUNT_IN_PG_CLASS =
            "SELECT COUNT(*) FROM pg_class WHERE relname = ? AND pg_table_is_visible(oid)";
    private static final String VERSION_OF_PART = "SELECT version FROM governance_schema WHERE part = ?";
    /** How long SQLite's driver lets a writer wait for another, unless it is told; writers do not queue, so it may be too short. */
    private static final int DRIVERS_BUSY_MILLIS = 3_000;

    private static final int BUSY_MILLIS = 60_000;
    private static final int FIRST_POSTGRESQL = 10;

    private final String bytes;
    private final String number;
    private final String unlessThere;
    private final String countOfTable;

    Dialect(String bytes, String number, String unlessThere, String countOfTable) {
        this.bytes = bytes;
        this.number = number;
        this.unlessThere = unlessThere;
        this.countOfTable = countOfTable;
    }

    /**
     * The dialect of a database that says it is SQLite, PostgreSQL (from version 10) or H2; refused for any other, which is
     * never guessed: name its dialect.
     *
     * @throws DatabaseException if the database fails
     */
    public static Outcome<Dialect> of(ConnectionSource source) {
        try (Connection connection = source.open()) {
            DatabaseMetaData database = connection.getMetaData();
            return of(database.getDatabaseProductName(), database.getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw DatabaseException.of(JdbcReason.JDBC_FAILED, e);
        }
    }

    static Outcome<Dialect> of(String product, int version) {
        if (product.equals("SQLite")) {
            return Outcome.accepted(SQLITE);
        }
        if (product.equals("H2")) {
            return Outcome.accepted(H2);
        }
        // openGauss too gives this name, with the version 9.2.
        if (product.equals("PostgreSQL") && version >= FIRST_POSTGRESQL) {
            return Outcome.accepted(POSTGRESQL);
        }
        return Outcome.refused(List.of(
                Reason.of(JdbcReason.JDBC_DATABASE_UNKNOWN, "product", product).with("version", version)));
    }

    /** Whether the contract of journals is tested on it. */
    public boolean tested() {
        return true;
    }

    /**
     * Whether a commit is on the storage when it is answered. Where it is, the settings on which this depends are read when a
     * connection is taken into use, and a database in which they are not in force is refused.
     */
    public boolean durable() {
        return true;
    }

    /** The statement that makes a table unless it is there. */
    String table(String name, String columns) {
        return "CREATE TABLE " + unlessThere + name + " ("
                + columns.replace("BYTES", bytes).replace("NUMBER", number).replace("TEXT", "VARCHAR(256)") + ")";
    }

    boolean hasTable(Connection connection, String name) throws SQLException {
        return Sql.first(connection, countOfTable, row -> row.getLong(1), name).orElseThrow() > 0;
    }

    /** The versions that are set down for a part: one, or none if the part is not there. */
    List<Long> versions(Connection connection, String part) throws SQLException {
        return Sql.all(connection, VERSION_OF_PART, row -> row.getLong("version"), part);
    }

    /** The same, and until this transaction has ended no other one writes to the part. */
    List<Long> lock(Connection connection, String part) throws SQLException {
        return Sql.all(connection, VERSION_OF_PART + " FOR UPDATE", row -> row.getLong("version"), part);
    }

    /** Prepares a connection of the library's own, outside a transaction. */
    void configure(Connection connection) throws SQLException {
        // So that a writer who has waited sees what the one before has written.
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** @throws InvalidValueException if a setting is not in force without which a commit does not reach the storage */
    void requireDurable(Connection connection) throws SQLException {
        // Of this dialect nothing is required.
    }

    /** Removes what was deleted from where the library can; false if it could not just now. */
    boolean erase(Connection connection) throws SQLException {
        return true;
    }

    private static void requireForced(Connection connection) throws SQLException {
        require(connection, "SHOW fsync", "fsync", "on", List.of("on"));
        require(
                connection,
                "SHOW synchronous_commit",
                "synchronous_commit",
                "on",
                List.of("on", "local", "remote_write", "remote_apply"));
    }

    private static void require(
            Connection connection, String query, String setting, String needed, List<String> inForce)
            throws SQLException {
        String found = Sql.first(connection, query, row -> row.getString(1)).orElse("");
        if (!inForce.contains(found)) {
            throw new InvalidValueException(Reason.of(JdbcReason.JDBC_NOT_DURABLE, "setting", setting)
                    .with("found", found)
                    .with("needed", needed));
        }
    }
}
