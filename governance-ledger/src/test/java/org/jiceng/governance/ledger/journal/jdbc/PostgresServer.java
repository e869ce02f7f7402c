package org.jiceng.governance.ledger.journal.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real PostgreSQL server for the tests of this process, with what a production server has in force. Where it cannot be
 * started, the tests that ask for it are skipped, and it is said aloud.
 */
final class PostgresServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static boolean tried;
    private static @Nullable EmbeddedPostgres server;

    private PostgresServer() {}

    /** The address of a new, empty schema. */
    static String newSchema() {
        String name = "journal_" + SCHEMAS.incrementAndGet();
        String all = url();
        try (Connection connection = DriverManager.getConnection(all)) {
            Sql.run(connection, "CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new AssertionError("the server that was started does not answer", e);
        }
        return all + "&currentSchema=" + name;
    }

    /** The address of the server. */
    static synchronized String url() {
        if (!tried) {
            tried = true;
            start();
        }
        EmbeddedPostgres running = server;
        if (running == null) {
            throw new TestAbortedException("no PostgreSQL server can be started here");
        }
        return running.getJdbcUrl("postgres", "postgres");
    }

    private static void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException | RuntimeException e) {
            System.err.println("SKIPPED: no PostgreSQL server can be started here, so nothing is tested on it: " + e);
        }
    }
}
