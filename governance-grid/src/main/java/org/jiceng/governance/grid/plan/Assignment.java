package org.jiceng.governance.grid.plan;

import java.util.Arrays;

/** The assignment of each row of a table of costs to a column of its own for which all costs together are least. */
final class Assignment {
    private final long[][] cost;
    private final int columns;
    private final long[] ofRow;
    private final long[] ofColumn;
    /** The row assigned to each column, from 1; 0 for none. The columns begin with 1, too. */
    private final int[] rowOf;

    private Assignment(long[][] cost, int columns) {
        this.cost = cost;
        this.columns = columns;
        ofRow = new long[cost.length + 1];
        ofColumn = new long[columns + 1];
        rowOf = new int[columns + 1];
    }

    /**
     * The column of each row.
     *
     * @param cost a row for each row; there are at least as many columns as rows
     */
    static int[] least(long[][] cost) {
        if (cost.length == 0) {
            return new int[0];
        }
        Assignment assignment = new Assignment(cost, cost[0].length);
        for (int row = 1; row <= cost.length; row++) {
            assignment.add(row);
        }
        int[] columnOf = new int[cost.length];
        for (int column = 1; column <= assignment.columns; column++) {
            if (assignment.rowOf[column] > 0) {
                columnOf[assignment.rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Assigns one row more, moving others along the cheapest way to a free column. */
    private void add(int row) {
        long[] least = new long[columns + 1];
        int[] before = new int[columns + 1];
        boolean[] done = new boolean[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        rowOf[0] = row;
        int column = 0;
        while (column == 0 || rowOf[column] != 0) {
            done[column] = true;
            column = next(column, least, before, done);
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private int next(int column, long[] least, int[] before, boolean[] done) {
        int row = rowOf[column];
        int next = 0;
        for (int j = 1; j <= columns; j++) {
            long reduced = cost[row - 1][j - 1] - ofRow[row] - ofColumn[j];
            if (!done[j] && reduced < least[j]) {
                least[j] = reduced;
                before[j] = column;
            }
            if (!done[j] && (next == 0 || least[j] < least[next])) {
                next = j;
            }
        }
        long step = least[next];
        for (int j = 0; j <= columns; j++) {
            if (done[j]) {
                ofRow[rowOf[j]] += step;
                ofColumn[j] -= step;
            } else if (j > 0) {
                least[j] -= step;
            }
        }
        return next;
    }
}
