package org.jiceng.governance.grid.division;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Splits connected blocks into two connected ones, along the best edge of a few spanning trees: both sides of an edge of a
 * tree are connected.
 */
final class Splitting {
    private static final int TREES = 6;

    private final Blocks blocks;
    private final AreaGraph graph;
    private final Numbers random;
    /** The areas of each block together: those of block b stand at begin[b] to end[b]. */
    private final int[] members;

    private final int[] begin;
    private final int[] end;
    /** The tree, from the root outwards. */
    private final int[] order;

    private final int[] parent;
    private final int[] depth;
    private final boolean[] inTree;
    /** Weight, number of areas, and cut borders of what is under an area in the tree. */
    private final int[] under;

    private final int[] areasUnder;
    private final long[] cut;
    private final boolean[] taken;
    private final boolean[] side;

    Splitting(Blocks blocks, Numbers random) {
        this.blocks = blocks;
        this.graph = blocks.graph;
        this.random = random;
        int n = graph.areas();
        Members all = Members.of(blocks.blockOf, blocks.count);
        members = all.order();
        begin = new int[blocks.parts.length];
        end = new int[blocks.parts.length];
        for (int b = 0; b < blocks.count; b++) {
            begin[b] = all.start()[b];
            end[b] = all.start()[b + 1];
        }
        order = new int[n];
        parent = new int[n];
        depth = new int[n];
        inTree = new boolean[n];
        under = new int[n];
        areasUnder = new int[n];
        cut = new long[n];
        taken = new boolean[n];
        side = new boolean[n];
    }

    /** Splits all blocks until none stands for more than some parts, or has one area. */
    void downTo(int most, double tolerance) {
        for (int b = 0; b < blocks.count; b++) {
            while (blocks.parts[b] > most && blocks.areas[b] > 1) {
                halve(b, tolerance);
            }
        }
    }

    /** Splits the heaviest blocks of more than one area until there are as many blocks as asked for. */
    void upTo(int count, double tolerance) {
        PriorityQueue<Integer> heaviest = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(b -> -blocks.weight[b]).thenComparing(Comparator.naturalOrder()));
        for (int b = 0; b < blocks.count; b++) {
            blocks.parts[b] = 1;
            if (blocks.areas[b] > 1) {
                heaviest.add(b);
            }
        }
        while (blocks.count < count) {
            int b = heaviest.remove();
            int c = blocks.count;
            blocks.parts[b] = 2;
            halve(b, tolerance);
            for (int half : new int[] {b, c}) {
                if (blocks.areas[half] > 1) {
                    heaviest.add(half);
                }
            }
        }
    }

    /** Splits a block; the new one is the last. */
    private void halve(int b, double tolerance) {
        int c = blocks.count++;
        int parts = blocks.parts[b];
        blocks.parts[c] = parts / 2;
        blocks.parts[b] = parts - parts / 2;
        choose(b, (double) blocks.weight[b] / parts * blocks.parts[c], tolerance);
        int kept = begin[b];
        int last = end[b];
        for (int k = kept; k < last; ) {
            int v = members[k];
            if (side[v]) {
                members[k] = members[--last];
                members[last] = v;
                blocks.blockOf[v] = c;
                blocks.weight[b] -= graph.weight[v];
                blocks.weight[c] += graph.weight[v];
            } else {
                k++;
            }
        }
        begin[c] = last;
        end[c] = end[b];
        end[b] = last;
        blocks.areas[c] = end[c] - last;
        blocks.areas[b] = last - begin[b];
    }

    /** Marks the side of a block that becomes the new one and should have a weight. */
    private void choose(int b, double wanted, double tolerance) {
        double best = Double.POSITIVE_INFINITY;
        double strict = graph.meanLength / (graph.meanWeight * graph.meanWeight);
        int size = end[b] - begin[b];
        for (int t = 0; t < TREES; t++) {
            int root = members[begin[b] + random.below(size)];
            if (t % 2 == 0) {
                grow(b, root, false);
                root = order[size - 1];
            }
            grow(b, root, t % 4 >= 2);
            measure(b, size);
            int all = under[order[0]];
            int found = -1;
            boolean upper = false;
            for (int i = 1; i < size; i++) {
                int v = order[i];
                double lower = off(under[v], areasUnder[v], size, wanted, tolerance, b);
                double higher = off(all - under[v], size - areasUnder[v], size, wanted, tolerance, b);
                double value = cut[v] + strict * Math.min(lower, higher);
                if (value < best) {
                    best = value;
                    found = v;
                    upper = higher < lower;
                }
            }
            if (found >= 0) {
                mark(size, found, upper);
            }
        }
    }

    /** How bad it is that the new block has a weight and a number of areas, the last block taken as the new one. */
    private double off(int weight, int areas, int size, double wanted, double tolerance, int b) {
        double off = Math.max(0, Math.abs(weight - wanted) - tolerance);
        int short1 =
                Math.max(0, blocks.parts[blocks.count - 1] - areas) + Math.max(0, blocks.parts[b] - (size - areas));
        double missing = short1 * graph.meanWeight * 4;
        return off * off + missing * missing;
    }

    private void mark(int size, int v, boolean upper) {
        for (int i = 0; i < size; i++) {
            int u = order[i];
            taken[u] = u == v || (i > 0 && taken[parent[u]]);
            side[u] = taken[u] != upper;
        }
    }

    /** A spanning tree of a block: breadth first, or in random order. */
    private void grow(int b, int root, boolean scattered) {
        int tail = 0;
        order[tail++] = root;
        parent[root] = root;
        depth[root] = 0;
        inTree[root] = true;
        for (int head = 0; head < tail; head++) {
            if (scattered) {
                int other = head + random.below(tail - head);
                int v = order[other];
                order[other] = order[head];
                order[head] = v;
            }
            int v = order[head];
            for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
                int u = graph.to[i];
                if (blocks.blockOf[u] == b && !inTree[u]) {
                    inTree[u] = true;
                    parent[u] = v;
                    depth[u] = depth[v] + 1;
                    order[tail++] = u;
                }
            }
        }
        for (int i = 0; i < tail; i++) {
            inTree[order[i]] = false;
        }
    }

    /** Adds up what is under each area of the tree; a border counts as cut under one of its ends, but not under both. */
    private void measure(int b, int size) {
        for (int i = 0; i < size; i++) {
            int v = order[i];
            under[v] = graph.weight[v];
            areasUnder[v] = 1;
            cut[v] = 0;
        }
        for (int i = 0; i < size; i++) {
            int v = order[i];
            for (int j = graph.start[v]; j < graph.start[v + 1]; j++) {
                int u = graph.to[j];
                if (u > v && blocks.blockOf[u] == b) {
                    cut[u] += graph.length[j];
                    cut[v] += graph.length[j];
                    cut[meeting(u, v)] -= 2L * graph.length[j];
                }
            }
        }
        for (int i = size - 1; i > 0; i--) {
            int v = order[i];
            int p = parent[v];
            under[p] += under[v];
            areasUnder[p] += areasUnder[v];
            cut[p] += cut[v];
        }
    }

    private int meeting(int u, int v) {
        int one = u;
        int other = v;
        while (one != other) {
            if (depth[one] >= depth[other]) {
                one = parent[one];
            } else {
                other = parent[other];
            }
        }
        return one;
    }
}
