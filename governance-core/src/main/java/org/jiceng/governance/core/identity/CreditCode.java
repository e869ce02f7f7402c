package org.jiceng.governance.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The unified social credit code of an organisation: 18 characters of {@code 0123456789ABCDEFGHJKLMNPQRTUWXY}, the last
 * a check character. Upper case only. The codes inside it (registrar, region, organisation) are not looked at.
 *
 * @param value the code
 * @term 统一社会信用代码
 * @basis GB 32100-2015
 */
public record CreditCode(String value) implements Comparable<CreditCode> {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** @throws InvalidValueException if {@link #check} finds a fault */
    public CreditCode {
        IdText.throwIfPresent(check(value));
    }

    /**
     * The code with a text.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    /**
     * Why {@link #of} would refuse a text; empty if it would not. The first that holds of: its length is not 18; a
     * character is outside the alphabet; the check character is wrong. The reason never contains the text.
     */
    public static Optional<Reason> check(String value) {
        if (value.length() != LENGTH) {
            return Optional.of(Reason.of(IdentityReason.CREDIT_CODE_LENGTH, "length", value.length()));
        }
        if (value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of(Reason.of(IdentityReason.CREDIT_CODE_CHARACTERS));
        }
        return checkCharacter(value) == value.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(Reason.of(IdentityReason.CREDIT_CODE_CHECK));
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    /** The code: it is public. */
    @Override
    public String toString() {
        return value;
    }

    private static char checkCharacter(String value) {
        int modulus = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }
}
