package org.jiceng.governance.ledger.supervision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

final class Suppression {
    private final int smallest;
    private final List<Layout.Line> lines;
    private final List<List<Integer>> linesOf = new ArrayList<>();
    private final BitSet parts;
    static int fallback;
    private final Map<BulletinMeasure, BitSet> figures = new EnumMap<>(BulletinMeasure.class);

    Suppression(List<Bulletin.Row> rows, int smallest) {
        this.smallest = smallest;
        this.lines = new Layout(rows).lines();
        for (int i = 0; i < rows.size(); i++) linesOf.add(new ArrayList<>());
        for (int l = 0; l < lines.size(); l++) {
            int ll = l;
            linesOf.get(lines.get(l).whole()).add(l);
            lines.get(l).parts().forEach(p -> linesOf.get(p).add(ll));
        }
        parts = new Table(
                        rows.stream()
                                .map(r -> new long[] {r.matters().size(), 0})
                                .toArray(long[][]::new),
                        true)
                .hidden(new BitSet());
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            BitSet above = measure.of().map(figures::get).orElse(parts);
            figures.put(
                    measure,
                    new Table(
                                    rows.stream()
                                            .map(r -> new long[] {
                                                r.figure(measure).counted().size(),
                                                r.figure(measure).others().size()
                                            })
                                            .toArray(long[][]::new),
                                    false)
                            .hidden(above));
        }
    }

    boolean isHidden(int row) {
        return parts.get(row);
    }

    boolean isHidden(int row, BulletinMeasure measure) {
        return Objects.requireNonNull(figures.get(measure)).get(row);
    }

    private final class Table {
        private final long[][] ofRow;
        final boolean all;
        private final BitSet hidden = new BitSet();

        Table(long[][] ofRow, boolean all) {
            this.ofRow = ofRow;
            this.all = all;
        }

        BitSet hidden(BitSet above) {
            hidden.or(above);
            rows().filter(row -> isSmall(ofRow[row])).forEach(hidden::set);
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Layout.Line line : lines) changed |= hideMore(line);
                if (!changed) changed = exposed(above);
            }
            return hidden;
        }

        boolean exposed(BitSet above) {
            long[] counts = rows().mapToLong(r -> ofRow[r][0]).toArray();
            long[] most = rows().mapToLong(r -> all ? Long.MAX_VALUE : size(r)).toArray();
            long[] price = rows().mapToLong(r -> hidden.get(r) ? 0 : size(r)).toArray();
            OtherTable other = new OtherTable(lines, linesOf, hidden, counts, most, price);
            BitSet any = new BitSet();
            any.set(0, ofRow.length);
            OtherTable wider = new OtherTable(lines, linesOf, any, counts, most, price);
            BitSet safe = new BitSet();
            boolean more = false;
            for (int row = hidden.nextSetBit(0); row >= 0; row = hidden.nextSetBit(row + 1)) {
                if (safe.get(row) || size(row) == 0) continue;
                if (other.differsIn(row)) {
                    safe.or(other.changed());
                    continue;
                }
                if (wider.differsIn(row)) {
                    safe.or(wider.changed());
                } else {
                    fallback++;
                    any.clear();
                    wider.changed();
                    hidden.set(0, ofRow.length);
                    return false;
                }
                BitSet before = (BitSet) hidden.clone();
                hidden.or(wider.changed());
                more |= !before.equals(hidden);
            }
            return more;
        }

        private IntStream rows() {
            return IntStream.range(0, ofRow.length);
        }

        private boolean isSmall(long[] counts) {
            return isSmall(counts[0]) || isSmall(counts[1]);
        }

        private boolean isSmall(long count) {
            return 0 < count && count < smallest;
        }

        private long size(int row) {
            return ofRow[row][0] + ofRow[row][1];
        }

        private boolean hideMore(Layout.Line line) {
            long[] together = new long[2];
            for (int part : line.parts())
                if (hidden.get(part)) {
                    together[0] += ofRow[part][0];
                    together[1] += ofRow[part][1];
                }
            if (hidden.get(line.whole()) || !isSmall(together)) return false;
            line.parts().stream()
                    .filter(part -> !hidden.get(part) && size(part) > 0)
                    .min(Comparator.comparing(this::size).thenComparing(part -> part))
                    .ifPresent(hidden::set);
            return true;
        }
    }
}
