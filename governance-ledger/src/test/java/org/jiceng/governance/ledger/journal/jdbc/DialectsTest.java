package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectsTest {
    @ParameterizedTest
    @CsvSource({"DM DBMS, 8", "KingbaseES, 9", "PostgreSQL, 9", "openGauss, 5", "Oracle, 19", "MySQL, 8"})
    void aDatabaseThatIsNotKnownIsNotGuessed(String product, int version) {
        assertReason(refused(Dialect.of(product, version)), JdbcReason.JDBC_DATABASE_UNKNOWN);
    }

    @Test
    void knownOnesAreFoundByTheirNames() {
        assertThat(accepted(Dialect.of("SQLite", 3))).isEqualTo(Dialect.SQLITE);
        assertThat(accepted(Dialect.of("PostgreSQL", 10))).isEqualTo(Dialect.POSTGRESQL);
        assertThat(accepted(Dialect.of("H2", 2))).isEqualTo(Dialect.H2);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_LIKE", "ORACLE_LIKE"})
    void whatWasNotTriedSaysSo(Dialect dialect) {
        assertThat(dialect.tested()).isFalse();
    }

    @Test
    void whatForcesNothingOrIsNotLookedIntoIsNotDurable() {
        assertThat(Dialect.values())
                .filteredOn(Dialect::durable)
                .containsExactly(Dialect.SQLITE, Dialect.POSTGRESQL, Dialect.POSTGRESQL_LIKE);
    }

    @Test
    void tablesAreInTheTypesOfTheDialect() {
        assertThat(JdbcEventStore.tables(Dialect.ORACLE_LIKE).get(1))
                .isEqualTo("CREATE TABLE governance_entry (seq NUMBER(19) NOT NULL PRIMARY KEY,"
                        + " command_id VARCHAR(256) NOT NULL UNIQUE, line BLOB NOT NULL)");
        assertThat(JdbcVault.tables(Dialect.POSTGRESQL).get(1)).contains("IF NOT EXISTS", "salt BYTEA NOT NULL");
    }
}
