package org.jiceng.governance.examples.county.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;

/** A vault in memory that can be written out: its values in the order in which they came. */
final class ListedVault implements Vault {
    private final MemoryVault vault = new MemoryVault();
    private final Map<VaultRef, SealedValue> listed = new LinkedHashMap<>();

    @Override
    public Outcome<List<SealedValue>> put(List<SealedValue> values) {
        Outcome<List<SealedValue>> outcome = vault.put(values);
        if (outcome instanceof Outcome.Accepted<List<SealedValue>> kept) {
            kept.value().forEach(value -> listed.put(value.ref(), value));
        }
        return outcome;
    }

    @Override
    public Optional<SealedValue> get(VaultRef ref) {
        return vault.get(ref);
    }

    @Override
    public boolean delete(VaultRef ref) {
        listed.remove(ref);
        return vault.delete(ref);
    }

    @Override
    public int deleteAllOf(PersonId subject) {
        listed.values().removeIf(value -> value.subject().equals(subject));
        return vault.deleteAllOf(subject);
    }

    /** All values that are still there, in the order in which they came. */
    List<SealedValue> values() {
        return List.copyOf(listed.values());
    }
}
