package org.jiceng.governance.ledger.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What putting values into a vault comes to; for who implements a {@link Vault}.
 *
 * @param kept every value as it is kept, in the order given
 * @param added those of them that were not kept before
 */
public record Keeping(List<SealedValue> kept, List<SealedValue> added) {
    public Keeping {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
    }

    /**
     * What putting values into a vault comes to, or why none of them is kept: a reference stands twice, or something else is kept
     * under it.
     *
     * @param known the value that is kept under a reference; empty if there is none
     */
    public static Outcome<Keeping> of(List<SealedValue> values, Function<VaultRef, Optional<SealedValue>> known) {
        List<SealedValue> kept = new ArrayList<>();
        List<SealedValue> added = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        Set<VaultRef> seen = new HashSet<>();
        for (SealedValue value : values) {
            Optional<SealedValue> before = known.apply(value.ref());
            if (!seen.add(value.ref())) {
                reasons.add(Reason.of(VaultReason.VAULT_REF_TWICE, "ref", value.ref()));
            } else if (before.isEmpty()) {
                added.add(value);
            } else if (!before.get().saysTheSameAs(value)) {
                reasons.add(Reason.of(VaultReason.VAULT_REF_TAKEN, "ref", value.ref()));
            }
            kept.add(before.orElse(value));
        }
        return reasons.isEmpty() ? Outcome.accepted(new Keeping(kept, added)) : Outcome.refused(reasons);
    }
}
