package org.jiceng.governance.ledger.privacy;

import java.util.HexFormat;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** Bytes of chance that keep a commitment from being guessed; as secret as the value that they belong to. Immutable. */
public final class Salt {
    /** The shortest salt, in bytes. */
    public static final int LEAST_BYTES = 16;

    /** The longest salt, in bytes. */
    public static final int MOST_BYTES = 64;

    private final String hex;

    private Salt(String hex) {
        this.hex = hex;
    }

    /**
     * The salt of bytes.
     *
     * @param bytes {@value #LEAST_BYTES} to {@value #MOST_BYTES} bytes from a strong source of chance, used for no other
     *     value
     * @throws InvalidValueException if there are fewer or more
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new InvalidValueException(Reason.of(VaultReason.VAULT_SALT_LENGTH, "bytes", bytes.length)
                    .with("min", LEAST_BYTES)
                    .with("max", MOST_BYTES));
        }
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    /** The bytes themselves; whoever has them can test guesses of the value. Changing them changes nothing here. */
    public byte[] disclose() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && hex.equals(salt.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    /** That it is a salt, and nothing of it. */
    @Override
    public String toString() {
        return "Salt[hidden]";
    }
}
