package org.jiceng.governance.ledger.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;

/** A vault in memory, gone when the process ends. */
public final class MemoryVault implements Vault {
    private final Map<VaultRef, SealedValue> values = new HashMap<>();

    @Override
    public synchronized Outcome<List<SealedValue>> put(List<SealedValue> added) {
        return Keeping.of(added, this::get).fold(this::keep, Outcome::refused);
    }

    private Outcome<List<SealedValue>> keep(Keeping keeping) {
        keeping.added().forEach(value -> values.put(value.ref(), value));
        return Outcome.accepted(keeping.kept());
    }

    @Override
    public synchronized Optional<SealedValue> get(VaultRef ref) {
        return Optional.ofNullable(values.get(ref));
    }

    @Override
    public synchronized boolean delete(VaultRef ref) {
        return values.remove(ref) != null;
    }

    @Override
    public synchronized int deleteAllOf(PersonId subject) {
        int before = values.size();
        values.values().removeIf(value -> value.subject().equals(subject));
        return before - values.size();
    }
}
