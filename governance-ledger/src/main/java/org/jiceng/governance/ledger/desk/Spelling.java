package org.jiceng.governance.ledger.desk;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the known name that was probably meant. */
final class Spelling {
    private static final int MOST_LENGTH = 40;
    private static final int MOST_EDITS = 2;

    private Spelling() {}

    /** The known name that is the same but for the case of letters, or at most two edits away; empty if there is none. */
    static Optional<String> nearest(String name, Stream<String> known) {
        if (name.length() > MOST_LENGTH) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return known.filter(one -> edits(lower, one.toLowerCase(Locale.ROOT)) <= allowed(one))
                .min(Comparator.comparingInt(one -> edits(lower, one.toLowerCase(Locale.ROOT))));
    }

    /** Short names are close to many others. */
    private static int allowed(String known) {
        return known.length() < 6 ? 1 : MOST_EDITS;
    }

    private static int edits(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int change = first.charAt(i - 1) == second.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
