package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.refused;

import java.sql.Connection;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.Journals;
import org.junit.jupiter.api.Test;

class JournalInPostgresTest extends JdbcEventStoreContract {
    @Override
    String newDatabase() {
        return PostgresServer.newSchema();
    }

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    /** Its statements are right, whatever the databases do with them for which it is meant. */
    @Test
    void theDialectOfItsLikeSpeaksItsLanguage() {
        try (JdbcEventStore store =
                accepted(JdbcEventStore.open(this::connection, Dialect.POSTGRESQL_LIKE, Journals.SHA_256))) {
            Journals.fill(store, 30);
            assertThat(Journals.lines(store)).hasSize(30);
        }
    }

    @Test
    void aDatabaseThatAnswersBeforeItHasForcedIsRefused() {
        Reason reason = refused(JdbcEventStore.open(
                () -> {
                    Connection connection = connection();
                    Sql.run(connection, "SET synchronous_commit = off");
                    return connection;
                },
                Journals.SHA_256));

        assertReason(reason, JdbcReason.JDBC_NOT_DURABLE);
        assertThat(reason.attributes())
                .containsEntry("setting", "synchronous_commit")
                .containsEntry("found", "off");
    }
}
