package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/**
 * Places one household more along the cheapest chain of moves: it takes a slot, whoever is moved from there takes another, and
 * so on, until somebody has room or the last one is left out. The chain is a shortest path; the prices rise by what is left of
 * its length, so that afterwards they prove again that nothing is cheaper.
 */
final class Chains {
    private static final int NOBODY = Slots.NOBODY;
    private static final long FAR = Long.MAX_VALUE;
    /** Nobody moves: the slot for linked households stands for the person's, or the other way round. */
    private static final int HOP = -2;

    private final Slots slots;
    private final Moves[] moves;
    private final long[] distance;
    private final int[] from;
    private final int[] mover;
    private final int[] touched;
    private final Nearest nearest;
    private int touchedCount;
    private long looks;
    /** What the cheapest chain costs that is known so far, where it ends, and whom it leaves out. */
    private long end;

    private int last;
    private int leftOut;

    Chains(Slots slots) {
        this.slots = slots;
        int size = slots.size.length;
        moves = new Moves[size];
        distance = new long[size];
        Arrays.fill(distance, FAR);
        from = new int[size];
        mover = new int[size];
        touched = new int[size];
        nearest = new Nearest(distance);
    }

    /** Places a household that is not placed, or leaves it out where that is cheapest, or another one in its stead. */
    void place(int household) {
        begin(slots.given.leftOut(household));
        int shift = slots.shift(household);
        for (int c = slots.start[household]; c < slots.end[household]; c++) {
            int slot = slots.person[c] + shift;
            reach(slot, slots.cost(c) + slots.price[slot], NOBODY, household);
        }
        search();
        raisePrices();
        follow(household);
    }

    /** At how many slots all searches have looked. */
    long looks() {
        return looks;
    }

    /** What it costs to place a household with one candidate, whatever else that brings; nothing is changed. */
    long costOf(int household, int candidate) {
        begin(FAR);
        int slot = slots.person[candidate] + slots.shift(household);
        reach(slot, slots.cost(candidate) + slots.price[slot], NOBODY, household);
        search();
        return end;
    }

    private void begin(long most) {
        for (int t = 0; t < touchedCount; t++) {
            distance[touched[t]] = FAR;
        }
        touchedCount = 0;
        nearest.clear();
        end = most;
        last = NOBODY;
        leftOut = NOBODY;
    }

    private void search() {
        while (!nearest.isEmpty() && distance[nearest.first()] < end) {
            settle(nearest.removeFirst());
        }
    }

    private void settle(int slot) {
        looks++;
        long base = distance[slot] - slots.price[slot];
        int twin = slots.twin(slot);
        if (twin != NOBODY) {
            reach(twin, base + slots.price[twin], slot, HOP);
        }
        Moves row = moves(slot);
        if (base + row.out() < end && !slots.isIn(row.moverOut(), slot)) {
            row.renewOut(slots, slot);
        }
        arrive(base, row.out(), slot, row.moverOut());
        relax(row, base, slot);
    }

    private void relax(Moves row, long base, int slot) {
        int shift = slots.shiftOf(slot);
        int[] persons = row.persons();
        long[] least = row.least();
        int count = row.count();
        for (int k = 0; k < count; k++) {
            int to = persons[k] + shift;
            while (base + least[k] + slots.price[to] < Math.min(distance[to], end)) {
                if (slots.isIn(row.mover(k), slot)) {
                    reach(to, base + least[k] + slots.price[to], slot, row.mover(k));
                } else {
                    row.renew(slots, slot, k);
                }
            }
        }
    }

    private void reach(int slot, long length, int before, int household) {
        if (length >= distance[slot] || length >= end) {
            return;
        }
        if (distance[slot] == FAR) {
            touched[touchedCount++] = slot;
        }
        distance[slot] = length;
        from[slot] = before;
        mover[slot] = household;
        nearest.put(slot);
        if (slot < slots.persons) {
            arrive(length - slots.price[slot], Math.max(slots.price[slot], slots.next(slot)), slot, NOBODY);
        }
    }

    private void arrive(long base, long costs, int slot, int out) {
        if (costs < Moves.NONE && base + costs < end) {
            end = base + costs;
            last = slot;
            leftOut = out;
        }
    }

    private void raisePrices() {
        for (int t = 0; t < touchedCount; t++) {
            int slot = touched[t];
            if (distance[slot] < end) {
                slots.price[slot] += end - distance[slot];
            }
        }
    }

    private void follow(int household) {
        if (last == NOBODY) {
            return;
        }
        if (leftOut != NOBODY) {
            slots.leave(leftOut);
        }
        int slot = last;
        while (from[slot] != NOBODY) {
            if (mover[slot] != HOP) {
                slots.leave(mover[slot]);
                enter(mover[slot], slot);
            }
            slot = from[slot];
        }
        enter(household, slot);
    }

    private void enter(int household, int slot) {
        slots.enter(household, slots.candidate(household, slots.personOf(slot)));
        if (moves[slot] != null) {
            moves[slot].add(slots, household);
        }
    }

    private Moves moves(int slot) {
        Moves row = moves[slot];
        if (row == null) {
            row = new Moves(slots, slot);
            moves[slot] = row;
        }
        return row;
    }
}
