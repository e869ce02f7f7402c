package org.jiceng.governance.grid.division;

import java.util.Arrays;

/**
 * One step of coarsening: neighbouring areas with a long border become one.
 *
 * @param coarse the graph of what has been put together
 * @param coarseOf which area of the coarse graph each area has become a piece of
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read at every step
record Coarsening(AreaGraph coarse, int[] coarseOf) {
    /** A step that makes no area heavier than a limit, if it is not so already; it about halves the areas. */
    static Coarsening of(AreaGraph g, int heaviest, Numbers random) {
        int n = g.areas();
        int[] cluster = clusters(g, heaviest, random);
        int[] coarseOf = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            if (cluster[v] == v) {
                coarseOf[v] = count++;
            }
        }
        for (int v = 0; v < n; v++) {
            coarseOf[v] = coarseOf[cluster[v]];
        }
        return new Coarsening(contract(g, coarseOf, count), coarseOf);
    }

    /** For each area the one that its cluster is named after. */
    private static int[] clusters(AreaGraph g, int heaviest, Numbers random) {
        int n = g.areas();
        int[] cluster = new int[n];
        int[] sum = new int[n];
        Arrays.fill(cluster, -1);
        for (int v = 0; v < n; v++) {
            if (cluster[v] < 0) {
                int mate = mate(g, v, heaviest, cluster, random);
                if (mate == v) {
                    int joined = joined(g, v, heaviest, cluster, sum);
                    cluster[v] = joined;
                    sum[joined] += g.weight[v];
                } else {
                    cluster[v] = v;
                    cluster[mate] = v;
                    sum[v] = g.weight[v] + g.weight[mate];
                }
            }
        }
        return cluster;
    }

    /** The neighbour without a cluster to join with: a long border and little weight; the area itself if there is none. */
    private static int mate(AreaGraph g, int v, int heaviest, int[] cluster, Numbers random) {
        int best = v;
        double most = -1;
        int weight = g.weight[v];
        for (int i = g.start[v]; i < g.start[v + 1]; i++) {
            int u = g.to[i];
            if (cluster[u] < 0 && weight + g.weight[u] <= heaviest) {
                double rating = g.length[i] * (4096 + random.below(1024)) / (1.0 + Math.max(g.weight[u], weight));
                if (rating > most) {
                    most = rating;
                    best = u;
                }
            }
        }
        return best;
    }

    /** The cluster of a neighbour that an area without a mate joins; the area itself if there is none. */
    private static int joined(AreaGraph g, int v, int heaviest, int[] cluster, int[] sum) {
        int best = v;
        int most = -1;
        for (int i = g.start[v]; i < g.start[v + 1]; i++) {
            int c = cluster[g.to[i]];
            if (c >= 0 && g.length[i] > most && g.weight[v] + sum[c] <= heaviest) {
                most = g.length[i];
                best = c;
            }
        }
        return best;
    }

    private static AreaGraph contract(AreaGraph g, int[] coarseOf, int count) {
        Members members = Members.of(coarseOf, count);
        int[] start = new int[count + 1];
        int[] weight = new int[count];
        int[] to = new int[g.to.length];
        int[] length = new int[g.to.length];
        int[] place = new int[count];
        Arrays.fill(place, -1);
        int end = 0;
        for (int c = 0; c < count; c++) {
            int from = end;
            for (int m = members.start()[c]; m < members.start()[c + 1]; m++) {
                int v = members.order()[m];
                weight[c] += g.weight[v];
                for (int i = g.start[v]; i < g.start[v + 1]; i++) {
                    int d = coarseOf[g.to[i]];
                    if (d != c && place[d] < from) {
                        place[d] = end;
                        to[end] = d;
                        length[end++] = g.length[i];
                    } else if (d != c) {
                        length[place[d]] += g.length[i];
                    }
                }
            }
            start[c + 1] = end;
        }
        return new AreaGraph(start, Arrays.copyOf(to, end), Arrays.copyOf(length, end), weight);
    }
}
