package org.jiceng.governance.ledger.privacy;

class VaultInMemoryTest extends VaultContract {
    @Override
    protected Vault vault() {
        return new MemoryVault();
    }
}
