package org.jiceng.governance.ledger.supervision;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Which parts and which figures of a bulletin are kept back.
 *
 * <ol>
 *   <li>The small counts: of the matters that a measure counts, or of the others of which it is taken.
 *   <li>So much of each line that what is kept back of it is no small count taken together.
 *   <li>So much that for each count kept back there is another table of counts which shows the same and in which it is another.
 * </ol>
 *
 * <p>What is kept back of a part is kept back of all its figures, and what is kept back of a measure of all measures that are taken
 * of it; so one is looked at after the other. Of what may be kept back besides, what is small is preferred.
 */
final class Suppression {
    private final List<SumLine> lines;
    private final int smallest;
    private final BitSet parts;
    private final Map<BulletinMeasure, BitSet> figures = new EnumMap<>(BulletinMeasure.class);

    Suppression(List<Bulletin.Row> rows, int smallest) {
        this.lines = SumLine.among(rows);
        this.smallest = smallest;
        this.parts = new Table(rows, row -> row.matters().size(), row -> Long.MAX_VALUE).hidden(new BitSet());
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            BitSet above = measure.of().map(figures::get).orElse(parts);
            Table table = new Table(
                    rows,
                    row -> row.figure(measure).indicator().numerator(),
                    row -> row.figure(measure).indicator().denominator());
            figures.put(measure, table.hidden(above));
        }
    }

    /** Whether a row is kept back with all its figures. */
    boolean isHidden(int row) {
        return parts.get(row);
    }

    /** Whether a figure of a row is kept back. */
    boolean isHidden(int row, BulletinMeasure measure) {
        return Objects.requireNonNull(figures.get(measure)).get(row);
    }

    /** The counts of one measure, by row, and which of them are kept back. */
    private final class Table {
        private final long[] counts;
        private final long[] most;
        private final long[] prices;
        private final OtherTable other;
        private final BitSet hidden = new BitSet();

        /**
         * @param count how many matters of a row are counted
         * @param most of how many; {@link Long#MAX_VALUE} if of any number
         */
        Table(List<Bulletin.Row> rows, ToLongFunction<Bulletin.Row> count, ToLongFunction<Bulletin.Row> most) {
            this.counts = rows.stream().mapToLong(count).toArray();
            this.most = rows.stream().mapToLong(most).toArray();
            this.prices =
                    IntStream.range(0, counts.length).mapToLong(this::size).toArray();
            this.other = new OtherTable(lines, counts, this.most, prices);
        }

        BitSet hidden(BitSet above) {
            above.stream().forEach(this::hide);
            if (isOfNobodyOrOfEverybody()) {
                return hidden;
            }
            rows().filter(row -> isSmall(counts[row]) || isSmall(rest(row))).forEach(this::hide);
            while (hideSmallSums() || hideWhatTellsOthers()) {
                // What is kept back besides may leave other sums small, and may itself be told by others.
            }
            return hidden;
        }

        /** If it counts nobody, or all of which it is taken, it tells no more than what it is taken of. */
        private boolean isOfNobodyOrOfEverybody() {
            return rows().allMatch(row -> counts[row] == 0) || rows().allMatch(row -> counts[row] == most[row]);
        }

        private IntStream rows() {
            return IntStream.range(0, counts.length);
        }

        private void hide(int row) {
            hidden.set(row);
            prices[row] = 0;
        }

        private boolean isSmall(long count) {
            return 0 < count && count < smallest;
        }

        private long rest(int row) {
            return most[row] == Long.MAX_VALUE ? 0 : most[row] - counts[row];
        }

        /** How many matters a count tells of. */
        private long size(int row) {
            return counts[row] + rest(row);
        }

        /** Keeps back one part more of each line of which a small sum is kept back; whether there was one. */
        private boolean hideSmallSums() {
            int before = hidden.cardinality();
            for (SumLine line : lines) {
                if (!hidden.get(line.whole()) && keepsSmallSum(line, 0, 0)) {
                    line.parts().stream()
                            .filter(part -> !hidden.get(part) && size(part) > 0)
                            .min(Comparator.comparing((Integer part) -> keepsSmallSum(line, counts[part], rest(part)))
                                    .thenComparing(this::size))
                            .ifPresent(this::hide);
                }
            }
            return hidden.cardinality() > before;
        }

        /** Whether what is kept back of a line is a small sum, with so much more of it kept back. */
        private boolean keepsSmallSum(SumLine line, long counted, long others) {
            return isSmall(counted + kept(line, row -> counts[row])) || isSmall(others + kept(line, this::rest));
        }

        private long kept(SumLine line, IntToLongFunction count) {
            return line.parts().stream()
                    .filter(hidden::get)
                    .mapToLong(count::applyAsLong)
                    .sum();
        }

        /** Keeps back what has to be besides, so that no count kept back follows from what is shown; whether anything had to. */
        private boolean hideWhatTellsOthers() {
            BitSet safe = new BitSet();
            int before = hidden.cardinality();
            for (int row = hidden.nextSetBit(0); row >= 0; row = hidden.nextSetBit(row + 1)) {
                if (size(row) > 0 && !safe.get(row)) {
                    safe.or(otherTable(row));
                    safe.stream().forEach(this::hide);
                }
            }
            return hidden.cardinality() > before;
        }

        /** The rows in which another table differs, a given row among them: hidden ones if that can be; all if none is found. */
        private BitSet otherTable(int row) {
            return other.differingIn(row, 0)
                    .or(() -> other.differingIn(row, Long.MAX_VALUE / 2))
                    .orElseGet(() -> {
                        BitSet all = new BitSet();
                        all.set(0, counts.length);
                        return all;
                    });
        }
    }
}
