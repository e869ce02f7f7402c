package org.jiceng.governance.grid.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Areas whose part must be too heavy, whatever the division: without such an area its piece falls apart, and what of each
 * fragment does not fill parts of its own can only go into the part of the area.
 */
final class NarrowNecks {
    private final AreaGraph graph;
    private final PartWindow window;
    private final int[] found;
    private final int[] parent;
    private final int[] lowest;
    private final int[] under;
    /** What must go into the part of an area from the fragments under it. */
    private final long[] forced;
    /** What the fragments under an area weigh that hang on it alone. */
    private final long[] apart;

    private final int[] order;
    private final int[] next;

    private NarrowNecks(AreaGraph graph, PartWindow window) {
        int n = graph.areas();
        this.graph = graph;
        this.window = window;
        found = new int[n];
        parent = new int[n];
        lowest = new int[n];
        under = new int[n];
        forced = new long[n];
        apart = new long[n];
        order = new int[n];
        next = Arrays.copyOf(graph.start, n);
    }

    /** For each piece of the graph its worst neck, if it has one. */
    static List<Reason> of(AreaGraph graph, PartWindow window) {
        return new NarrowNecks(graph, window).all();
    }

    private List<Reason> all() {
        List<Reason> reasons = new ArrayList<>();
        int seen = 0;
        for (int root = 0; root < graph.areas(); root++) {
            if (found[root] == 0) {
                int end = walk(root, seen);
                for (int i = end - 1; i > seen; i--) {
                    hang(order[i]);
                }
                worst(root, seen, end).ifPresent(reasons::add);
                seen = end;
            }
        }
        return reasons;
    }

    /** Depth first from a root; gives back where the order ends. */
    private int walk(int root, int begin) {
        int end = enter(root, root, begin);
        for (int v = root; v != root || next[v] < graph.start[v + 1]; ) {
            if (next[v] == graph.start[v + 1]) {
                v = parent[v];
                continue;
            }
            int u = graph.to[next[v]++];
            if (found[u] == 0) {
                end = enter(u, v, end);
                v = u;
            } else if (u != parent[v]) {
                lowest[v] = Math.min(lowest[v], found[u]);
            }
        }
        return end;
    }

    private int enter(int v, int from, int end) {
        order[end] = v;
        found[v] = end + 1;
        lowest[v] = end + 1;
        parent[v] = from;
        under[v] = graph.weight[v];
        return end + 1;
    }

    /** Passes on to its parent what is known of an area and all under it. */
    private void hang(int v) {
        int p = parent[v];
        under[p] += under[v];
        lowest[p] = Math.min(lowest[p], lowest[v]);
        if (lowest[v] >= found[p]) {
            apart[p] += under[v];
            forced[p] += remainder(under[v]);
        }
    }

    private Optional<Reason> worst(int root, int begin, int end) {
        int worst = root;
        long most = 0;
        for (int i = begin; i < end; i++) {
            int v = order[i];
            long least = least(v, root);
            if (least > most) {
                most = least;
                worst = v;
            }
        }
        return most <= window.highest()
                ? Optional.empty()
                : Optional.of(Reason.of(DivisionReason.NARROW_NECK, "area", worst)
                        .with("weight", most)
                        .with("highest", window.highest()));
    }

    /** The least that the part of an area weighs; 0 if nothing hangs on the area, or it is too heavy by itself. */
    private long least(int v, int root) {
        int weight = graph.weight[v];
        if (apart[v] == 0 || weight > window.highest()) {
            return 0;
        }
        return weight + forced[v] + remainder(under[root] - weight - apart[v]);
    }

    /** The least of a weight that is left when as many parts as possible are filled from it. */
    private long remainder(long weight) {
        return Math.max(0, weight - weight / window.lowest() * window.highest());
    }
}
