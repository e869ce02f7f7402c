package org.jiceng.governance.core.identity;

import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The rules that the texts of all ids obey. */
final class IdText {
    private static final int MAX_LENGTH = 64;

    private IdText() {}

    static Optional<Reason> check(String text) {
        if (text.codePoints().allMatch(IdText::isSpace)) {
            return Optional.of(Reason.of(IdentityReason.ID_BLANK));
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Reason.of(IdentityReason.ID_TOO_LONG, "max", MAX_LENGTH));
        }
        if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            return Optional.of(Reason.of(IdentityReason.ID_SURROUNDING_SPACE));
        }
        return text.codePoints().anyMatch(IdText::isInvisible)
                ? Optional.of(Reason.of(IdentityReason.ID_INVISIBLE_CHARACTER))
                : Optional.empty();
    }

    /** The same for an id of a person or household, which must not be a resident number either. */
    static Optional<Reason> checkOfPerson(String text) {
        return check(text)
                .or(() -> ResidentNumber.check(text).isEmpty()
                        ? Optional.of(Reason.of(IdentityReason.ID_IS_RESIDENT_NUMBER))
                        : Optional.empty());
    }

    static void throwIfPresent(Optional<Reason> fault) {
        if (fault.isPresent()) {
            throw new InvalidValueException(fault.get());
        }
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
