package org.jiceng.governance.grid.division;

import java.util.function.Consumer;

/** All divisions of a tiny graph into connected parts, none empty: by trying every part for every area. */
final class EveryDivision {
    private final AreaGraph graph;
    private final int parts;
    private final int[] partOf;
    private final Consumer<Division> action;

    private EveryDivision(AreaGraph graph, int parts, Consumer<Division> action) {
        this.graph = graph;
        this.parts = parts;
        this.action = action;
        partOf = new int[graph.areas()];
    }

    static void of(AreaGraph graph, int parts, Consumer<Division> action) {
        new EveryDivision(graph, parts, action).put(0, 0);
    }

    private void put(int area, int used) {
        if (area < partOf.length) {
            for (int part = 0; part < Math.min(parts, used + 1); part++) {
                partOf[area] = part;
                put(area + 1, Math.max(used, part + 1));
            }
        } else if (used == parts && pieces() == parts) {
            action.accept(new Division(graph, partOf, parts));
        }
    }

    /** Counted by joining the ends of borders, unlike what is tested. */
    private int pieces() {
        int[] root = new int[partOf.length];
        int count = root.length;
        for (int v = 0; v < root.length; v++) {
            root[v] = v;
        }
        for (int v = 0; v < root.length; v++) {
            for (int i = 0; i < graph.neighbours(v); i++) {
                int u = graph.neighbour(v, i);
                if (partOf[u] == partOf[v] && root(root, u) != root(root, v)) {
                    root[root(root, u)] = root(root, v);
                    count--;
                }
            }
        }
        return count;
    }

    private static int root(int[] root, int v) {
        int up = v;
        while (root[up] != up) {
            up = root[up];
        }
        return up;
    }
}
