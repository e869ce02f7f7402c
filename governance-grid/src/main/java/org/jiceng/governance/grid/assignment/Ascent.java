package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/**
 * Lets the households bid for persons until nearly all are placed. A household bids how much more its best person could cost
 * before its second best were as good; a full person takes the highest bids and costs as much as the lowest of them. Prices
 * only rise, and never above those of the cheapest assignment.
 */
final class Ascent {
    private static final int NOBODY = Slots.NOBODY;
    /** So many bids are allowed for each household, since a few bid in turns against each other for long. */
    private static final int BIDS = 30;

    private final Slots slots;
    private final AssignmentProblem given;
    private final long[] bid;
    /** Those who wait for their turn, the first last; behind them, from the end, those who could not bid more than others. */
    private final int[] queue;

    private int waiting;
    private int tied;
    private int best;
    private long least;
    private long second;

    Ascent(Slots slots) {
        this.slots = slots;
        given = slots.given;
        bid = new long[given.households()];
        queue = new int[given.households()];
        for (int i = given.households() - 1; i >= 0; i--) {
            if (!given.isLinked(i)) {
                queue[waiting++] = i;
            }
        }
    }

    /** Gives back the households that are not placed yet. Linked households are none of its business. */
    int[] run() {
        for (long bids = (long) BIDS * waiting; waiting > 0 && bids > 0; bids--) {
            offer(queue[--waiting]);
        }
        System.arraycopy(queue, queue.length - tied, queue, waiting, tied);
        waiting += tied;
        slots.levelLinked();
        for (int j = 0; j < slots.persons; j++) {
            for (int k = 0; k < slots.size[j]; k++) {
                slots.position[slots.members[j][k]] = k;
            }
        }
        return Arrays.copyOf(queue, waiting);
    }

    private void offer(int household) {
        look(household);
        if (best == NOBODY) {
            return;
        }
        int j = slots.person[best];
        long highest = slots.price[j] + second - least;
        long next = slots.next(j);
        if (slots.price[j] == next) {
            slots.enter(household, best);
            bid[household] = highest;
            rise(slots.members[j], slots.size[j] - 1);
            return;
        }
        int[] heap = slots.members[j];
        long lowest = Math.min(highest, slots.size[j] == 0 ? Long.MAX_VALUE : bid[heap[0]]);
        if (lowest >= next) {
            slots.price[j] = next;
            queue[waiting++] = household;
        } else if (lowest < highest) {
            slots.price[j] = lowest;
            replaceFirst(j, household, highest);
        } else if (highest > slots.price[j]) {
            slots.price[j] = highest;
            queue[waiting++] = household;
        } else {
            queue[queue.length - ++tied] = household;
        }
    }

    private void replaceFirst(int j, int household, long highest) {
        int[] heap = slots.members[j];
        int loser = heap[0];
        slots.placed[loser] = NOBODY;
        queue[waiting++] = loser;
        slots.placed[household] = best;
        bid[household] = highest;
        heap[0] = household;
        sink(heap, slots.size[j]);
    }

    /** The best candidate, and what it and the second best cost; leaving the household out is one of them. */
    private void look(int household) {
        best = NOBODY;
        least = given.leftOut(household);
        second = least;
        for (int c = slots.start[household]; c < slots.start[household + 1]; c++) {
            int j = slots.person[c];
            long value = slots.cost(c) + slots.price[j];
            if (value < least) {
                second = least;
                least = value;
                best = c;
            } else if (value < second) {
                second = value;
            }
        }
    }

    private void rise(int[] heap, int at) {
        int k = at;
        int i = heap[k];
        while (k > 0 && bid[heap[(k - 1) >> 1]] > bid[i]) {
            heap[k] = heap[(k - 1) >> 1];
            k = (k - 1) >> 1;
        }
        heap[k] = i;
    }

    private void sink(int[] heap, int size) {
        int k = 0;
        int i = heap[0];
        while (2 * k + 1 < size) {
            int child = 2 * k + 1;
            if (child + 1 < size && bid[heap[child + 1]] < bid[heap[child]]) {
                child++;
            }
            if (bid[heap[child]] >= bid[i]) {
                break;
            }
            heap[k] = heap[child];
            k = child;
        }
        heap[k] = i;
    }
}
