package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** What a database may keep: its tables, and the row with their version, on which writers wait for each other. */
enum Part {
    JOURNAL {
        @Override
        Stream<String> tables(Dialect dialect) {
            return Stream.of(
                    dialect.table(
                            "governance_entry",
                            "seq NUMBER NOT NULL PRIMARY KEY, command_id TEXT NOT NULL UNIQUE, line BYTES NOT NULL"),
                    dialect.table(
                            "governance_stream",
                            "stream_id TEXT NOT NULL, events NUMBER NOT NULL, seq NUMBER NOT NULL,"
                                    + " PRIMARY KEY (stream_id, events), UNIQUE (seq, stream_id)"));
        }
    },
    VAULT {
        @Override
        Stream<String> tables(Dialect dialect) {
            return Stream.of(
                    dialect.table(
                            "governance_value",
                            "ref_id TEXT NOT NULL PRIMARY KEY, subject TEXT NOT NULL, salt BYTES NOT NULL, content BYTES NOT NULL"),
                    "CREATE INDEX governance_value_subject ON governance_value (subject)");
        }
    };

    /** The version of the tables that this library makes and knows. */
    static final int VERSION = 1;

    private static final String SCHEMA = "governance_schema";

    abstract Stream<String> tables(Dialect dialect);

    /** The statements that make the tables and set down their version, in their order. */
    List<String> statements(Dialect dialect) {
        return Stream.of(
                        Stream.of(dialect.table(SCHEMA, "part TEXT NOT NULL PRIMARY KEY, version NUMBER NOT NULL")),
                        tables(dialect),
                        Stream.of("INSERT INTO " + SCHEMA + " (part, version) VALUES ('" + name() + "', " + VERSION
                                + ")"))
                .flatMap(each -> each)
                .toList();
    }

    /** Makes the tables; that of the versions only if no other part has made it, which not every database can tell by itself. */
    void create(Connection connection, Dialect dialect) throws SQLException {
        int made = dialect.hasTable(connection, SCHEMA) ? 1 : 0;
        List<String> statements = statements(dialect);
        for (String statement : statements.subList(made, statements.size())) {
            Sql.run(connection, statement);
        }
    }

    boolean isThere(Connection connection, Dialect dialect) throws SQLException {
        return dialect.hasTable(connection, SCHEMA)
                && !dialect.versions(connection, name()).isEmpty();
    }

    /** @throws InvalidValueException if the tables are missing or of another version than is known */
    void requireKnown(Connection connection, Dialect dialect) throws SQLException {
        requireKnown(dialect.hasTable(connection, SCHEMA) ? dialect.versions(connection, name()) : List.of());
    }

    /**
     * Lets no other transaction write to this part until this one has ended.
     *
     * @throws InvalidValueException if the tables are of another version than is known by now
     */
    void lock(Connection connection, Dialect dialect) throws SQLException {
        requireKnown(dialect.lock(connection, name()));
    }

    private void requireKnown(List<Long> versions) {
        if (versions.isEmpty()) {
            throw new InvalidValueException(Reason.of(JdbcReason.JDBC_SCHEMA_MISSING, "part", this));
        }
        if (versions.get(0) != VERSION) {
            throw new InvalidValueException(Reason.of(JdbcReason.JDBC_SCHEMA_VERSION, "part", this)
                    .with("found", versions.get(0))
                    .with("known", VERSION));
        }
    }
}
