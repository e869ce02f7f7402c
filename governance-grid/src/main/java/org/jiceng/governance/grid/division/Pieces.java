package org.jiceng.governance.grid.division;

import java.util.Arrays;

/**
 * The connected pieces of a graph, or of the parts of a division.
 *
 * @param pieceOf which piece each area is in; pieces are numbered in the order of their first area
 * @param order the areas, piece after piece, each breadth first
 * @param start where each piece begins in {@code order}; one longer than the pieces
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read at every step
record Pieces(int[] pieceOf, int[] order, int[] start) {
    static Pieces of(AreaGraph graph) {
        return of(graph, new int[graph.areas()]);
    }

    static Pieces of(AreaGraph graph, int[] partOf) {
        int n = graph.areas();
        int[] pieceOf = new int[n];
        Arrays.fill(pieceOf, -1);
        int[] order = new int[n];
        int[] start = new int[n + 1];
        int count = 0;
        int end = 0;
        for (int first = 0; first < n; first++) {
            if (pieceOf[first] >= 0) {
                continue;
            }
            pieceOf[first] = count;
            order[end++] = first;
            for (int head = end - 1; head < end; head++) {
                int v = order[head];
                for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
                    int u = graph.to[i];
                    if (pieceOf[u] < 0 && partOf[u] == partOf[v]) {
                        pieceOf[u] = count;
                        order[end++] = u;
                    }
                }
            }
            start[++count] = end;
        }
        return new Pieces(pieceOf, order, Arrays.copyOf(start, count + 1));
    }

    int count() {
        return start.length - 1;
    }

    int size(int piece) {
        return start[piece + 1] - start[piece];
    }

    int[] areas(int piece) {
        return Arrays.copyOfRange(order, start[piece], start[piece + 1]);
    }

    int weight(AreaGraph graph, int piece) {
        int sum = 0;
        for (int i = start[piece]; i < start[piece + 1]; i++) {
            sum += graph.weight[order[i]];
        }
        return sum;
    }
}
