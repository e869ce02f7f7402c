package org.jiceng.governance.grid.assignment;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills room that somebody has while the price says otherwise: a household moves there, another one takes its place, and so
 * on, as long as that saves anything; then the prices fall until they prove again that nothing is cheaper.
 */
final class Refill {
    private static final int NOBODY = Slots.NOBODY;
    private static final long FAR = Long.MAX_VALUE;

    private final Slots slots;
    /** Found when it is needed first. */
    private @Nullable Wanted wanted;
    /** Households that are not placed because it is not their turn yet. */
    private final BitSet absent;

    private final long[] distance;
    private final int[] towards;
    private final int[] mover;
    private final int[] touched;
    private final Nearest nearest;
    private int touchedCount;
    private long end;
    private int first;
    private int newcomer;

    Refill(Slots slots, BitSet absent) {
        this.slots = slots;
        this.absent = absent;
        int size = slots.size.length;
        distance = new long[size];
        Arrays.fill(distance, FAR);
        towards = new int[size];
        mover = new int[size];
        touched = new int[size];
        nearest = new Nearest(distance);
    }

    /** Brings a person's price down to what one household more costs there; gives back what all together cost more for it. */
    long fill(int j) {
        long more = 0;
        while (slots.price[j] > slots.next(j)) {
            long gap = slots.price[j] - slots.next(j);
            search(j, gap);
            more += end - gap;
            lowerPrices();
            follow(j);
        }
        return more;
    }

    private void search(int j, long gap) {
        for (int t = 0; t < touchedCount; t++) {
            distance[touched[t]] = FAR;
        }
        touchedCount = 0;
        nearest.clear();
        end = gap;
        first = NOBODY;
        newcomer = NOBODY;
        reach(j, 0, NOBODY, NOBODY);
        while (!nearest.isEmpty() && distance[nearest.first()] < end) {
            settle(nearest.removeFirst());
        }
    }

    private void settle(int slot) {
        int other = slots.otherSlot(slot);
        if (other != NOBODY && slots.twin(other) == slot) {
            reach(other, distance[slot] + slots.price[slot] - slots.price[other], slot, NOBODY);
        }
        int j = slots.personOf(slot);
        int shift = slots.shiftOf(slot);
        Wanted wanted = wanted();
        for (int w = wanted.start[j]; w < wanted.start[j + 1]; w++) {
            int household = wanted.household[w];
            if (slots.shift(household) == shift && !absent.get(household)) {
                offer(household, distance[slot] + slots.cost(wanted.candidate[w]) + slots.price[slot], slot);
            }
        }
    }

    private Wanted wanted() {
        if (wanted == null) {
            wanted = new Wanted(slots.given);
        }
        return wanted;
    }

    private void offer(int household, long value, int slot) {
        int at = slots.placed[household];
        if (at == NOBODY) {
            arrive(value - slots.given.leftOut(household), slot, household);
        } else {
            int now = slots.slotOf(household);
            reach(now, value - slots.cost(at) - slots.price[now], slot, household);
        }
    }

    private void reach(int slot, long length, int next, int household) {
        if (length >= distance[slot] || length >= end) {
            return;
        }
        if (distance[slot] == FAR) {
            touched[touchedCount++] = slot;
        }
        distance[slot] = length;
        towards[slot] = next;
        mover[slot] = household;
        nearest.put(slot);
        if (slot < slots.persons && slots.load(slot) > 0 && next != NOBODY) {
            arrive(length + slots.price[slot] - slots.last(slot), slot, NOBODY);
        }
    }

    private void arrive(long length, int slot, int household) {
        if (length < end) {
            end = length;
            first = slot;
            newcomer = household;
        }
    }

    private void lowerPrices() {
        for (int t = 0; t < touchedCount; t++) {
            int slot = touched[t];
            if (distance[slot] < end) {
                slots.price[slot] -= end - distance[slot];
            }
        }
    }

    private void follow(int j) {
        if (first == NOBODY) {
            return;
        }
        int slot = first;
        if (newcomer != NOBODY) {
            slots.enter(newcomer, slots.candidate(newcomer, slots.personOf(slot)));
        }
        while (slot != j) {
            int next = towards[slot];
            int household = mover[slot];
            if (household != NOBODY) {
                slots.leave(household);
                slots.enter(household, slots.candidate(household, slots.personOf(next)));
            }
            slot = next;
        }
    }
}
