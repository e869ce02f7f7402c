package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/**
 * The strongly connected components of a directed graph, by Kosaraju's two walks: one along the arcs, which notes where nothing
 * is left to go on to, and one against them, in the opposite of that order.
 */
final class StrongComponents {
    private static final int NONE = -1;

    private StrongComponents() {}

    /**
     * The component of each node.
     *
     * @param arcs for each node the nodes to which its arcs lead
     */
    static int[] of(int[][] arcs) {
        int[] finished = finished(arcs);
        int[][] against = against(arcs);
        int[] component = new int[arcs.length];
        Arrays.fill(component, NONE);
        int[] open = new int[arcs.length];
        for (int k = arcs.length - 1; k >= 0; k--) {
            flood(against, finished[k], component, open);
        }
        return component;
    }

    private static void flood(int[][] arcs, int root, int[] component, int[] open) {
        if (component[root] != NONE) {
            return;
        }
        int count = 0;
        component[root] = root;
        open[count++] = root;
        while (count > 0) {
            for (int to : arcs[open[--count]]) {
                if (component[to] == NONE) {
                    component[to] = root;
                    open[count++] = to;
                }
            }
        }
    }

    private static int[] finished(int[][] arcs) {
        int[] finished = new int[arcs.length];
        int[] next = new int[arcs.length];
        boolean[] seen = new boolean[arcs.length];
        int[] path = new int[arcs.length];
        int done = 0;
        for (int root = 0; root < arcs.length; root++) {
            int depth = 0;
            if (!seen[root]) {
                seen[root] = true;
                path[depth++] = root;
            }
            while (depth > 0) {
                int node = path[depth - 1];
                if (next[node] == arcs[node].length) {
                    finished[done++] = node;
                    depth--;
                } else {
                    int to = arcs[node][next[node]++];
                    if (!seen[to]) {
                        seen[to] = true;
                        path[depth++] = to;
                    }
                }
            }
        }
        return finished;
    }

    private static int[][] against(int[][] arcs) {
        int[] count = new int[arcs.length];
        for (int[] each : arcs) {
            for (int to : each) {
                count[to]++;
            }
        }
        int[][] against = new int[arcs.length][];
        for (int node = 0; node < arcs.length; node++) {
            against[node] = new int[count[node]];
        }
        for (int node = 0; node < arcs.length; node++) {
            for (int to : arcs[node]) {
                against[to][--count[to]] = node;
            }
        }
        return against;
    }
}
