package org.jiceng.governance.grid.assessment;

import java.util.Comparator;
import org.jiceng.governance.core.indicator.Fraction;

/**
 * Where somebody stands among those assessed: by the share of the visits kept, at the same share by how many were kept.
 *
 * @param share the share
 * @param kept how many
 */
record Standing(Fraction share, long kept) implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::share).thenComparingLong(Standing::kept);

    /** Whether the share is a percentage at least. */
    boolean reaches(int percent) {
        return share.compareTo(new Fraction(percent, 100)) >= 0;
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
