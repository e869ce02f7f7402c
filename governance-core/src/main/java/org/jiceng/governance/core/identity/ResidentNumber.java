package org.jiceng.governance.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The number of a person who lives in China: 17 digits and a check character.
 *
 * <p>Sensitive: {@link #toString} and JSON show it masked, so what was written as JSON cannot be read back; only
 * {@link #disclose} gives the text. A lower-case {@code x} is read as {@code X}. Numbers of the first generation, with 15
 * digits, are not accepted. The address digits are not looked up, because numbers outlive the codes in them, and a date
 * of birth is not compared with today, which this class does not know: see {@link #check(String, LocalDate)}.
 *
 * @term 公民身份号码
 * @basis GB 11643-1999
 */
public final class ResidentNumber {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PERMIT_ADDRESSES = Set.of("810000", "820000", "830000");

    /** The code of Taiwan, which no form uses: its residents' permits have 830000. */
    private static final String UNUSED_ADDRESS = "710000";

    private final String text;

    private ResidentNumber(String text) {
        this.text = text;
    }

    /**
     * The number with a text.
     *
     * @throws InvalidValueException if {@link #check(String)} finds a fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResidentNumber of(String text) {
        IdText.throwIfPresent(check(text));
        return new ResidentNumber(upper(text));
    }

    /**
     * Why {@link #of} would refuse a text; empty if it would not. The first that holds of: its length is not 18; its
     * characters are not 17 ASCII digits and a digit, X or x; it begins with 0 or 710000; its check character is wrong;
     * its birth date does not exist. The reason never contains the text.
     */
    public static Optional<Reason> check(String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Reason.of(IdentityReason.RESIDENT_NUMBER_LENGTH, "length", text.length()));
        }
        return fault(upper(text)).map(Reason::of);
    }

    /**
     * As {@link #check(String)}, and then whether the date of birth is after a day.
     *
     * @param asOf the day, inclusive: a person may be born on it
     */
    public static Optional<Reason> check(String text, LocalDate asOf) {
        return check(text)
                .or(() -> of(text).birthDate().isAfter(asOf)
                        ? Optional.of(Reason.of(IdentityReason.RESIDENT_NUMBER_BIRTH_IN_FUTURE, "asOf", asOf))
                        : Optional.empty());
    }

    /** The document that the number belongs to, as its first digits say. */
    public ResidentNumberForm form() {
        if (text.startsWith("9")) {
            return ResidentNumberForm.FOREIGN_PERMANENT_RESIDENT;
        }
        return PERMIT_ADDRESSES.contains(text.substring(0, 6))
                ? ResidentNumberForm.RESIDENCE_PERMIT
                : ResidentNumberForm.RESIDENT;
    }

    /**
     * The code of the county where the number was given, as it was then; empty for a form other than
     * {@link ResidentNumberForm#RESIDENT}. It may be retired, so it is a text.
     */
    public Optional<String> addressCode() {
        return form() == ResidentNumberForm.RESIDENT ? Optional.of(text.substring(0, 6)) : Optional.empty();
    }

    /** The date of birth. */
    public LocalDate birthDate() {
        return birthDate(text);
    }

    /** The sex that the sequence digits say; empty for a foreign permanent resident, whose form does not define it. */
    public Optional<Sex> sex() {
        if (form() == ResidentNumberForm.FOREIGN_PERMANENT_RESIDENT) {
            return Optional.empty();
        }
        return Optional.of(digit(text, 16) % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** The number itself, for whoever has a purpose and the right to see it. */
    public String disclose() {
        return text;
    }

    /** The number as {@link Masking#strict} shows it. */
    @JsonValue
    public String masked() {
        return Masking.strict(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentNumber number && text.equals(number.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The number {@link #masked}. */
    @Override
    public String toString() {
        return masked();
    }

    private static Optional<IdentityReason> fault(String text) {
        if (!hasRightCharacters(text)) {
            return Optional.of(IdentityReason.RESIDENT_NUMBER_CHARACTERS);
        }
        if (text.startsWith("0") || text.startsWith(UNUSED_ADDRESS)) {
            return Optional.of(IdentityReason.RESIDENT_NUMBER_PREFIX);
        }
        if (checkCharacter(text) != text.charAt(LENGTH - 1)) {
            return Optional.of(IdentityReason.RESIDENT_NUMBER_CHECK);
        }
        return birthDateExists(text) ? Optional.empty() : Optional.of(IdentityReason.RESIDENT_NUMBER_BIRTH_DATE);
    }

    private static boolean hasRightCharacters(String text) {
        return text.chars().limit(LENGTH - 1).allMatch(c -> c >= '0' && c <= '9')
                && CHECK_CHARACTERS.indexOf(text.charAt(LENGTH - 1)) >= 0;
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += digit(text, i) * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static boolean birthDateExists(String text) {
        try {
            birthDate(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate birthDate(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }

    private static String upper(String text) {
        return text.replace('x', 'X');
    }
}
