package org.jiceng.governance.grid.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lets the households bid for persons. A household bids how much more its best person could cost before its second best were as
 * good, and a premium; a full person takes the highest bids and costs as much as the lowest of them. Prices only rise while they
 * bid. Without a premium, and from the lowest prices, they never pass those of the cheapest assignment, as long as nobody limits
 * the linked households, but whoever has two that are as good cannot bid. With a premium all are placed who can be, each where
 * it costs no more than the premium above its best.
 */
final class Bidding {
    private static final int NOBODY = Slots.NOBODY;
    /** So many bids are allowed for each household, since a few bid in turns against each other for long. */
    private static final int BIDS = 30;

    private final Slots slots;
    private final AssignmentProblem given;
    private final long[] bid;
    /** Those who wait for their turn, the first last. */
    private final int[] queue;

    private long premium;
    private int waiting;
    private int best;
    private long least;
    private long second;

    Bidding(Slots slots) {
        this.slots = slots;
        given = slots.given;
        bid = new long[given.households()];
        queue = new int[given.households()];
    }

    /** One round: whoever is placed within the premium of its best stays until somebody bids more; all others bid. */
    void round(long premium) {
        this.premium = premium;
        waiting = 0;
        Arrays.fill(slots.size, 0);
        for (int k = given.households() - 1; k >= 0; k--) {
            int i = given.order[k];
            if (slots.placed[i] == NOBODY || !stay(i)) {
                leave(i);
            }
        }
        for (int j = 0; j < slots.persons; j++) {
            dismiss(j);
        }
        for (long bids = (long) BIDS * given.households(); waiting > 0 && bids > 0; bids--) {
            offer(queue[--waiting]);
        }
    }

    /** Lowers all prices, though not below what the first household costs with somebody. */
    void lower(long by) {
        for (int j = 0; j < slots.persons; j++) {
            if (slots.capacity[j] > 0) {
                slots.price[j] = Math.max(slots.step(j, 1), slots.price[j] - by);
            }
        }
    }

    private boolean stay(int household) {
        int at = slots.placed[household];
        int j = slots.person[at];
        long value = slots.cost(at) + slots.price[j];
        look(household);
        if (value > least + premium) {
            return false;
        }
        enter(j, household);
        bid[household] = slots.price[j] + (at == best ? second : least) - value + premium;
        rise(slots.members[j], slots.size[j] - 1);
        return true;
    }

    private void leave(int household) {
        slots.placed[household] = NOBODY;
        queue[waiting++] = household;
    }

    /** Sends those away who bid least of more than the price pays for. */
    private void dismiss(int j) {
        while (slots.size[j] > 0 && slots.last(j) > slots.price[j]) {
            int[] heap = slots.members[j];
            leave(heap[0]);
            heap[0] = heap[--slots.size[j]];
            sink(heap, slots.size[j]);
        }
    }

    /**
     * Ends the bidding, where the premium was 0. Gives back the households that are not placed yet. Where linked households had
     * to make way again, since somebody takes not so many of them, prices may be above what one household more costs.
     */
    int[] settle() {
        slots.levelLinked();
        for (int j = 0; j < slots.persons; j++) {
            settle(j);
        }
        return IntStream.of(given.order).filter(i -> slots.placed[i] == NOBODY).toArray();
    }

    /** Puts the households of a person into their slots, as a heap has them from its end, about those who bid most first. */
    private void settle(int j) {
        int[] mine = Arrays.copyOf(slots.members[j], slots.size[j]);
        slots.size[j] = 0;
        for (int k = mine.length - 1; k >= 0; k--) {
            int candidate = slots.placed[mine[k]];
            slots.placed[mine[k]] = NOBODY;
            if (!given.isLinked(mine[k]) || slots.hasRoomForLinked(j)) {
                slots.enter(mine[k], candidate);
            }
        }
    }

    private void offer(int household) {
        look(household);
        if (best == NOBODY) {
            return;
        }
        int j = slots.person[best];
        long highest = slots.price[j] + second - least + premium;
        if (hasRoom(j)) {
            slots.placed[household] = best;
            enter(j, household);
            bid[household] = highest;
            rise(slots.members[j], slots.size[j] - 1);
            return;
        }
        long next = slots.next(j);
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
        }
    }

    /** Puts a household with the others of a person, linked or not; they are told apart at the end. */
    private void enter(int j, int household) {
        if (slots.size[j] == slots.members[j].length) {
            slots.members[j] = Arrays.copyOf(slots.members[j], Math.max(4, 2 * slots.size[j]));
        }
        slots.members[j][slots.size[j]++] = household;
    }

    private void replaceFirst(int j, int household, long highest) {
        int[] heap = slots.members[j];
        leave(heap[0]);
        slots.placed[household] = best;
        bid[household] = highest;
        heap[0] = household;
        sink(heap, slots.size[j]);
    }

    /** The best candidate, of equals one with room, and what it and the second best cost; leaving the household out is one too. */
    private void look(int household) {
        int first = NOBODY;
        long lowest = given.leftOut(household);
        long next = lowest;
        for (int c = slots.start[household]; c < slots.end[household]; c++) {
            int j = slots.person[c];
            long value = slots.cost(c) + slots.price[j];
            if (value < lowest || (value == lowest && first != NOBODY && hasRoom(j))) {
                next = lowest;
                lowest = value;
                first = c;
            } else if (value < next) {
                next = value;
            }
        }
        best = first;
        least = lowest;
        second = next;
    }

    /** Whether a person takes one household more at the price as it is. */
    private boolean hasRoom(int j) {
        return slots.price[j] >= slots.next(j);
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
