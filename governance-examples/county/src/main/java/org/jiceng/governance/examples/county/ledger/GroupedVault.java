package org.jiceng.governance.examples.county.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;

/** A vault whose new values wait in memory until they are kept together. For one thread. */
final class GroupedVault implements Vault {
    private final Vault kept;
    private final Set<VaultRef> added = new LinkedHashSet<>();
    private final Set<VaultRef> sinceAsked = new LinkedHashSet<>();
    private final Map<VaultRef, Optional<SealedValue>> looked = new HashMap<>();
    private MemoryVault waiting = new MemoryVault();

    GroupedVault(Vault kept) {
        this.kept = kept;
    }

    @Override
    public Outcome<List<SealedValue>> put(List<SealedValue> values) {
        List<VaultRef> fresh = new ArrayList<>();
        for (SealedValue value : values) {
            Optional<SealedValue> before = kept(value.ref());
            before.ifPresentOrElse(one -> waiting.put(List.of(one)), () -> fresh.add(value.ref()));
        }
        Outcome<List<SealedValue>> outcome = waiting.put(values);
        if (outcome instanceof Outcome.Accepted) {
            added.addAll(fresh);
            sinceAsked.addAll(fresh);
        }
        return outcome;
    }

    @Override
    public Optional<SealedValue> get(VaultRef ref) {
        return waiting.get(ref).or(() -> kept(ref));
    }

    /** Looked up once while others wait: to look takes a lock on a file. */
    private Optional<SealedValue> kept(VaultRef ref) {
        return looked.computeIfAbsent(ref, kept::get);
    }

    @Override
    public boolean delete(VaultRef ref) {
        added.remove(ref);
        sinceAsked.remove(ref);
        looked.remove(ref);
        boolean waited = waiting.delete(ref);
        return kept.delete(ref) || waited;
    }

    @Override
    public int deleteAllOf(PersonId subject) {
        keep();
        return kept.deleteAllOf(subject);
    }

    /** The references under which values began to wait since this was last asked. */
    List<VaultRef> addedSinceAsked() {
        List<VaultRef> since = List.copyOf(sinceAsked);
        sinceAsked.clear();
        return since;
    }

    /** Keeps what waits, and answers whether it is kept; nothing waits any more. */
    boolean keep() {
        List<SealedValue> values =
                added.stream().map(ref -> waiting.get(ref).orElseThrow()).toList();
        added.clear();
        looked.clear();
        waiting = new MemoryVault();
        return values.isEmpty() || kept.put(values) instanceof Outcome.Accepted;
    }
}
