package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The independent solver that the assignments are laid beside, itself laid beside trying everything. */
class MostAssignedAtLeastCostTest {
    private final int[] start = {0, 2, 4, 5};
    private final int[] person = {0, 1, 0, 1, 0};
    private final int[] cost = {1, 9, 2, 3, 7};

    @Test
    void leavesThePersonOfTheCheapestToWhoeverHasNoOther() {
        assertThat(MinCostFlow.solve(start, person, cost, new int[] {1, 2})).containsExactly(3, 9 + 3 + 7);
    }

    @Test
    void assignsAsManyAsPossibleFirst() {
        assertThat(MinCostFlow.solve(start, person, cost, new int[] {1, 1})).containsExactly(2, 1 + 3);
        assertThat(MinCostFlow.solve(start, person, cost, new int[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void agreesWithTryingEverything() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] begin = new int[random.nextInt(1, 6) + 1];
            for (int i = 1; i < begin.length; i++) {
                begin[i] = begin[i - 1] + random.nextInt(4);
            }
            int[] capacity = random.ints(random.nextInt(1, 4), 0, 3).toArray();
            int[] who = random.ints(begin[begin.length - 1], 0, capacity.length).toArray();
            int[] costs = random.ints(who.length, 0, 10).toArray();
            assertThat(MinCostFlow.solve(begin, who, costs, capacity))
                    .as("seed %d", seed)
                    .isEqualTo(best(0, begin, who, costs, capacity));
        }
    }

    /** The best of the households from one on, trying each with each candidate and with nobody. */
    private static long[] best(int household, int[] begin, int[] who, int[] costs, int[] capacity) {
        if (household == begin.length - 1) {
            return new long[] {0, 0};
        }
        long[] best = best(household + 1, begin, who, costs, capacity);
        for (int c = begin[household]; c < begin[household + 1]; c++) {
            if (capacity[who[c]] == 0) {
                continue;
            }
            capacity[who[c]]--;
            long[] rest = best(household + 1, begin, who, costs, capacity);
            capacity[who[c]]++;
            long assigned = rest[0] + 1;
            long total = rest[1] + costs[c];
            if (assigned > best[0] || (assigned == best[0] && total < best[1])) {
                best = new long[] {assigned, total};
            }
        }
        return best;
    }
}
