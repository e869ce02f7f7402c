package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;

/**
 * Whether a network is an assignment as it stands:
 *
 * <ol>
 *   <li>No arc has a least flow above 0.
 *   <li>Into a node that supplies leads no arc; from it lead arcs to persons only, each closed or with room for the whole supply.
 *   <li>From a person leads no arc, or a single one to the sink, and then the person takes nothing itself.
 *   <li>There is at most one sink: a node that takes something, into which arcs lead from persons only.
 * </ol>
 */
final class BipartiteShape {
    private static final int NONE = -1;

    private final Network network;
    private final int[] out;
    private final int[] arcOut;
    private final boolean[] fromSupply;
    private final boolean[] fromOther;

    BipartiteShape(Network network) {
        this.network = network;
        out = new int[network.nodes() + 1];
        arcOut = new int[network.nodes() + 1];
        fromSupply = new boolean[network.nodes() + 1];
        fromOther = new boolean[network.nodes() + 1];
        Arrays.fill(arcOut, NONE);
        for (int a = 0; a < network.arcs(); a++) {
            out[network.from[a]]++;
            arcOut[network.from[a]] = a;
            (supplies(network.from[a]) ? fromSupply : fromOther)[network.to[a]] = true;
        }
    }

    boolean fits() {
        int sink = NONE;
        for (int a = 0; a < network.arcs(); a++) {
            if (!arcFits(a)) {
                return false;
            }
            if (!supplies(network.from[a])) {
                if (sink != NONE && sink != network.to[a]) {
                    return false;
                }
                sink = network.to[a];
            }
        }
        for (int node = 1; node <= network.nodes(); node++) {
            if (!nodeFits(node)) {
                return false;
            }
        }
        return sink == NONE || takesAll(sink);
    }

    private boolean arcFits(int a) {
        long supply = network.supply[network.from[a]];
        long most = network.highest[a];
        return network.lowest[a] == 0 && (supply <= 0 || most == 0 || most >= supply);
    }

    private boolean nodeFits(int node) {
        if (supplies(node)) {
            return !fromSupply[node] && !fromOther[node];
        }
        if (fromOther[node]) {
            return !fromSupply[node] && out[node] == 0;
        }
        return out[node] == 0 || (out[node] == 1 && network.supply[node] == 0);
    }

    private boolean takesAll(int sink) {
        for (int node = 1; node <= network.nodes(); node++) {
            if (node != sink && network.supply[node] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean supplies(int node) {
        return network.supply[node] > 0;
    }

    boolean isPerson(int node) {
        return !supplies(node) && !fromOther[node];
    }

    /** The arc from a person to the sink, or -1. */
    int onward(int person) {
        return arcOut[person];
    }
}
