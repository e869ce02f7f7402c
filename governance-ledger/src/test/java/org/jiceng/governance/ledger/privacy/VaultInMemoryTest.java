package org.jiceng.governance.ledger.privacy;

class VaultInMemoryTest extends VaultContract {
    @Override
    Vault vault() {
        return new MemoryVault();
    }
}
