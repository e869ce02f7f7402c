package org.jiceng.governance.ledger.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.journal.CanonicalJson;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;

/**
 * What a journal holds in place of a value: the digest of the salt's length as one byte, the salt, and the canonical bytes
 * of the value (RFC 8785), one after the other. The length keeps a part of the value from being passed off as salt.
 *
 * @param algorithm how the digest was taken
 * @param digest the digest
 */
public record Commitment(DigestAlgorithm algorithm, Digest digest) {
    public Commitment {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(digest, "digest");
    }

    /**
     * The commitment to a value.
     *
     * @throws InvalidValueException if {@link CanonicalJson#check} finds a fault in the value
     */
    public static Commitment of(DigestAlgorithm algorithm, Salt salt, JsonNode value) {
        byte[] chance = salt.disclose();
        ByteArrayOutputStream committed = new ByteArrayOutputStream();
        committed.write(chance.length);
        committed.writeBytes(chance);
        committed.writeBytes(CanonicalJson.bytes(value));
        return new Commitment(algorithm, algorithm.digest(committed.toByteArray()));
    }
}
