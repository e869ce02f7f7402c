package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalInH2Test extends JdbcEventStoreContract {
    @Override
    String newDatabase() {
        return "jdbc:h2:" + folder.resolve("journal");
    }

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }

    @Test
    void saysThatItIsNotDurable() {
        assertThat(store().durable()).isFalse();
    }
}
