package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/**
 * For one slot, where its households could go: for each other person some of the households whose moves cost least, and what they
 * cost. Households that have left since are found out when one asks; what is written down as the least is never too high.
 */
final class Moves {
    /** Dearer than any chain, and small enough to be added to prices. */
    static final long NONE = Long.MAX_VALUE / 2;

    private static final int NOBODY = Slots.NOBODY;
    private static final int FIRST = 32;
    private static final int SPARSE = 4;
    /** So many movers are kept for each person, the more the longer it takes to look through all households of the slot. */
    private static final int FEW = 4;

    private static final int MANY = 32;
    private static final int LARGE = 200;

    private final int kept;
    private int[] person = new int[FIRST];
    private long[] least = new long[FIRST];
    /** What those who are not kept cost at least. */
    private long[] beyond = new long[FIRST];

    private int[] held = new int[FIRST];
    private int[] mover;
    private long[] value;
    /** A table with open addressing: where a person stands in the lists above, and one more; 0 where it is empty. */
    private int[] index = new int[SPARSE * FIRST];

    private int count;
    private long out = NONE;
    private int moverOut = NOBODY;

    /** The moves of all households of a slot. */
    Moves(Slots slots, int slot) {
        kept = slots.size[slot] < LARGE ? FEW : MANY;
        mover = new int[kept * FIRST];
        value = new long[kept * FIRST];
        for (int n = 0; n < slots.size[slot]; n++) {
            add(slots, slots.members[slot][n]);
        }
    }

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
        return held[k] == 0 ? NOBODY : mover[kept * k];
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
        for (int c = slots.start[household]; c < slots.end[household]; c++) {
            if (c != at) {
                offer(find(slots.person[c]), slots.cost(c) - saved, household);
            }
        }
        offerOut(slots.given.leftOut(household) - saved, household);
    }

    private void offer(int k, long costs, int household) {
        if (costs >= beyond[k]) {
            return;
        }
        int from = kept * k;
        int at = from + held[k];
        while (at > from && value[at - 1] >= costs) {
            at--;
            if (value[at] == costs && mover[at] == household) {
                return;
            }
        }
        int end = from + held[k];
        if (held[k] == kept) {
            end--;
            beyond[k] = value[end];
            if (at > end) {
                beyond[k] = costs;
                return;
            }
        } else {
            held[k]++;
        }
        System.arraycopy(value, at, value, at + 1, end - at);
        System.arraycopy(mover, at, mover, at + 1, end - at);
        value[at] = costs;
        mover[at] = household;
        least[k] = value[from];
    }

    private void offerOut(long costs, int household) {
        if (costs < out) {
            out = costs;
            moverOut = household;
        }
    }

    /** Brings a move up to date whose household has left. */
    void renew(Slots slots, int slot, int k) {
        int from = kept * k;
        int gone = from;
        while (gone < from + held[k] && !slots.isIn(mover[gone], slot)) {
            gone++;
        }
        held[k] -= gone - from;
        System.arraycopy(value, gone, value, from, held[k]);
        System.arraycopy(mover, gone, mover, from, held[k]);
        if (held[k] > 0) {
            least[k] = value[from];
        } else if (beyond[k] == NONE) {
            least[k] = NONE;
        } else {
            collect(slots, slot, k);
        }
    }

    private void collect(Slots slots, int slot, int k) {
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
        beyond[k] = NONE;
        held[k] = 0;
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
        beyond = Arrays.copyOf(beyond, length);
        held = Arrays.copyOf(held, length);
        mover = Arrays.copyOf(mover, kept * length);
        value = Arrays.copyOf(value, kept * length);
        index = new int[SPARSE * length];
        for (int k = 0; k < count; k++) {
            index[place(person[k])] = k + 1;
        }
    }
}
