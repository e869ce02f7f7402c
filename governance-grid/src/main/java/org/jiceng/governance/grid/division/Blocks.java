package org.jiceng.governance.grid.division;

import java.util.Arrays;

/**
 * A division under way: which block each area is in, and what the blocks weigh. A block stands for one part of the division
 * to come, or for several that it will be split into. Moves keep every block connected and none empty.
 */
final class Blocks {
    /** How many areas are looked at to see whether a block stays connected; if it is not clear then, the area stays. */
    private static final int LOOKED_AT = 400;

    final AreaGraph graph;
    final int[] blockOf;
    int count;
    final int[] weight;
    final int[] areas;
    /** How many parts a block stands for. */
    final int[] parts;
    /** The windows of the blocks' weights. */
    final double[] low;

    final double[] high;
    /** How many neighbours of an area are in other blocks. */
    private final int[] outside;

    private final int[] mark;
    private int marks;
    private final int[] queue;

    /**
     * @param blockOf the block of each area, kept and changed
     * @param parts how many parts each block stands for, with room for all blocks to come; kept and changed
     */
    Blocks(AreaGraph graph, int[] blockOf, int count, int[] parts) {
        this.graph = graph;
        this.blockOf = blockOf;
        this.count = count;
        this.parts = parts;
        int n = graph.areas();
        weight = new int[parts.length];
        areas = new int[parts.length];
        low = new double[parts.length];
        high = new double[parts.length];
        outside = new int[n];
        mark = new int[n];
        queue = new int[n];
        for (int v = 0; v < n; v++) {
            weight[blockOf[v]] += graph.weight[v];
            areas[blockOf[v]]++;
        }
        countOutside();
    }

    /** To be called when areas have been put into other blocks without {@link #move}. */
    void countOutside() {
        for (int v = 0; v < outside.length; v++) {
            int out = 0;
            for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
                out += blockOf[graph.to[i]] == blockOf[v] ? 0 : 1;
            }
            outside[v] = out;
        }
    }

    void window(int block, double lowest, double highest) {
        low[block] = lowest;
        high[block] = highest;
    }

    /** How far a weight is outside the window of a block. */
    private double excess(int block, double heavy) {
        return heavy > high[block] ? heavy - high[block] : heavy < low[block] ? low[block] - heavy : 0;
    }

    double excess(int block) {
        return excess(block, weight[block]);
    }

    double excess() {
        double sum = 0;
        for (int block = 0; block < count; block++) {
            sum += excess(block);
        }
        return sum;
    }

    /**
     * Offers each of some areas once a move into a neighbouring block.
     *
     * @return how many were moved
     */
    int sweep(int[] offered, int size, Acceptance acceptance, Numbers random) {
        int moves = 0;
        for (int k = 0; k < size; k++) {
            int v = offered[k];
            if (outside[v] > 0 && areas[blockOf[v]] > 1 && offer(v, acceptance, random)) {
                moves++;
            }
        }
        return moves;
    }

    private boolean offer(int v, Acceptance acceptance, Numbers random) {
        int[] to = graph.to;
        int[] length = graph.length;
        int s = graph.start[v];
        int e = graph.start[v + 1];
        int a = blockOf[v];
        int i = s + random.below(e - s);
        while (blockOf[to[i]] == a) {
            i = i + 1 == e ? s : i + 1;
        }
        int b = blockOf[to[i]];
        if (acceptance.closed(b)) {
            return false;
        }
        int toA = 0;
        int toB = 0;
        for (i = s; i < e; i++) {
            int c = blockOf[to[i]];
            if (c == a) {
                toA += length[i];
            } else if (c == b) {
                toB += length[i];
            }
        }
        int w = graph.weight[v];
        double worse = toA
                - toB
                + acceptance.price(excess(a, weight[a] - w))
                + acceptance.price(excess(b, weight[b] + w))
                - acceptance.price(excess(a, weight[a]))
                - acceptance.price(excess(b, weight[b]))
                + acceptance.leaving(v, a, b);
        if (!acceptance.accepts(worse, random) || !staysConnected(v, a)) {
            return false;
        }
        move(v, b);
        return true;
    }

    void move(int v, int b) {
        int a = blockOf[v];
        weight[a] -= graph.weight[v];
        weight[b] += graph.weight[v];
        areas[a]--;
        areas[b]++;
        blockOf[v] = b;
        int out = 0;
        for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
            int u = graph.to[i];
            int c = blockOf[u];
            outside[u] += c == a ? 1 : c == b ? -1 : 0;
            out += c == b ? 0 : 1;
        }
        outside[v] = out;
    }

    /** Whether a block is still connected, and has an area, without one of its areas; no if it is not clear soon. */
    boolean staysConnected(int v, int a) {
        if (marks > Integer.MAX_VALUE - 2) {
            Arrays.fill(mark, 0);
            marks = 0;
        }
        int sought = ++marks;
        int reached = ++marks;
        int missing = 0;
        int first = v;
        for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
            int u = graph.to[i];
            if (blockOf[u] == a) {
                mark[u] = sought;
                missing++;
                first = u;
            }
        }
        if (missing <= 1) {
            return missing == 1;
        }
        mark[first] = reached;
        queue[0] = first;
        return reachedAmongNeighbours(missing - 1, sought, reached) || reachedWithin(v, a, sought, reached);
    }

    /** How far the queue is filled, and how many are still missing, after {@link #reachedAmongNeighbours}. */
    private int filled;

    private int stillMissing;

    /** Mostly the neighbours of an area hang together by themselves. */
    private boolean reachedAmongNeighbours(int missing, int sought, int reached) {
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int u = queue[head];
            for (int i = graph.start[u]; i < graph.start[u + 1]; i++) {
                int x = graph.to[i];
                if (mark[x] == sought) {
                    mark[x] = reached;
                    queue[tail++] = x;
                    if (--missing == 0) {
                        return true;
                    }
                }
            }
        }
        filled = tail;
        stillMissing = missing;
        return false;
    }

    private boolean reachedWithin(int v, int a, int sought, int reached) {
        int missing = stillMissing;
        int tail = filled;
        mark[v] = reached;
        for (int head = 0; head < tail && tail < LOOKED_AT; head++) {
            int u = queue[head];
            for (int i = graph.start[u]; i < graph.start[u + 1]; i++) {
                int x = graph.to[i];
                if (blockOf[x] == a && mark[x] != reached) {
                    if (mark[x] == sought && --missing == 0) {
                        return true;
                    }
                    mark[x] = reached;
                    queue[tail++] = x;
                }
            }
        }
        return false;
    }
}
