package org.jiceng.governance.grid.division;

import java.util.Comparator;
import java.util.PriorityQueue;

/** How many parts each unconnected piece of a graph gets. */
final class Apportionment {
    private Apportionment() {}

    /** The fewest parts that a piece can be divided into within a window, 1 or more. */
    static long fewest(int weight, PartWindow window) {
        return window.highest() == 0 ? 1 : Math.max(1, ((long) weight + window.highest() - 1) / window.highest());
    }

    /** The most parts that a piece can be divided into within a window, 0 or more. */
    static long most(int weight, int areas, PartWindow window) {
        return window.lowest() == 0 ? areas : Math.min(areas, weight / window.lowest());
    }

    /**
     * The number of parts for each piece, 1 or more and at most its areas: within the window if that is possible, else the
     * heaviest shares get more.
     *
     * @param parts at least the number of pieces, at most that of areas
     */
    static int[] of(AreaGraph graph, Pieces pieces, int parts, PartWindow window) {
        int count = pieces.count();
        int[] weight = new int[count];
        int[] share = new int[count];
        int left = parts - count;
        for (int piece = 0; piece < count; piece++) {
            weight[piece] = pieces.weight(graph, piece);
            share[piece] = 1;
        }
        for (boolean strict : new boolean[] {true, false}) {
            PriorityQueue<Integer> heaviest = new PriorityQueue<>(
                    Comparator.<Integer>comparingDouble(piece -> -order(weight[piece], share[piece], strict, window))
                            .thenComparing(Comparator.naturalOrder()));
            for (int piece = 0; piece < count; piece++) {
                if (share[piece] < limit(weight[piece], pieces.size(piece), strict, window)) {
                    heaviest.add(piece);
                }
            }
            while (left > 0 && !heaviest.isEmpty()) {
                int piece = heaviest.remove();
                share[piece]++;
                left--;
                if (share[piece] < limit(weight[piece], pieces.size(piece), strict, window)) {
                    heaviest.add(piece);
                }
            }
        }
        return share;
    }

    private static long limit(int weight, int areas, boolean strict, PartWindow window) {
        return strict ? most(weight, areas, window) : areas;
    }

    /** Pieces whose share is still above the window first, then by the weight of a share. */
    private static double order(int weight, int share, boolean strict, PartWindow window) {
        double mean = (double) weight / share;
        return strict && share < fewest(weight, window) ? mean + AreaGraph.MOST : mean;
    }
}
