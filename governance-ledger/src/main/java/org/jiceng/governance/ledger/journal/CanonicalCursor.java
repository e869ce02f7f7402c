package org.jiceng.governance.ledger.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Goes over bytes that must be canonical JSON, and refuses them at the first byte that {@link CanonicalJson} would not have
 * written there. It builds no tree, so that a journal is verified nearly as fast as it is read.
 *
 * <p>Private methods that pass something take the place where it begins and give back the place after it: places in
 * locals are much faster than one in a field.
 */
final class CanonicalCursor {
    private static final int MOST_SAFE_DIGITS = 15;
    private static final int MOST_NUMBER_LENGTH = 32;
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long PADDING = 0x2020202020202000L;

    private byte[] bytes = new byte[0];
    private int from;
    private int end;
    private int at;

    private int textFrom;
    private int textTo;

    /** Whether the strings since it was last set hold only characters of ASCII that stand for themselves. */
    private boolean plain;

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

    /** Is at the end. */
    void end() {
        require(at == end, at);
    }

    /** Passes exactly these bytes. */
    void literal(byte[] expected) {
        at = literal(at, expected);
    }

    /** Passes one byte if it is the next. */
    boolean passed(char expected) {
        if (!is(at, expected)) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes a whole number from 0 to 2^53 - 1 and gives it back. */
    long whole() {
        int first = at;
        long number = 0;
        while (at < end && isDigit(bytes[at])) {
            number = 10 * number + (bytes[at++] - '0');
            require(number <= CanonicalJson.MOST_WHOLE, at);
        }
        require(at > first && (bytes[first] != '0' || at == first + 1), at);
        return number;
    }

    /** Passes a string. */
    void string() {
        textFrom = at + 1;
        at = string(at);
        textTo = at - 1;
    }

    /** Passes an object. */
    void object() {
        require(is(at, '{'), at);
        at = value(at, 0);
    }

    /** Passes a value of any kind. */
    void value() {
        at = value(at, 0);
    }

    /** The last string as it reads. */
    String text() {
        return text(textFrom, textTo);
    }

    private void require(boolean good, int place) {
        if (!good) {
            at = place;
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_NOT_CANONICAL, "column", column()));
        }
    }

    private boolean is(int place, char expected) {
        return place < end && bytes[place] == expected;
    }

    private int after(int place, char expected) {
        require(is(place, expected), place);
        return place + 1;
    }

    private int literal(int place, byte[] expected) {
        int after = place + expected.length;
        require(after <= end && Arrays.equals(bytes, place, after, expected, 0, expected.length), place);
        return after;
    }

    private int value(int place, int depth) {
        require(place < end, place);
        return switch (bytes[place]) {
            case '{' -> object(place, depth + 1);
            case '[' -> list(place, depth + 1);
            case '"' -> string(place);
            case 't' -> literal(place, TRUE);
            case 'f' -> literal(place, FALSE);
            case 'n' -> literal(place, NULL);
            default -> number(place);
        };
    }

    private int object(int place, int depth) {
        require(depth <= CanonicalJson.MOST_DEPTH, place);
        if (is(place + 1, '}')) {
            return place + 2;
        }
        int next = place + 1;
        int nameFrom = 0;
        int nameTo = -1;
        boolean namePlain = true;
        do {
            plain = true;
            int newFrom = next + 1;
            next = string(next);
            boolean bothPlain = namePlain && plain;
            require(nameTo < 0 || isBefore(nameFrom, nameTo, newFrom, next - 1, bothPlain), next);
            nameFrom = newFrom;
            nameTo = next - 1;
            namePlain = plain;
            next = value(after(next, ':'), depth) + 1;
        } while (is(next - 1, ','));
        return after(next - 1, '}');
    }

    /** Whether one name stands before another in the order of UTF-16 code units. */
    private boolean isBefore(int oneFrom, int oneTo, int otherFrom, int otherTo, boolean bothPlain) {
        if (!bothPlain) {
            return text(oneFrom, oneTo).compareTo(text(otherFrom, otherTo)) < 0;
        }
        int shorter = Math.min(oneTo - oneFrom, otherTo - otherFrom);
        for (int i = 0; i < shorter; i++) {
            if (bytes[oneFrom + i] != bytes[otherFrom + i]) {
                return bytes[oneFrom + i] < bytes[otherFrom + i];
            }
        }
        return oneTo - oneFrom < otherTo - otherFrom;
    }

    private int list(int place, int depth) {
        require(depth <= CanonicalJson.MOST_DEPTH, place);
        if (is(place + 1, ']')) {
            return place + 2;
        }
        int next = place + 1;
        do {
            next = value(next, depth) + 1;
        } while (is(next - 1, ','));
        return after(next - 1, ']');
    }

    private int string(int place) {
        int next = plainEnd(after(place, '"'));
        while (!is(next, '"')) {
            require(next < end, next);
            plain = false;
            next = plainEnd(bytes[next] < 0 ? beyondAscii(next) : escape(next));
        }
        return next + 1;
    }

    /** Where the next byte is that is no character of ASCII that stands for itself; eight at a time, for speed. */
    private int plainEnd(int place) {
        int next = place;
        while (next + Long.BYTES <= end) {
            long special = specials((long) LONGS.get(bytes, next));
            if (special != 0) {
                return next + (Long.numberOfTrailingZeros(special) >> 3);
            }
            next += Long.BYTES;
        }
        while (next < end && specials((bytes[next] & 0xff) | PADDING) == 0) {
            next++;
        }
        return next;
    }

    /** Whose lowest bit lies in the first byte that does not stand for itself; 0 if all eight do. */
    private static long specials(long eight) {
        long quotation = eight ^ (ONES * '"');
        long backslash = eight ^ (ONES * '\\');
        return ((quotation - ONES) | (backslash - ONES) | (eight - ONES * ' ') | eight) & TOPS;
    }

    private int escape(int place) {
        require(bytes[place] == '\\' && place + 2 < end, place);
        if (bytes[place + 1] == 'u') {
            return controlCharacter(place);
        }
        require("\"\\bfnrt".indexOf(bytes[place + 1]) >= 0, place);
        return place + 2;
    }

    /** A control character without an escape of its own, as u00xx. */
    private int controlCharacter(int place) {
        require(place + 6 < end && bytes[place + 2] == '0' && bytes[place + 3] == '0', place);
        require(isHexadecimal(bytes[place + 4]) && isHexadecimal(bytes[place + 5]), place);
        int character = 16 * Character.digit(bytes[place + 4], 16) + Character.digit(bytes[place + 5], 16);
        require(character < ' ' && "\b\f\n\r\t".indexOf(character) < 0, place);
        return place + 6;
    }

    private static boolean isHexadecimal(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    private int beyondAscii(int place) {
        byte first = bytes[place];
        int length = first >= (byte) 0xf0 ? 4 : first >= (byte) 0xe0 ? 3 : 2;
        require(place + length < end && first >= (byte) 0xc2, place);
        // The marks of the first byte are gone, but for one that makes a wrong first byte of four too large.
        int character = first & (0xff >> length);
        for (int i = 1; i < length; i++) {
            require((bytes[place + i] & 0xc0) == 0x80, place);
            character = character << 6 | (bytes[place + i] & 0x3f);
        }
        require(isOfLength(character, length), place);
        return place + length;
    }

    private static boolean isOfLength(int character, int length) {
        return switch (length) {
            case 2 -> true;
            case 3 ->
                character >= 0x800 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
            default -> Character.isSupplementaryCodePoint(character);
        };
    }

    private int number(int place) {
        boolean minus = bytes[place] == '-';
        int digits = minus ? place + 1 : place;
        int next = digits;
        while (next < end && isDigit(bytes[next])) {
            next++;
        }
        if (next - digits > MOST_SAFE_DIGITS || (next < end && isInNumber(bytes[next]))) {
            return fraction(place);
        }
        require(next > digits && (bytes[digits] != '0' || (next == digits + 1 && !minus)), place);
        return next;
    }

    private int fraction(int place) {
        int next = place;
        while (next < end && isInNumber(bytes[next])) {
            next++;
        }
        require(next - place <= MOST_NUMBER_LENGTH, place);
        String text = new String(bytes, place, next - place, StandardCharsets.US_ASCII);
        require(text.equals(canonical(text)), place);
        return next;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
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

    /** What the inside of a string that was passed reads. */
    String text(int first, int last) {
        String raw = new String(bytes, first, last - first, StandardCharsets.UTF_8);
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
