package org.jiceng.governance.ledger.journal.jdbc;

class VaultInPostgresTest extends JdbcVaultContract {
    @Override
    String newDatabase() {
        return PostgresServer.newSchema();
    }

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }
}
