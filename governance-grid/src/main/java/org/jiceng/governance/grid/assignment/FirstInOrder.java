package org.jiceng.governance.grid.assignment;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Integer> open = new ArrayDeque<>();

    FirstInOrder(Slots slots) {
        this.slots = slots;
        outside = slots.size.length;
        from = new int[outside + 1];
        mover = new int[outside + 1];
        seen = new int[outside + 1];
        component = StrongComponents.of(allSteps());
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
        for (int c = slots.start[fixed]; c < slots.start[fixed + 1] && c != now; c++) {
            int to = slots.person[c] + shift;
            if (component[to] == component[at] && slots.cost(c) + slots.price[to] == value && leads(to, at)) {
                exchange(to, at, c);
                return;
            }
        }
    }

    /** Whether a walk leads from one place to another by households that are not fixed yet. */
    private boolean leads(int begin, int end) {
        walk++;
        open.clear();
        visit(begin, NOBODY, NO_MOVER);
        while (!open.isEmpty() && seen[end] != walk) {
            int at = open.remove();
            steps(at, fixed + 1, (to, household) -> visit(to, at, household));
        }
        return seen[end] == walk;
    }

    private void visit(int place, int before, int household) {
        if (seen[place] != walk) {
            seen[place] = walk;
            from[place] = before;
            mover[place] = household;
            open.add(place);
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
                if (place != outside) {
                    slots.enter(household, slots.candidate(household, slots.personOf(place)));
                }
            }
        }
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
        for (int i = firstHousehold; i < slots.placed.length; i++) {
            if (slots.placed[i] == NOBODY) {
                moves(i, slots.given.leftOut(i), step);
            }
        }
    }

    private void moves(int household, long value, Step step) {
        int shift = slots.shift(household);
        for (int c = slots.start[household]; c < slots.start[household + 1]; c++) {
            if (c != slots.placed[household] && slots.cost(c) + slots.price[slots.person[c] + shift] == value) {
                step.to(slots.person[c] + shift, household);
            }
        }
        if (slots.placed[household] != NOBODY && slots.given.leftOut(household) == value) {
            step.to(outside, household);
        }
    }

    private int[][] allSteps() {
        int[][] all = new int[outside + 1][];
        for (int place = 0; place <= outside; place++) {
            IntStream.Builder steps = IntStream.builder();
            steps(place, 0, (to, household) -> steps.add(to));
            all[place] = steps.build().toArray();
        }
        return all;
    }
}
