package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.BOB;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultInSqliteTest extends JdbcVaultContract {
    @Override
    String newDatabase() {
        return "jdbc:sqlite:" + folder.resolve("vault.db");
    }

    @Override
    Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Test
    void deletedBytesAreInNoFileAnyMore() throws IOException {
        JdbcVault vault = vault();
        accepted(vault.put(List.of(sealed(1, ANN, "secret-of-ann"), sealed(2, BOB, "secret-of-bob"))));
        assertThat(contents()).contains("secret-of-ann", "secret-of-bob");

        assertThat(vault.deleteAllOf(ANN)).isEqualTo(1);

        assertThat(contents()).doesNotContain("secret-of-ann").contains("secret-of-bob");
        vault.delete(ref(2));
        assertThat(contents()).doesNotContain("secret", "p-bob");
    }

    @Test
    void whatAReaderKeepsInTheLogIsTold() throws SQLException, IOException {
        JdbcVault vault = vault(() -> DriverManager.getConnection(url() + "?busy_timeout=100"));
        accepted(vault.put(List.of(sealed(1, ANN, "secret-of-ann"))));
        try (Connection reader = connection()) {
            reader.setAutoCommit(false);
            Sql.all(reader, "SELECT ref_id FROM governance_value", row -> row.getString(1));

            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> vault.delete(ref(1)))
                    .satisfies(e -> assertReason(e.reason(), JdbcReason.JDBC_NOT_ERASED));
            reader.rollback();
        }
        assertThat(vault.get(ref(1))).isEmpty();

        assertThat(vault.delete(ref(1))).isFalse();
        assertThat(contents()).doesNotContain("secret-of-ann");
    }
}
