package org.jiceng.governance.grid.division;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Changes an earlier division as little as it can: keeps what is connected, places what is new, repairs what is outside. */
final class Revision {
    /** How strongly an area is held where it was, in mean lengths of a border: loosened until the window is reached. */
    private static final double[] PULLS = {8, 2, 0.5, 0};

    private final AreaGraph graph;
    private final Pieces pieces;
    private final int parts;
    private final PartWindow window;
    private final SearchEffort effort;
    /** The part of each area before, -1 for none. */
    private final int[] former;

    Revision(AreaGraph graph, Pieces pieces, int parts, PartWindow window, SearchEffort effort, int[] former) {
        this.graph = graph;
        this.pieces = pieces;
        this.parts = parts;
        this.window = window;
        this.effort = effort;
        this.former = Arrays.stream(former)
                .map(part -> part < 0 || part >= parts ? -1 : part)
                .toArray();
    }

    /** The part of each area: every part connected and none empty, within the window if that was reached. */
    int[] partOf() {
        int[] start = started();
        int[] best = start;
        double least = Double.POSITIVE_INFINITY;
        for (double pull : PULLS) {
            Blocks blocks = blocks(start.clone());
            boolean within = new Repair(blocks, new Numbers(0), effort, former, pull).run();
            if (blocks.excess() < least) {
                least = blocks.excess();
                best = blocks.blockOf;
            }
            if (within) {
                break;
            }
        }
        return broughtHome(best);
    }

    private Blocks blocks(int[] partOf) {
        int[] ones = new int[parts];
        Arrays.fill(ones, 1);
        Blocks blocks = new Blocks(graph, partOf, parts, ones);
        for (int part = 0; part < parts; part++) {
            blocks.window(part, window.lowest(), window.highest());
        }
        return blocks;
    }

    /** A sound division near the earlier one, whatever its weights. */
    private int[] started() {
        int[] partOf = connected();
        seedEmptyPieces(partOf);
        spread(partOf);
        return filled(partOf);
    }

    /** The earlier division, with only the heaviest connected fragment of each part; the first of several. */
    private int[] connected() {
        Pieces fragments = Pieces.of(graph, former);
        int[] best = new int[parts];
        Arrays.fill(best, -1);
        for (int f = 0; f < fragments.count(); f++) {
            int part = former[fragments.order()[fragments.start()[f]]];
            if (part >= 0 && (best[part] < 0 || fragments.weight(graph, f) > fragments.weight(graph, best[part]))) {
                best[part] = f;
            }
        }
        return IntStream.range(0, graph.areas())
                .map(v -> former[v] >= 0 && best[former[v]] == fragments.pieceOf()[v] ? former[v] : -1)
                .toArray();
    }

    /** Gives a part to each unconnected piece that has none: an unused one, else the lightest of a piece with several. */
    private void seedEmptyPieces(int[] partOf) {
        int[] partsIn = new int[pieces.count()];
        int[] pieceOfPart = new int[parts];
        int[] weight = new int[parts];
        Arrays.fill(pieceOfPart, -1);
        for (int v = 0; v < partOf.length; v++) {
            int part = partOf[v];
            if (part >= 0) {
                if (pieceOfPart[part] < 0) {
                    pieceOfPart[part] = pieces.pieceOf()[v];
                    partsIn[pieces.pieceOf()[v]]++;
                }
                weight[part] += graph.weight[v];
            }
        }
        for (int piece = 0; piece < pieces.count(); piece++) {
            if (partsIn[piece] == 0) {
                int part = IntStream.range(0, parts)
                        .filter(p -> pieceOfPart[p] < 0 || partsIn[pieceOfPart[p]] > 1)
                        .boxed()
                        .min(Comparator.<Integer>comparingInt(p -> pieceOfPart[p] < 0 ? -1 : weight[p])
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
                if (pieceOfPart[part] >= 0) {
                    partsIn[pieceOfPart[part]]--;
                    replace(partOf, part);
                }
                partOf[pieces.order()[pieces.start()[piece]]] = part;
                pieceOfPart[part] = piece;
                partsIn[piece] = 1;
            }
        }
    }

    private static void replace(int[] partOf, int part) {
        for (int v = 0; v < partOf.length; v++) {
            partOf[v] = partOf[v] == part ? -1 : partOf[v];
        }
    }

    /** Puts each area without a part into the lightest part that touches it, the nearest areas first. */
    private void spread(int[] partOf) {
        int[] weight = new int[parts];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int v = 0; v < partOf.length; v++) {
            if (partOf[v] >= 0) {
                weight[partOf[v]] += graph.weight[v];
                queue.add(v);
            }
        }
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
                int u = graph.to[i];
                if (partOf[u] < 0) {
                    partOf[u] = lightest(u, partOf, weight);
                    weight[partOf[u]] += graph.weight[u];
                    queue.add(u);
                }
            }
        }
    }

    private int lightest(int area, int[] partOf, int[] weight) {
        int best = -1;
        for (int i = graph.start[area]; i < graph.start[area + 1]; i++) {
            int part = partOf[graph.to[i]];
            if (part >= 0 && (best < 0 || weight[part] < weight[best])) {
                best = part;
            }
        }
        return best;
    }

    /** Splits the heaviest parts until no part is empty; the new ones get the unused numbers. */
    private int[] filled(int[] partOf) {
        int[] numbers = new int[parts];
        int[] compact = new int[parts];
        Arrays.fill(compact, -1);
        int used = 0;
        for (int part : partOf) {
            if (compact[part] < 0) {
                compact[part] = used;
                numbers[used++] = part;
            }
        }
        if (used == parts) {
            return partOf;
        }
        int next = used;
        for (int part = 0; part < parts; part++) {
            if (compact[part] < 0) {
                numbers[next++] = part;
            }
        }
        Blocks blocks = new Blocks(
                graph, Arrays.stream(partOf).map(part -> compact[part]).toArray(), used, new int[parts]);
        new Splitting(blocks, new Numbers(0)).upTo(parts, 0);
        return Arrays.stream(blocks.blockOf).map(block -> numbers[block]).toArray();
    }

    /** Moves areas back to their former part where nothing speaks against it. */
    private int[] broughtHome(int[] partOf) {
        Blocks blocks = blocks(partOf);
        for (boolean moved = true; moved; ) {
            moved = false;
            for (int v = 0; v < partOf.length; v++) {
                if (former[v] >= 0 && partOf[v] != former[v] && mayGoHome(blocks, v)) {
                    blocks.move(v, former[v]);
                    moved = true;
                }
            }
        }
        return partOf;
    }

    private boolean mayGoHome(Blocks blocks, int v) {
        int here = blocks.blockOf[v];
        int home = former[v];
        boolean touches =
                IntStream.range(graph.start[v], graph.start[v + 1]).anyMatch(i -> blocks.blockOf[graph.to[i]] == home);
        int w = graph.weight[v];
        return touches
                && window.excess(blocks.weight[here] - w) + window.excess(blocks.weight[home] + w)
                        <= window.excess(blocks.weight[here]) + window.excess(blocks.weight[home])
                && blocks.areas[here] > 1
                && blocks.staysConnected(v, here);
    }

    /** A division anew, each part with the number of the earlier part that it shares the most weight with. */
    int[] renumbered(int[] partOf) {
        Map<Long, Long> shared = new HashMap<>();
        for (int v = 0; v < partOf.length; v++) {
            if (former[v] >= 0) {
                shared.merge((long) partOf[v] * parts + former[v], graph.weight[v] + 1L, Long::sum);
            }
        }
        int[] number = new int[parts];
        Arrays.fill(number, -1);
        boolean[] given = new boolean[parts];
        shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(pair -> {
                    int part = (int) (pair.getKey() / parts);
                    int earlier = (int) (pair.getKey() % parts);
                    if (number[part] < 0 && !given[earlier]) {
                        number[part] = earlier;
                        given[earlier] = true;
                    }
                });
        int next = 0;
        for (int part = 0; part < parts; part++) {
            if (number[part] < 0) {
                while (given[next]) {
                    next++;
                }
                number[part] = next;
                given[next] = true;
            }
        }
        return Arrays.stream(partOf).map(part -> number[part]).toArray();
    }
}
