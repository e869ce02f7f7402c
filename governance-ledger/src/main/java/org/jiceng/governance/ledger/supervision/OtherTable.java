package org.jiceng.governance.ledger.supervision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The search for another table of counts: some go up by one and some down by one, so that every line still adds up and none
 * leaves its bounds. Who is shown only what is the same in both cannot tell which of them is true.
 *
 * <p>Each row that is changed has its price. The cheapest table is kept that a bounded number of steps finds, always the same.
 */
final class OtherTable {
    private static final int MOST_STEPS = 2000;

    /** A row whose count goes up or down by one. */
    private record Move(int row, int by) {}

    private final List<SumLine> lines;
    private final List<List<Integer>> linesOf;
    private final long[] counts;
    private final long[] most;
    private final long[] prices;
    private final BitSet changed = new BitSet();
    private final int[] excess;
    private final BitSet unbalanced = new BitSet();
    private int steps;
    private long spent;
    private long cheapest;
    private BitSet found = new BitSet();

    /**
     * @param lines how the counts add up
     * @param counts the true counts, by row
     * @param most the bounds that they may not go beyond; the other bound is 0
     * @param prices what it costs to change them; looked at anew in each search
     */
    OtherTable(List<SumLine> lines, long[] counts, long[] most, long[] prices) {
        this.lines = lines;
        this.counts = counts;
        this.most = most;
        this.prices = prices;
        this.excess = new int[lines.size()];
        this.linesOf = new ArrayList<>();
        IntStream.range(0, counts.length).forEach(row -> linesOf.add(new ArrayList<>()));
        IntStream.range(0, lines.size())
                .forEach(line ->
                        lines.get(line).rows().forEach(row -> linesOf.get(row).add(line)));
    }

    /** The rows in which another table differs, a given row among them; empty if none is found that costs no more. */
    Optional<BitSet> differingIn(int row, long mostSpent) {
        cheapest = mostSpent + 1;
        found = new BitSet();
        for (int by : new int[] {1, -1}) {
            steps = 0;
            take(new Move(row, by));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private void take(Move move) {
        if (++steps > MOST_STEPS || spent + prices[move.row()] >= cheapest || !isPossible(move)) {
            return;
        }
        spent += prices[move.row()];
        change(move.row(), move.by());
        balance();
        change(move.row(), -move.by());
        spent -= prices[move.row()];
    }

    private boolean isPossible(Move move) {
        long count = counts[move.row()] + move.by();
        return !changed.get(move.row()) && 0 <= count && count <= most[move.row()];
    }

    private void change(int row, int by) {
        changed.flip(row);
        for (int line : linesOf.get(row)) {
            excess[line] += by * lines.get(line).sign(row);
            unbalanced.set(line, excess[line] != 0);
        }
    }

    /** Goes on at the line that leaves the fewest ways, first with what puts the most lines right, then with what is cheap. */
    private void balance() {
        if (unbalanced.isEmpty()) {
            cheapest = spent;
            found = (BitSet) changed.clone();
            return;
        }
        unbalanced.stream().mapToObj(this::moves).min(Comparator.comparing(List::size)).orElseThrow().stream()
                .sorted(Comparator.comparing(this::worse).thenComparing(move -> prices[move.row()]))
                .forEach(this::take);
    }

    private List<Move> moves(int line) {
        int excessive = Integer.signum(excess[line]);
        return lines.get(line)
                .rows()
                .mapToObj(row -> new Move(row, -excessive * lines.get(line).sign(row)))
                .filter(move -> isPossible(move) && spent + prices[move.row()] < cheapest)
                .toList();
    }

    /** How much further the lines are out of balance after a move. */
    private int worse(Move move) {
        return linesOf.get(move.row()).stream()
                .mapToInt(line ->
                        Math.abs(excess[line] + move.by() * lines.get(line).sign(move.row())) - Math.abs(excess[line]))
                .sum();
    }
}
