package org.jiceng.governance.grid.division;

import java.util.BitSet;

/** Brings blocks that are outside their window back into it: anneals each with the blocks around it, in growing circles. */
final class Repair {
    private static final int ROUNDS = 16;

    private final Blocks blocks;
    private final Numbers random;
    private final int[] homes;
    private final double pull;

    /** The blocks around, in the order found, and an area of each. */
    private final int[] around;

    private final int[] seedOf;
    private int aroundCount;
    private final boolean[] open;
    /** The areas of the blocks around. */
    private final int[] members;

    private int size;
    private long offers;
    private final BitSet seen = new BitSet();

    /**
     * @param homes the block that each area should rather stay in, -1 for none; empty for none at all
     * @param pull what it costs that an area is away from home, in mean lengths of a border
     */
    Repair(Blocks blocks, Numbers random, SearchEffort effort, int[] homes, double pull) {
        this.blocks = blocks;
        this.random = random;
        this.homes = homes;
        this.pull = pull * blocks.graph.meanLength;
        around = new int[blocks.count];
        seedOf = new int[blocks.count];
        open = new boolean[blocks.count];
        members = new int[blocks.graph.areas()];
        offers = effort.offers(members.length);
    }

    /** Whether all blocks are within their windows in the end. */
    boolean run() {
        for (int round = 0; round < ROUNDS && blocks.excess() > 0; round++) {
            int[] seeds = new int[blocks.count];
            for (int v = 0; v < blocks.blockOf.length; v++) {
                seeds[blocks.blockOf[v]] = v;
            }
            for (int block = 0; block < blocks.count; block++) {
                // An earlier repair may have moved the seed away; then the next round comes to it.
                if (offers > 0 && blocks.excess(block) > 0 && blocks.blockOf[seeds[block]] == block) {
                    gather(seeds[block], 1 + (round + 1) / 2);
                    mend(60 * (1 + round / 4));
                    forget();
                }
            }
        }
        return blocks.excess() == 0;
    }

    private void gather(int seed, int radius) {
        size = 0;
        aroundCount = 0;
        open(seed);
        int ring = 0;
        int ringEnd = 1;
        for (int k = 0; k < aroundCount; k++) {
            if (k == ringEnd) {
                ring++;
                ringEnd = aroundCount;
            }
            flood(seedOf[k], ring < radius);
        }
    }

    private void open(int seed) {
        int block = blocks.blockOf[seed];
        open[block] = true;
        seedOf[aroundCount] = seed;
        around[aroundCount++] = block;
    }

    /** Takes up all areas of a block, and opens the blocks that touch it if asked to. */
    private void flood(int seed, boolean further) {
        AreaGraph g = blocks.graph;
        int[] blockOf = blocks.blockOf;
        int head = size;
        members[size++] = seed;
        seen.set(seed);
        for (; head < size; head++) {
            int v = members[head];
            for (int i = g.start[v]; i < g.start[v + 1]; i++) {
                int u = g.to[i];
                if (blockOf[u] == blockOf[seed] && !seen.get(u)) {
                    seen.set(u);
                    members[size++] = u;
                } else if (further && !open[blockOf[u]]) {
                    open(u);
                }
            }
        }
    }

    private void forget() {
        for (int k = 0; k < aroundCount; k++) {
            open[around[k]] = false;
        }
        for (int k = 0; k < size; k++) {
            seen.clear(members[k]);
        }
    }

    private void mend(int sweeps) {
        offers -= (long) size * sweeps;
        int[] before = new int[size];
        for (int k = 0; k < size; k++) {
            before[k] = blocks.blockOf[members[k]];
        }
        double excess = excess();
        double cost = cost();
        new Annealing(sweeps, 1, 0.15, 1, 40)
                .run(blocks, members, size, Acceptance.within(open, blocks.graph, homes, pull), random);
        double now = excess();
        if (now > excess || (now == excess && cost() > cost)) {
            for (int k = 0; k < size; k++) {
                if (blocks.blockOf[members[k]] != before[k]) {
                    blocks.move(members[k], before[k]);
                }
            }
        }
    }

    private double excess() {
        double sum = 0;
        for (int k = 0; k < aroundCount; k++) {
            sum += blocks.excess(around[k]);
        }
        return sum;
    }

    /** The borders of the areas around, and what is away from home. */
    private double cost() {
        AreaGraph g = blocks.graph;
        double cost = 0;
        for (int k = 0; k < size; k++) {
            int v = members[k];
            for (int i = g.start[v]; i < g.start[v + 1]; i++) {
                // Both ends of a border inside are met; one that leaves the circle stays as it is.
                cost += blocks.blockOf[g.to[i]] == blocks.blockOf[v] ? 0 : g.length[i] * 0.5;
            }
            cost += homes.length == 0 || homes[v] < 0 || homes[v] == blocks.blockOf[v] ? 0 : pull;
        }
        return cost;
    }
}
