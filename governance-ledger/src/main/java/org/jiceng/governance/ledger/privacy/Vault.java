package org.jiceng.governance.ledger.privacy;

import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;

/**
 * Where personal data is kept, apart from the journal, so that it can be deleted.
 *
 * <p>Values are put here first; then their commitments go into the journal. If that is interrupted, the same command put
 * again finds its values kept and goes on with them.
 *
 * <p>Every implementation is safe for several threads.
 */
public interface Vault {
    /**
     * Keeps values, all or none, and answers when they are kept.
     *
     * <p>Where the same value of the same subject is kept under a reference already, it stays, with its salt.
     *
     * @return the values as they are kept, in the order given: commitments are to be taken of these; or why none is kept
     */
    Outcome<List<SealedValue>> put(List<SealedValue> values);

    /** The value under a reference; empty if there is none. */
    Optional<SealedValue> get(VaultRef ref);

    /**
     * Deletes the value under a reference with its salt, and answers when it is gone.
     *
     * @return whether there was one
     */
    boolean delete(VaultRef ref);

    /**
     * Deletes all values of a person with their salts, and answers when they are gone.
     *
     * @return how many there were
     */
    int deleteAllOf(PersonId subject);

    /** Whether the value under a reference is the one that was committed to. */
    default CommitmentCheck check(Commitment commitment, VaultRef ref) {
        return get(ref).map(kept -> kept.matches(commitment) ? CommitmentCheck.MATCHES : CommitmentCheck.DOES_NOT_MATCH)
                .orElse(CommitmentCheck.DELETED);
    }
}
