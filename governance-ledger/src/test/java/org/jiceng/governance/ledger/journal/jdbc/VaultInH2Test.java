package org.jiceng.governance.ledger.journal.jdbc;

class VaultInH2Test extends JdbcVaultContract {
    @Override
    String newDatabase() {
        return "jdbc:h2:" + folder.resolve("vault");
    }

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }
}
