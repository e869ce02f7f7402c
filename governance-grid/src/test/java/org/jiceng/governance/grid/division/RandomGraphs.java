package org.jiceng.governance.grid.division;

import java.util.SplittableRandom;

/** Graphs of all kinds from a seed: lattices, trees, stars, necks, islands; with zero weights, or one heavy area. */
final class RandomGraphs {
    private RandomGraphs() {}

    static AreaGraph of(SplittableRandom random, int most) {
        int areas = random.nextInt(1, most + 1);
        AreaGraph.Builder graph = AreaGraph.builder(areas);
        int[] weights = weights(random, areas);
        for (int v = 0; v < areas; v++) {
            graph.weight(v, weights[v]);
        }
        switch (random.nextInt(6)) {
            case 0 -> lattice(random, graph, areas, true);
            case 1 -> lattice(random, graph, areas, false);
            case 2 -> tree(random, graph, 0, areas, areas);
            case 3 -> star(graph, areas);
            case 4 -> neck(random, graph, areas);
            default -> islands(random, graph, areas);
        }
        return graph.build();
    }

    private static int[] weights(SplittableRandom random, int areas) {
        int kind = random.nextInt(4);
        int[] weights = random.ints(areas, kind == 0 ? 0 : 1, kind == 1 ? 2 : 7).toArray();
        if (kind == 3) {
            weights[random.nextInt(areas)] = 5 * areas;
        }
        return weights;
    }

    private static void lattice(SplittableRandom random, AreaGraph.Builder graph, int areas, boolean diagonals) {
        int wide = random.nextInt(1, areas + 1);
        for (int v = 0; v < areas; v++) {
            if (v % wide > 0) {
                graph.border(v, v - 1, random.nextInt(1, 5));
            }
            if (v >= wide) {
                graph.border(v, v - wide, random.nextInt(1, 5));
            }
            if (diagonals && v > wide && v % wide > 0) {
                graph.border(v, v - wide - 1, random.nextInt(5));
            }
        }
    }

    private static void tree(SplittableRandom random, AreaGraph.Builder graph, int from, int end, int back) {
        for (int v = from + 1; v < end; v++) {
            graph.border(v, random.nextInt(Math.max(from, v - back), v), random.nextInt(1, 4));
        }
    }

    private static void star(AreaGraph.Builder graph, int areas) {
        for (int v = 1; v < areas; v++) {
            graph.border(0, v, 1);
        }
    }

    private static void neck(SplittableRandom random, AreaGraph.Builder graph, int areas) {
        int middle = areas / 2;
        tree(random, graph, 0, middle, 3);
        tree(random, graph, middle, areas, 3);
        for (int v = 2; v < areas; v++) {
            if (v != middle && v != middle + 1) {
                graph.border(v, v - 2, 1);
            }
        }
        if (middle > 0) {
            graph.border(random.nextInt(middle), random.nextInt(middle, areas), 1);
        }
    }

    private static void islands(SplittableRandom random, AreaGraph.Builder graph, int areas) {
        for (int from = 0; from < areas; ) {
            int end = Math.min(areas, from + random.nextInt(1, 6));
            tree(random, graph, from, end, 2);
            from = end;
        }
    }
}
