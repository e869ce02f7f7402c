package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/**
 * For one slot, where its households could go: for each other person the two households whose moves cost least, and what they
 * cost. What is written down may be out of date after a household has left, and is then too low; it never is too high.
 */
final class Moves {
    /** Dearer than any chain, and small enough to be added to prices. */
    static final long NONE = Long.MAX_VALUE / 2;

    private static final int NOBODY = Slots.NOBODY;
    private static final int FIRST = 32;
    private static final int SPARSE = 4;

    private int[] person = new int[FIRST];
    private long[] least = new long[FIRST];
    private int[] mover = new int[FIRST];
    /** All other moves cost at least that. */
    private long[] second = new long[FIRST];

    private int[] secondMover = new int[FIRST];
    /** A table with open addressing: where a person stands in the lists above, and one more; 0 where it is empty. */
    private int[] index = new int[SPARSE * FIRST];

    private int count;
    private long out = NONE;
    private int moverOut = NOBODY;

    /** To how many persons somebody could go, or could before. */
    int count() {
        return count;
    }

    /** The persons, in the order in which they came to be known. The first {@link #count} count. */
    int[] persons() {
        return person;
    }

    /** What the cheapest move to each of them costs. */
    long[] least() {
        return least;
    }

    /** The household whose move costs least; nobody if none can go there any more. */
    int mover(int k) {
        return mover[k];
    }

    /** What it costs least to leave one of the households out. */
    long out() {
        return out;
    }

    /** The household that it costs least to leave out. */
    int moverOut() {
        return moverOut;
    }

    /** Takes note of all moves of a household that is in the slot. */
    void add(Slots slots, int household) {
        int at = slots.placed[household];
        long saved = slots.cost(at);
        for (int c = slots.start[household]; c < slots.start[household + 1]; c++) {
            if (c != at) {
                offer(find(slots.person[c]), slots.cost(c) - saved, household);
            }
        }
        offerOut(slots.given.leftOut(household) - saved, household);
    }

    private void offer(int k, long value, int household) {
        if (value < least[k]) {
            if (mover[k] != household) {
                second[k] = least[k];
                secondMover[k] = mover[k];
            }
            least[k] = value;
            mover[k] = household;
        } else if (value < second[k] && household != mover[k]) {
            second[k] = value;
            secondMover[k] = household;
        }
    }

    private void offerOut(long value, int household) {
        if (value < out) {
            out = value;
            moverOut = household;
        }
    }

    /** Brings a move up to date whose household has left. */
    void renew(Slots slots, int slot, int k) {
        if (slots.isIn(secondMover[k], slot)) {
            least[k] = second[k];
            mover[k] = secondMover[k];
            secondMover[k] = NOBODY;
            return;
        }
        clear(k);
        for (int n = 0; n < slots.size[slot]; n++) {
            int household = slots.members[slot][n];
            int candidate = slots.candidate(household, person[k]);
            if (candidate != NOBODY) {
                offer(k, slots.cost(candidate) - slots.cost(slots.placed[household]), household);
            }
        }
    }

    /** Brings up to date what it costs to leave a household out. */
    void renewOut(Slots slots, int slot) {
        out = NONE;
        moverOut = NOBODY;
        for (int n = 0; n < slots.size[slot]; n++) {
            int household = slots.members[slot][n];
            offerOut(slots.given.leftOut(household) - slots.cost(slots.placed[household]), household);
        }
    }

    private void clear(int k) {
        least[k] = NONE;
        mover[k] = NOBODY;
        second[k] = NONE;
        secondMover[k] = NOBODY;
    }

    /** Where a person stands; one that is new comes last. */
    private int find(int to) {
        int place = place(to);
        if (index[place] == 0) {
            if (count == person.length) {
                grow();
                place = place(to);
            }
            person[count] = to;
            clear(count);
            index[place] = ++count;
        }
        return index[place] - 1;
    }

    private int place(int to) {
        int mask = index.length - 1;
        int place = ((to * 0x9E3779B9) >>> 12) & mask;
        while (index[place] != 0 && person[index[place] - 1] != to) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        int length = 2 * count;
        person = Arrays.copyOf(person, length);
        least = Arrays.copyOf(least, length);
        mover = Arrays.copyOf(mover, length);
        second = Arrays.copyOf(second, length);
        secondMover = Arrays.copyOf(secondMover, length);
        index = new int[SPARSE * length];
        for (int k = 0; k < count; k++) {
            index[place(person[k])] = k + 1;
        }
    }
}
