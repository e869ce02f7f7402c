package org.jiceng.governance.core.identity;

import java.util.function.IntUnaryOperator;

/** How to show a value without giving it away. All counts are of whole characters, code points. */
public final class Masking {
    private static final int MAX_SHOWN = 32;
    private static final String CUT = "…";
    private static final int MASK = '*';
    private static final int PHONE_DIGITS_SHOWN = 2;
    private static final int PHONE_DIGITS_AT_LEAST = 7;
    private static final int UNSEEN = '?';

    private Masking() {}

    /**
     * One {@code *} for each character, at most 32 and then {@code …}: nothing of the value but its length. The usual
     * first six and last four characters of a resident number would tell region, year of birth and sex.
     */
    public static String strict(String value) {
        return map(value, character -> MASK);
    }

    /** The first character and one {@code ＊}, however long the name is; empty for an empty name. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "＊";
    }

    /**
     * Each digit but the last two as {@code *}, other characters as in {@link #shape}. With fewer than seven digits, which
     * is no telephone number, no digit is shown.
     */
    public static String phone(String phone) {
        long digits = phone.codePoints().filter(Character::isDigit).count();
        long masked = digits < PHONE_DIGITS_AT_LEAST ? digits : digits - PHONE_DIGITS_SHOWN;
        StringBuilder shown = new StringBuilder();
        for (int character : phone.codePoints().toArray()) {
            boolean digit = Character.isDigit(character);
            shown.appendCodePoint(!digit ? shapeOf(character) : masked > 0 ? MASK : character);
            masked -= digit ? 1 : 0;
        }
        return shown.toString();
    }

    /**
     * What a value looks like: {@code 9} for each digit or number, {@code 文} for each ideograph, {@code A} for each other
     * letter or mark; punctuation, spaces and common symbols stay, so a missing digit or a stray hyphen is seen. What cannot
     * be printed, and symbols that may stand for letters or numbers, are {@code ?}. At most 32 characters, then
     * {@code …}.
     */
    public static String shape(String value) {
        return map(value, Masking::shapeOf);
    }

    private static String map(String value, IntUnaryOperator shown) {
        int[] characters = value.codePoints().limit(MAX_SHOWN).map(shown).toArray();
        String text = new String(characters, 0, characters.length);
        return value.codePointCount(0, value.length()) > MAX_SHOWN ? text + CUT : text;
    }

    private static int shapeOf(int character) {
        if (Character.isIdeographic(character)) {
            return '文';
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> '9';
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> 'A';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.OTHER_SYMBOL -> UNSEEN;
            default -> character;
        };
    }
}
