package org.jiceng.governance.ledger.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Goes over bytes that must be canonical JSON, and refuses them at the first byte that {@link CanonicalJson} would not have
 * written there. It builds no tree, so that a journal is verified as fast as it is read.
 */
final class CanonicalCursor {
    private static final int MOST_SAFE_DIGITS = 15;
    private static final int MOST_NUMBER_LENGTH = 32;
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private byte[] bytes = new byte[0];
    private int from;
    private int end;
    private int at;

    private int textFrom;
    private int textTo;
    private boolean textPlain;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Goes to the beginning of a part of some bytes. */
    void over(byte[] newBytes, int newFrom, int newTo) {
        bytes = newBytes;
        from = newFrom;
        end = newTo;
        at = newFrom;
    }

    /** Where the next byte is. */
    int at() {
        return at;
    }

    /** The place of the next byte, from 1. */
    int column() {
        return at - from + 1;
    }

    /** Where the last string begins, after its quotation mark. */
    int textFrom() {
        return textFrom;
    }

    /** Where the last string ends, before its quotation mark. */
    int textTo() {
        return textTo;
    }

    private void require(boolean good) {
        if (!good) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_NOT_CANONICAL, "column", column()));
        }
    }

    /** Is at the end. */
    void end() {
        require(at == end);
    }

    /** Passes exactly these bytes. */
    void literal(byte[] expected) {
        require(end - at >= expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length));
        at += expected.length;
    }

    /** Passes one byte if it is the next. */
    boolean passed(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes pairs of lower-case hexadecimal digits, perhaps none, as the last string. */
    void hexadecimal() {
        textFrom = at;
        while (at < end && isHexadecimal(bytes[at])) {
            at++;
        }
        textTo = at;
        require((textTo - textFrom) % 2 == 0);
    }

    private static boolean isHexadecimal(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /** Passes a whole number from 0 to 2^53 - 1 and gives it back. */
    long whole() {
        int first = at;
        long number = 0;
        while (at < end && isDigit(bytes[at])) {
            number = 10 * number + (bytes[at++] - '0');
            require(number <= CanonicalJson.MOST_WHOLE);
        }
        require(at > first && (bytes[first] != '0' || at == first + 1));
        return number;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Passes a value of any kind. */
    void value() {
        value(0);
    }

    private void value(int depth) {
        require(at < end);
        switch (bytes[at]) {
            case '{' -> object(depth + 1);
            case '[' -> list(depth + 1);
            case '"' -> string();
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number();
        }
    }

    /** Passes an object that is a whole value. */
    void object() {
        object(1);
    }

    private void object(int depth) {
        require(depth <= CanonicalJson.MOST_DEPTH && passed('{'));
        if (passed('}')) {
            return;
        }
        int nameFrom = 0;
        int nameTo = -1;
        boolean namePlain = true;
        do {
            string();
            require(nameTo < 0 || isBeforeLast(nameFrom, nameTo, namePlain));
            nameFrom = textFrom;
            nameTo = textTo;
            namePlain = textPlain;
            require(passed(':'));
            value(depth);
        } while (passed(','));
        require(passed('}'));
    }

    /** Whether a name stands before the last string in the order of UTF-16 code units. */
    private boolean isBeforeLast(int nameFrom, int nameTo, boolean namePlain) {
        return (namePlain && textPlain)
                ? Arrays.compare(bytes, nameFrom, nameTo, bytes, textFrom, textTo) < 0
                : text(nameFrom, nameTo).compareTo(text(textFrom, textTo)) < 0;
    }

    private void list(int depth) {
        require(depth <= CanonicalJson.MOST_DEPTH && passed('['));
        if (passed(']')) {
            return;
        }
        do {
            value(depth);
        } while (passed(','));
        require(passed(']'));
    }

    /** Passes a string. */
    void string() {
        require(passed('"'));
        int first = at;
        boolean plain = true;
        while (!passed('"')) {
            require(at < end);
            byte next = bytes[at];
            if (next >= 0 && PLAIN[next]) {
                at++;
            } else {
                plain = false;
                escapeOrBeyondAscii(next);
            }
        }
        textFrom = first;
        textTo = at - 1;
        textPlain = plain;
    }

    private void escapeOrBeyondAscii(byte next) {
        if (next < 0) {
            beyondAscii(next);
        } else {
            require(next == '\\' && end - at > 2);
            at += bytes[at + 1] == 'u' ? controlCharacter() : shortEscape();
        }
    }

    private int shortEscape() {
        require("\"\\bfnrt".indexOf(bytes[at + 1]) >= 0);
        return 2;
    }

    /** A control character without an escape of its own, as u00xx. */
    private int controlCharacter() {
        require(end - at > 6 && bytes[at + 2] == '0' && bytes[at + 3] == '0');
        require(isHexadecimal(bytes[at + 4]) && isHexadecimal(bytes[at + 5]));
        int character = 16 * Character.digit(bytes[at + 4], 16) + Character.digit(bytes[at + 5], 16);
        require(character < ' ' && "\b\f\n\r\t".indexOf(character) < 0);
        return 6;
    }

    private void beyondAscii(byte first) {
        int length = first >= (byte) 0xf0 ? 4 : first >= (byte) 0xe0 ? 3 : 2;
        require(end - at > length);
        int character = first & (0xff >> length);
        for (int i = 1; i < length; i++) {
            require((bytes[at + i] & 0xc0) == 0x80);
            character = character << 6 | (bytes[at + i] & 0x3f);
        }
        require(isOfLength(character, length) && first >= (byte) 0xc2);
        at += length;
    }

    private static boolean isOfLength(int character, int length) {
        return switch (length) {
            case 2 -> true;
            case 3 ->
                character >= 0x800 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
            default -> Character.isSupplementaryCodePoint(character);
        };
    }

    private void number() {
        int first = at;
        boolean minus = passed('-');
        int digits = at;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        boolean whole = at == end || !isInNumber(bytes[at]);
        if (whole && at - digits <= MOST_SAFE_DIGITS) {
            require(at > digits && (bytes[digits] != '0' || (at == digits + 1 && !minus)));
        } else {
            fraction(first);
        }
    }

    private void fraction(int first) {
        while (at < end && isInNumber(bytes[at])) {
            at++;
        }
        require(at - first <= MOST_NUMBER_LENGTH);
        String text = new String(bytes, first, at - first, StandardCharsets.US_ASCII);
        require(text.equals(canonical(text)));
    }

    private static boolean isInNumber(int character) {
        return isDigit(character) || character == '.' || character == 'e' || character == '+' || character == '-';
    }

    private static String canonical(String number) {
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? EcmaNumber.text(value) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** The last string as it reads. */
    String text() {
        return text(textFrom, textTo);
    }

    /** What the inside of a string that was passed reads. */
    String text(int textBegin, int textEnd) {
        String raw = new String(bytes, textBegin, textEnd - textBegin, StandardCharsets.UTF_8);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character != '\\') {
                text.append(character);
            } else if (raw.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(unescaped(raw.charAt(i)));
            }
        }
        return text.toString();
    }

    private static char unescaped(char character) {
        return switch (character) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> character;
        };
    }
}
