package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A digest algorithm that the security providers of this machine offer, by its JCA name: SHA-256 always, SM3 where a
 * provider is present.
 *
 * @param name the JCA name, written as it was given
 */
public record DigestAlgorithm(String name) {
    /** The shortest digest that is taken for safe, in bytes. */
    public static final int LEAST_BYTES = 32;

    /** @throws InvalidValueException if {@link #check} finds a fault */
    public DigestAlgorithm {
        Optional<Reason> fault = check(name);
        if (fault.isPresent()) {
            throw new InvalidValueException(fault.get());
        }
    }

    /** SHA-256, which every machine has. */
    public static DigestAlgorithm sha256() {
        return new DigestAlgorithm("SHA-256");
    }

    /**
     * The algorithm with a name.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DigestAlgorithm of(String name) {
        return new DigestAlgorithm(name);
    }

    /**
     * Why {@link #of} would refuse a name: no provider offers it, or its digests have fewer than {@value #LEAST_BYTES}
     * bytes. Empty if it would not.
     */
    public static Optional<Reason> check(String name) {
        try {
            int bytes = MessageDigest.getInstance(name).getDigestLength();
            return bytes >= LEAST_BYTES
                    ? Optional.empty()
                    : Optional.of(Reason.of(JournalReason.JOURNAL_ALGORITHM_SHORT, "algorithm", name)
                            .with("bytes", bytes)
                            .with("min", LEAST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            return Optional.of(Reason.of(JournalReason.JOURNAL_ALGORITHM_UNKNOWN, "algorithm", name));
        }
    }

    /** The digest of these bytes. */
    public Digest digest(byte[] bytes) {
        return Digest.of(newDigest().digest(bytes));
    }

    MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider of " + name + " was removed\nInstall it again.", e);
        }
    }

    @Override
    @JsonValue
    public String name() {
        return name;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
