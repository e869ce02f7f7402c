package org.jiceng.governance.grid.assignment;

/**
 * Lowers the prices of a cheapest assignment to the least that prove it. The least price of a person is what one place more
 * would save.
 */
final class LeastPrices {
    private final Slots slots;
    private final long[] slack;
    private final Nearest nearest;

    private LeastPrices(Slots slots) {
        this.slots = slots;
        slack = new long[slots.size.length];
        nearest = new Nearest(slack);
    }

    static void lower(Slots slots) {
        LeastPrices prices = new LeastPrices(slots);
        prices.begin();
        prices.spread();
        prices.finish();
    }

    /** How far each price could fall if it were for its own slot and for those who are left out. */
    private void begin() {
        for (int slot = 0; slot < slack.length; slot++) {
            boolean isUsed = slot < slots.persons && slots.load(slot) > 0;
            slack[slot] = slots.price[slot] - (isUsed ? slots.last(slot) : 0);
        }
        for (int i = 0; i < slots.placed.length; i++) {
            if (slots.placed[i] == Slots.NOBODY) {
                bound(i, slots.given.leftOut(i));
            }
        }
        for (int slot = 0; slot < slack.length; slot++) {
            nearest.put(slot);
        }
    }

    private void bound(int household, long value) {
        int shift = slots.shift(household);
        for (int c = slots.start[household]; c < slots.end[household]; c++) {
            int to = slots.person[c] + shift;
            slack[to] = Math.min(slack[to], slots.cost(c) + slots.price[to] - value);
        }
    }

    private void spread() {
        while (!nearest.isEmpty()) {
            int slot = nearest.removeFirst();
            int twin = slots.twin(slot);
            if (twin != Slots.NOBODY) {
                limit(twin, slack[slot] + slots.price[twin] - slots.price[slot]);
            }
            for (int k = 0; k < slots.size[slot]; k++) {
                spread(slots.members[slot][k], slot);
            }
        }
    }

    private void spread(int household, int slot) {
        int shift = slots.shiftOf(slot);
        long value = slots.cost(slots.placed[household]) + slots.price[slot] - slack[slot];
        for (int c = slots.start[household]; c < slots.end[household]; c++) {
            int to = slots.person[c] + shift;
            limit(to, slots.cost(c) + slots.price[to] - value);
        }
    }

    private void limit(int slot, long most) {
        if (most < slack[slot]) {
            slack[slot] = most;
            nearest.put(slot);
        }
    }

    private void finish() {
        for (int slot = 0; slot < slack.length; slot++) {
            slots.price[slot] -= slack[slot];
        }
        for (int slot = slots.persons; slot < slack.length; slot++) {
            slots.price[slot] = Math.max(slots.price[slot], slots.price[slot - slots.persons]);
        }
    }
}
