package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.journal.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 as it speaks Oracle's language, with the view that Oracle has of a user's tables. */
class JournalInH2OfOracleTest {
    @TempDir
    Path folder;

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + folder.resolve("both") + ";MODE=Oracle");
    }

    @BeforeEach
    void makeTheView() throws SQLException {
        try (Connection connection = connection()) {
            Sql.run(
                    connection,
                    "CREATE VIEW user_tables AS SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = CURRENT_SCHEMA");
        }
    }

    @Test
    void aJournalAndAVaultShareASchema() {
        for (int opened = 0; opened < 2; opened++) {
            try (JdbcEventStore journal =
                            accepted(JdbcEventStore.open(this::connection, Dialect.ORACLE_LIKE, Journals.SHA_256));
                    JdbcVault vault = accepted(JdbcVault.open(this::connection, Dialect.ORACLE_LIKE))) {
                if (opened == 0) {
                    Journals.fill(journal, 30);
                    accepted(vault.put(List.of(sealed(1, ANN, "a"))));
                }
                assertThat(JournalVerifier.verify(journal, List.of()))
                        .isEqualTo(
                                new Verification.Whole(30, Journals.filled(30).head()));
                assertThat(vault.get(ref(1))).isPresent();
            }
        }
    }
}
