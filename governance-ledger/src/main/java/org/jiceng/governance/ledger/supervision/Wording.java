package org.jiceng.governance.ledger.supervision;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The pairs of neighbouring characters of a text, each once, ascending: of its letters, digits and ideographs alone, in
 * compatibility form and lower case. One character alone is a pair with nothing. A text without any has none.
 */
final class Wording {
    private Wording() {}

    static long[] pairs(String text) {
        int[] characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        if (characters.length == 1) {
            return new long[] {characters[0]};
        }
        return LongStream.range(1, Math.max(1, characters.length))
                .map(i -> pair(characters[(int) i - 1], characters[(int) i]))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    /** How many pairs two texts have in common. */
    static int common(long[] one, long[] other) {
        return (int) Arrays.stream(one)
                .filter(pair -> Arrays.binarySearch(other, pair) >= 0)
                .count();
    }
}
