package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Journals;
import org.junit.jupiter.api.Test;

class JournalInSqliteTest extends JdbcEventStoreContract {
    @Override
    String newDatabase() {
        return "jdbc:sqlite:" + folder.resolve("journal.db");
    }

    @Override
    Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    void begin(Connection connection) throws SQLException {
        Sql.run(connection, "PRAGMA synchronous = FULL");
        connection.setAutoCommit(false);
    }

    @Test
    void aDatabaseWithoutALogIsRefused() {
        Reason reason = refused(
                JdbcEventStore.open(() -> DriverManager.getConnection("jdbc:sqlite::memory:"), Journals.SHA_256));

        assertReason(reason, JdbcReason.JDBC_NOT_DURABLE);
        assertThat(reason.attributes()).containsEntry("setting", "journal_mode").containsEntry("found", "memory");
    }

    @Test
    void withinATransactionWithoutFullSynchronisationItIsRefused() throws SQLException {
        Journals.fill(store(), 1);
        try (Connection connection = connection()) {
            Sql.run(connection, "PRAGMA synchronous = NORMAL");
            connection.setAutoCommit(false);

            Reason reason = refused(JdbcEventStore.within(connection, dialect(), Journals.SHA_256));

            assertReason(reason, JdbcReason.JDBC_NOT_DURABLE);
            assertThat(reason.attributes())
                    .containsEntry("setting", "synchronous")
                    .containsEntry("found", "1");
        }
    }

    @Test
    void aFullDatabaseKeepsNothingAndGoesOnWhenThereIsRoom() throws SQLException {
        Journals.fill(store(), 3);
        List<Long> mostPages = new ArrayList<>(List.of(pages(), pages(), 10_000L));
        try (JdbcEventStore store =
                accepted(JdbcEventStore.open(() -> limited(mostPages.remove(0)), Journals.SHA_256))) {
            Commit large = commit("large", part(stream(50), 0, 2000));
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> store.append(large))
                    .satisfies(e -> {
                        assertReason(e.reason(), JdbcReason.JDBC_FAILED);
                        assertThat(e.reason().attributes()).containsEntry("vendor", "13");
                    });

            assertThat(store.size()).isEqualTo(3);
            assertThat(appended(store.append(large)).sequence()).isEqualTo(4);
        }
    }

    private long pages() throws SQLException {
        try (Connection connection = connection()) {
            return Sql.first(connection, "PRAGMA page_count", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    /** A connection to a file that may not become larger than some pages, as if the disk were full. */
    private Connection limited(long mostPages) throws SQLException {
        Connection connection = connection();
        Sql.run(connection, "PRAGMA max_page_count = " + mostPages);
        return connection;
    }
}
