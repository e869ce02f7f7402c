package org.jiceng.governance.examples.benchmarks.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.jdbc.JdbcEventStore;

/**
 * A store that is measured.
 *
 * @param name what it is called in the figures
 * @param journal the empty store
 * @param remark what has to be known of its figures; may be empty
 * @param closing closes it
 */
record Store(String name, EventStore journal, String remark, Runnable closing) implements AutoCloseable {
    static Store file(Path file) {
        FileEventStore store = Opening.of(file);
        return new Store("file", store, "(aim: 0.80 or more)", store::close);
    }

    /** The store in a database. */
    static Store database(String name, String address) {
        JdbcEventStore store =
                Opening.accepted(JdbcEventStore.open(() -> DriverManager.getConnection(address), Commits.ALGORITHM));
        return new Store(name, store, store.durable() ? "" : "(not durable: H2 forces nothing)", store::close);
    }

    /** The store in a new schema of a PostgreSQL server. */
    static Store schema(String address, String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return database("PostgreSQL", address + "&currentSchema=" + schema);
    }

    @Override
    public void close() {
        closing.run();
    }
}
