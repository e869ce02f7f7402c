package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A digest of some bytes.
 *
 * @param hex its bytes, each as two lower-case hexadecimal digits; empty for {@link #NONE} only
 */
public record Digest(String hex) {
    /** The digest that stands for no entry: before the first one there is none. */
    public static final Digest NONE = new Digest("");

    /** @throws InvalidValueException if {@code hex} is not made of pairs of lower-case hexadecimal digits */
    public Digest {
        if (hex.length() % 2 != 0 || !isHexadecimal(hex)) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_DIGEST_FORM));
        }
    }

    /**
     * The digest with a text.
     *
     * @throws InvalidValueException if {@code hex} is not made of pairs of lower-case hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Digest of(String hex) {
        return new Digest(hex);
    }

    /** The digest with these bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character < '0' || character > '9') && (character < 'a' || character > 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    @JsonValue
    public String hex() {
        return hex;
    }

    /** The bytes of the digest; changing them changes nothing here. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The hexadecimal digits. */
    @Override
    public String toString() {
        return hex;
    }
}
