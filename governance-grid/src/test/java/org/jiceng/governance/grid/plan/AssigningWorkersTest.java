package org.jiceng.governance.grid.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssigningWorkersTest {
    @Test
    void noRowsNeedNoColumns() {
        assertThat(Assignment.least(new long[0][])).isEmpty();
    }

    @Test
    void theCheapestIsGivenUpWhereAnotherNeedsItMore() {
        assertThat(Assignment.least(new long[][] {{1, 2}, {1, 9}})).containsExactly(1, 0);
    }

    @Test
    void noOtherAssignmentCostsLess() {
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = 1 + random.nextInt(5);
            int columns = rows + random.nextInt(3);
            long[][] cost = new long[rows][columns];
            for (long[] row : cost) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(20);
                }
            }
            int[] columnOf = Assignment.least(cost);
            long sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += cost[i][columnOf[i]];
            }
            assertThat(columnOf).as("seed %s", seed).doesNotHaveDuplicates();
            assertThat(sum).as("seed %s", seed).isEqualTo(least(cost, 0, new boolean[columns]));
        }
    }

    private static long least(long[][] cost, int row, boolean[] taken) {
        if (row == cost.length) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                least = Math.min(least, cost[row][j] + least(cost, row + 1, taken));
                taken[j] = false;
            }
        }
        return least;
    }
}
