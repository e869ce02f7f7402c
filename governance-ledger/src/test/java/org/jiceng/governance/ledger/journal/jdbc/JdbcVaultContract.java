package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.assertRefused;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.journal.Journals.stream;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.BOB;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.privacy.KeptVaultContract;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every vault in a database does, beyond what every vault does that is kept. */
abstract class JdbcVaultContract extends KeptVaultContract<JdbcVault> {
    private String url = "";

    /** The address of an empty database. */
    abstract String newDatabase();

    abstract Dialect dialect();

    @BeforeEach
    void makeADatabase() {
        url = newDatabase();
    }

    final Connection connection() throws SQLException {
        return DriverManager.getConnection(url);
    }

    final String url() {
        return url;
    }

    @Override
    protected JdbcVault open() {
        return accepted(JdbcVault.open(this::connection));
    }

    @Override
    protected void close(JdbcVault vault) {
        vault.close();
    }

    final JdbcVault vault(ConnectionSource source) {
        return closedAfterwards(accepted(JdbcVault.open(source)));
    }

    @Test
    void aRowThatIsNoValueIsRefused() throws SQLException {
        JdbcVault vault = vault();
        accepted(vault.put(List.of(sealed(1, ANN, "a"), sealed(2, ANN, "b"))));
        try (Connection connection = connection()) {
            Sql.change(connection, "UPDATE governance_value SET salt = ? WHERE ref_id = 'v-1'", (Object) new byte[3]);
        }

        assertRefused(() -> vault.get(ref(1)), JdbcReason.JDBC_ROW_WRONG);
        assertReason(refused(vault.put(List.of(sealed(1, ANN, "a")))), JdbcReason.JDBC_ROW_WRONG);
        assertThat(vault.get(ref(2))).isPresent();
    }

    @Test
    void tablesOfAnotherVersionAreRefused() throws SQLException {
        JdbcVault vault = vault();
        try (Connection connection = connection()) {
            Sql.run(connection, "UPDATE governance_schema SET version = 2");
        }

        assertReason(refused(vault.put(List.of(sealed(1, ANN, "a")))), JdbcReason.JDBC_SCHEMA_VERSION);
        assertReason(refused(JdbcVault.open(this::connection)), JdbcReason.JDBC_SCHEMA_VERSION);
    }

    @Test
    void openedToReadItIsOnlyRead() {
        assertReason(refused(JdbcVault.openToRead(this::connection, dialect())), JdbcReason.JDBC_SCHEMA_MISSING);
        accepted(vault().put(List.of(sealed(1, ANN, "a"))));
        try (JdbcVault reading = accepted(JdbcVault.openToRead(this::connection, dialect()))) {
            assertThat(reading.get(ref(1))).isPresent();
            assertReason(refused(reading.put(List.of(sealed(2, ANN, "b")))), JdbcReason.JDBC_READ_ONLY);
            assertRefused(() -> reading.delete(ref(1)), JdbcReason.JDBC_READ_ONLY);
        }
        assertThat(vault().get(ref(1))).isPresent();
    }

    @Test
    void tablesMadeByHandServe() throws SQLException {
        try (Connection connection = connection()) {
            for (String statement : JdbcVault.tables(dialect())) {
                Sql.run(connection, statement);
            }
        }

        accepted(vault().put(List.of(sealed(1, ANN, "a"))));
        assertThat(vault().get(ref(1))).isPresent();
    }

    @Test
    void inOneTransactionWithTheJournalAllIsKeptOrNothing() throws SQLException {
        JdbcVault outside = vault();
        try (JdbcEventStore journal = accepted(JdbcEventStore.open(this::connection, Journals.SHA_256));
                Connection connection = connection()) {
            for (int i = 0; i < 2; i++) {
                connection.setAutoCommit(false);
                try (JdbcVault values = accepted(JdbcVault.within(connection, dialect()));
                        JdbcEventStore entries =
                                accepted(JdbcEventStore.within(connection, dialect(), Journals.SHA_256))) {
                    accepted(values.put(List.of(sealed(1, ANN, "a"), sealed(2, BOB, "b"))));
                    assertThat(values.delete(ref(2))).isTrue();
                    appended(entries.append(commit("c-1", part(stream(1), 0, 1))));
                }
                if (i == 0) {
                    connection.rollback();
                    assertThat(outside.get(ref(1))).isEmpty();
                    assertThat(journal.size()).isZero();
                } else {
                    connection.commit();
                }
            }
            assertThat(outside.get(ref(1))).isPresent();
            assertThat(outside.get(ref(2))).isEmpty();
            assertThat(journal.size()).isEqualTo(1);
        }
    }

    @Test
    void aFailureTellsNothingOfTheValues() {
        FailingConnections failing = new FailingConnections(this::connection);
        JdbcVault vault = vault(failing);
        SealedValue value = sealed(1, ANN, "secret-of-ann");

        failing.failAt("prepareStatement", 2, false);
        JdbcEventStoreContract.assertFails(() -> vault.put(List.of(value)), JdbcReason.JDBC_FAILED);
        assertThat(vault.get(ref(1))).isEmpty();
        failing.failAt("commit", 0, true);
        JdbcEventStoreContract.assertFails(() -> vault.put(List.of(value)), JdbcReason.JDBC_UNCERTAIN);

        assertThat(accepted(vault.put(List.of(sealed(1, ANN, "secret-of-ann")))))
                .containsExactly(value);
    }
}
