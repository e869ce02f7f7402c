package org.jiceng.governance.ledger.supervision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The search for another table of counts that fits everything shown: counts kept back go up or down by one, so that every line
 * still adds up and no count leaves its bounds.
 */
final class OtherTable {
    private static final int MOST_STEPS = 2000;

    private final List<Layout.Line> lines;
    private final List<List<Integer>> linesOf;
    private final BitSet movable;
    private final long[] counts;
    private final long[] most;
    private final int[] change;
    private final int[] excess;
    private int steps;
    private final long[] price;

    OtherTable(
            List<Layout.Line> lines,
            List<List<Integer>> linesOf,
            BitSet movable,
            long[] counts,
            long[] most,
            long[] price) {
        this.price = price;
        this.lines = lines;
        this.linesOf = linesOf;
        this.movable = movable;
        this.counts = counts;
        this.most = most;
        this.change = new int[counts.length];
        this.excess = new int[lines.size()];
    }

    /** Whether there is one in which a row has another count. */
    boolean differsIn(int row) {
        bestPrice = Long.MAX_VALUE;
        tried(row, 1);
        tried(row, -1);
        return bestPrice < Long.MAX_VALUE;
    }

    BitSet changed() {
        return best;
    }

    private BitSet best = new BitSet();
    private long bestPrice;
    private long spent;

    private boolean tried(int row, int by) {
        steps = 0;
        if (mayMove(row, by)) step(row, by);
        return bestPrice < Long.MAX_VALUE;
    }

    private void step(int row, int by) {
        if (++steps > MOST_STEPS || spent + price[row] >= bestPrice) {
            return;
        }
        move(row, by);
        spent += price[row];
        balance();
        spent -= price[row];
        move(row, -by);
    }

    private boolean mayMove(int row, int by) {
        long count = counts[row] + by;
        return movable.get(row) && change[row] == 0 && count >= 0 && count <= most[row];
    }

    private void move(int row, int by) {
        change[row] += by;
        for (int line : linesOf.get(row)) {
            excess[line] += lines.get(line).whole() == row ? -by : by;
        }
    }

    /** How much further out of balance the lines are after a move. */
    private int worse(int row, int by) {
        int worse = 0;
        for (int line : linesOf.get(row)) {
            int after = excess[line] + (lines.get(line).whole() == row ? -by : by);
            worse += Math.abs(after) - Math.abs(excess[line]);
        }
        return worse;
    }

    private void balance() {
        List<int[]> fewest = null;
        for (int line = 0; line < excess.length; line++) {
            if (excess[line] != 0) {
                List<int[]> moves = moves(line);
                if (fewest == null || moves.size() < fewest.size()) {
                    fewest = moves;
                }
            }
        }
        if (fewest == null) {
            bestPrice = spent;
            best = new BitSet();
            for (int i = 0; i < change.length; i++) if (change[i] != 0) best.set(i);
            return;
        }
        fewest.sort(java.util.Comparator.comparingInt((int[] m) -> worse(m[0], m[1]))
                .thenComparingLong(m -> price[m[0]]));
        for (int[] move : fewest) {
            if (steps <= MOST_STEPS) step(move[0], move[1]);
        }
    }

    private List<int[]> moves(int line) {
        int by = Integer.signum(excess[line]);
        List<int[]> moves = new ArrayList<>();
        for (int part : lines.get(line).parts()) {
            if (mayMove(part, -by)) moves.add(new int[] {part, -by});
        }
        if (mayMove(lines.get(line).whole(), by))
            moves.add(new int[] {lines.get(line).whole(), by});
        return moves;
    }
}
