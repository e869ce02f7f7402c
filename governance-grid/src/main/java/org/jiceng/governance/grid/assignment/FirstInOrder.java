package org.jiceng.governance.grid.assignment;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Of all cheapest assignments finds the first in order: household 0 has the first person it can have in any of them, then
 * household 1 in any of those that are left, and so on; to be left out comes after all persons.
 *
 * <p>Exchanges that cost nothing are walks among slots and <i>outside</i>, which stands for whoever can have one household
 * more or less at no cost, and for being left out. A walk that comes back to its beginning is one.
 */
final class FirstInOrder {
    private static final int NOBODY = Slots.NOBODY;
    /** A step of a walk on which no household moves. */
    private static final int NO_MOVER = -2;

    private final Slots slots;
    private final int outside;
    private final int[] component;
    private final int[] from;
    private final int[] mover;
    private final int[] seen;
    private int walk;
    private int fixed;
    private int openCount;
    private final int[] open;
    /** Who is left out. */
    private final BitSet leftOut = new BitSet();

    FirstInOrder(Slots slots) {
        this.slots = slots;
        outside = slots.size.length;
        from = new int[outside + 1];
        mover = new int[outside + 1];
        seen = new int[outside + 1];
        open = new int[outside + 1];
        for (int i = 0; i < slots.placed.length; i++) {
            leftOut.set(i, slots.placed[i] == NOBODY);
        }
        component = new int[outside + 1];
        part(0);
    }

    /**
     * Parts the places of a component into strongly connected ones: an exchange never leaves one. They only fall apart while
     * households are fixed, so that they are looked for again where a walk has failed.
     */
    private void part(int former) {
        int[][] steps = new int[outside + 1][];
        for (int place = 0; place <= outside; place++) {
            IntStream.Builder found = IntStream.builder();
            if (component[place] == former) {
                steps(place, fixed, (to, household) -> found.add(to));
            }
            steps[place] = found.build().filter(to -> component[to] == former).toArray();
        }
        int[] parts = StrongComponents.of(steps);
        for (int place = 0; place <= outside; place++) {
            if (component[place] == former) {
                component[place] = parts[place];
            }
        }
    }

    void arrange() {
        for (fixed = 0; fixed < slots.placed.length; fixed++) {
            improve();
        }
    }

    private void improve() {
        int now = slots.placed[fixed];
        int at = now == NOBODY ? outside : slots.slotOf(fixed);
        long value = now == NOBODY ? slots.given.leftOut(fixed) : slots.cost(now) + slots.price[at];
        int shift = slots.shift(fixed);
        for (int c = slots.start[fixed]; c < slots.end[fixed] && c != now; c++) {
            int to = slots.person[c] + shift;
            if (component[to] == component[at] && slots.cost(c) + slots.price[to] == value) {
                if (leads(to, at)) {
                    exchange(to, at, c);
                    return;
                }
                part(component[at]);
            }
        }
    }

    /** Whether a walk leads from one place to another by households that are not fixed yet. */
    private boolean leads(int begin, int end) {
        walk++;
        openCount = 0;
        visit(begin, NOBODY, NO_MOVER);
        for (int k = 0; k < openCount && seen[end] != walk; k++) {
            int at = open[k];
            steps(at, fixed + 1, (to, household) -> visit(to, at, household));
        }
        return seen[end] == walk;
    }

    private void visit(int place, int before, int household) {
        if (seen[place] != walk && (openCount == 0 || component[place] == component[open[0]])) {
            seen[place] = walk;
            from[place] = before;
            mover[place] = household;
            open[openCount++] = place;
        }
    }

    private void exchange(int begin, int end, int candidate) {
        if (end != outside) {
            slots.leave(fixed);
        }
        for (int place = end; place != begin; place = from[place]) {
            int household = mover[place];
            if (household >= 0) {
                if (from[place] != outside) {
                    slots.leave(household);
                }
                leftOut.set(household, place == outside);
                if (place != outside) {
                    slots.enter(household, slots.candidate(household, slots.personOf(place)));
                }
            }
        }
        leftOut.clear(fixed);
        slots.enter(fixed, candidate);
    }

    /** A step that costs nothing. */
    interface Step {
        /**
         * Called for each.
         *
         * @param household who moves; negative if nobody does
         */
        void to(int place, int household);
    }

    /** All steps from a place that move nobody before a household. */
    void steps(int place, int firstHousehold, Step step) {
        if (place == outside) {
            inward(firstHousehold, step);
        } else {
            outward(place, step);
            for (int k = 0; k < slots.size[place]; k++) {
                int household = slots.members[place][k];
                if (household >= firstHousehold) {
                    moves(household, slots.cost(slots.placed[household]) + slots.price[place], step);
                }
            }
        }
    }

    private void outward(int slot, Step step) {
        int twin = slots.twin(slot);
        if (twin != NOBODY && slots.price[twin] == slots.price[slot]) {
            step.to(twin, NO_MOVER);
        }
        if (slot < slots.persons && slots.price[slot] == slots.next(slot)) {
            step.to(outside, NO_MOVER);
        }
    }

    private void inward(int firstHousehold, Step step) {
        for (int j = 0; j < slots.persons; j++) {
            if (slots.load(j) > 0 && slots.price[j] == slots.last(j)) {
                step.to(j, NO_MOVER);
            }
        }
        for (int i = leftOut.nextSetBit(firstHousehold); i >= 0; i = leftOut.nextSetBit(i + 1)) {
            moves(i, slots.given.leftOut(i), step);
        }
    }

    private void moves(int household, long value, Step step) {
        int shift = slots.shift(household);
        for (int c = slots.start[household]; c < slots.end[household]; c++) {
            if (c != slots.placed[household] && slots.cost(c) + slots.price[slots.person[c] + shift] == value) {
                step.to(slots.person[c] + shift, household);
            }
        }
        if (slots.placed[household] != NOBODY && slots.given.leftOut(household) == value) {
            step.to(outside, household);
        }
    }
}
