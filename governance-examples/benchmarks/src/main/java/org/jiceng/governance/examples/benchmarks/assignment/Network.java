package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;

/**
 * A network through which what the nodes supply flows at least cost. Nodes are numbered from 1, arcs from 0; a node with a
 * negative supply takes so much.
 */
final class Network {
    private static final int FIRST_ARCS = 1024;

    /** What each node supplies; that of node 0 is 0. */
    final long[] supply;

    int[] from = new int[FIRST_ARCS];
    int[] to = new int[FIRST_ARCS];
    long[] lowest = new long[FIRST_ARCS];
    long[] highest = new long[FIRST_ARCS];
    long[] cost = new long[FIRST_ARCS];
    /** The line of the file on which each arc stands. */
    int[] line = new int[FIRST_ARCS];

    private int arcs;

    Network(int nodes) {
        supply = new long[nodes + 1];
    }

    int nodes() {
        return supply.length - 1;
    }

    int arcs() {
        return arcs;
    }

    void arc(int tail, int head, long least, long most, long unitCost, int atLine) {
        if (arcs == from.length) {
            grow(arcs + (arcs >> 1));
        }
        from[arcs] = tail;
        to[arcs] = head;
        lowest[arcs] = least;
        highest[arcs] = most;
        cost[arcs] = unitCost;
        line[arcs++] = atLine;
    }

    private void grow(int length) {
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        lowest = Arrays.copyOf(lowest, length);
        highest = Arrays.copyOf(highest, length);
        cost = Arrays.copyOf(cost, length);
        line = Arrays.copyOf(line, length);
    }
}
