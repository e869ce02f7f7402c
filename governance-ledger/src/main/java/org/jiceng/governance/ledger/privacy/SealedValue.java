package org.jiceng.governance.ledger.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.HexFormat;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.CanonicalJson;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;

/**
 * One piece of personal data with its salt, as a vault keeps it. Only {@link #disclose} gives the value away; neither text
 * nor JSON holds value or salt. Two are equal if reference, subject, salt and the canonical bytes of the value are.
 * Immutable.
 */
public final class SealedValue {
    /** The largest one, in bytes of a vault's line. */
    public static final int MOST_BYTES = 4 << 20;

    private static final String REF = "ref";
    private static final String SUBJECT = "subject";
    private static final String SALT = "salt";
    private static final String VALUE = "value";

    private final VaultRef ref;
    private final PersonId subject;
    private final Salt salt;
    private final byte[] line;

    private SealedValue(VaultRef ref, PersonId subject, Salt salt, byte[] line) {
        this.ref = ref;
        this.subject = subject;
        this.salt = salt;
        this.line = line;
    }

    /**
     * A value under a new salt.
     *
     * @param ref the reference that stands for it
     * @param subject whose data it is: what is deleted when this person's data is
     * @param value the value; changing it later changes nothing here
     * @param salts where its salt comes from
     * @throws InvalidValueException if {@link CanonicalJson#check} finds a fault in the value, or it is too large
     */
    public static SealedValue seal(VaultRef ref, PersonId subject, JsonNode value, SaltSource salts) {
        return of(ref, subject, salts.next(), value);
    }

    /**
     * A value under a salt that it has already.
     *
     * @throws InvalidValueException if {@link CanonicalJson#check} finds a fault in the value, or it is too large
     */
    public static SealedValue of(VaultRef ref, PersonId subject, Salt salt, JsonNode value) {
        byte[] line = CanonicalJson.bytes(JsonNodeFactory.instance
                .objectNode()
                .put(REF, ref.value())
                .put(SUBJECT, subject.value())
                .put(SALT, HexFormat.of().formatHex(salt.disclose()))
                .set(VALUE, value));
        if (line.length > MOST_BYTES) {
            throw new InvalidValueException(Reason.of(VaultReason.VAULT_VALUE_TOO_LARGE, "bytes", line.length)
                    .with("max", MOST_BYTES));
        }
        return new SealedValue(ref, subject, salt, line);
    }

    /**
     * The value of a vault's line.
     *
     * @throws IllegalArgumentException if the line is not exactly as {@link #line} gives it
     */
    static SealedValue parse(byte[] line) {
        JsonNode tree = CanonicalJson.tree(line);
        byte[] chance = HexFormat.of().parseHex(tree.path(SALT).asText());
        SealedValue sealed = of(
                VaultRef.of(tree.path(REF).asText()),
                PersonId.of(tree.path(SUBJECT).asText()),
                Salt.of(chance),
                tree.path(VALUE));
        if (!Arrays.equals(line, sealed.line)) {
            throw new IllegalArgumentException("the line has more or other members\nGive it as it was written.");
        }
        return sealed;
    }

    /** Canonical JSON with the value and the salt, for the vault's own file. */
    byte[] line() {
        return line;
    }

    /** The reference that stands for it. */
    @JsonProperty
    public VaultRef ref() {
        return ref;
    }

    /** Whose data it is. */
    @JsonProperty
    public PersonId subject() {
        return subject;
    }

    /** The salt, as secret as the value. */
    public Salt salt() {
        return salt;
    }

    /** The value itself, as a tree of its own: for those who may see it. */
    public JsonNode disclose() {
        return CanonicalJson.tree(line).get(VALUE);
    }

    /** What stands for the value in a journal. */
    public Commitment commitment(DigestAlgorithm algorithm) {
        return Commitment.of(algorithm, salt, disclose());
    }

    /** Whether a commitment is to this value under this salt. */
    public boolean matches(Commitment commitment) {
        return commitment(commitment.algorithm()).equals(commitment);
    }

    /** Whether another has the same subject and value, under whatever salt. */
    boolean saysTheSameAs(SealedValue other) {
        return subject.equals(other.subject) && disclose().equals(other.disclose());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedValue sealed && Arrays.equals(line, sealed.line);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(line);
    }

    /** The reference; nothing of subject, value and salt. */
    @Override
    public String toString() {
        return "SealedValue[ref=" + ref + "]";
    }
}
