package org.jiceng.governance.grid.division;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Divides a connected graph: coarsens it step by step, then goes back through the steps; at each it splits the blocks as far
 * as the areas there allow, and anneals their borders.
 */
final class Multilevel {
    /** How many areas a block has on average before it is split on a coarse graph. */
    private static final int AREAS_OF_BLOCK = 20;
    /** How much heavier than the mean an area may become by coarsening. */
    private static final int HEAVIEST = 3;

    private final AreaGraph graph;
    private final int parts;
    private final PartWindow window;
    private final Numbers random;
    private final double share;
    private final double tolerance;

    private Multilevel(AreaGraph graph, int parts, PartWindow window, long seed) {
        this.graph = graph;
        this.parts = parts;
        this.window = window;
        this.random = new Numbers(seed);
        share = (double) graph.totalWeight() / parts;
        tolerance = Math.max(0, Math.min(window.highest() - share, share - window.lowest()));
    }

    /**
     * The part of each area: every part connected, none empty, within the window if that was reached.
     *
     * @param graph connected
     * @param parts at most the areas
     */
    static int[] divide(AreaGraph graph, int parts, PartWindow window, long seed) {
        return new Multilevel(graph, parts, window, seed).divide();
    }

    private int[] divide() {
        Deque<Coarsening> steps = coarsened();
        AreaGraph level = steps.isEmpty() ? graph : steps.peek().coarse();
        int[] shares = new int[parts];
        shares[0] = parts;
        Blocks blocks = new Blocks(level, new int[level.areas()], 1, shares);
        while (!steps.isEmpty()) {
            refine(blocks, Math.max(1, Math.min(parts, blocks.graph.areas() / AREAS_OF_BLOCK)), Annealing.COARSE);
            int[] coarseOf = steps.pop().coarseOf();
            level = steps.isEmpty() ? graph : steps.peek().coarse();
            int[] coarse = blocks.blockOf;
            int[] finer = new int[coarseOf.length];
            for (int v = 0; v < finer.length; v++) {
                finer[v] = coarse[coarseOf[v]];
            }
            blocks = new Blocks(level, finer, blocks.count, shares);
        }
        refine(blocks, parts, Annealing.FINE);
        new Repair(blocks, random, new int[0], 0).run();
        return blocks.blockOf;
    }

    /** The steps of coarsening, the last first. */
    private Deque<Coarsening> coarsened() {
        Deque<Coarsening> steps = new ArrayDeque<>();
        AreaGraph level = graph;
        while (level.areas() > 2 * AREAS_OF_BLOCK) {
            int heaviest = (int) Math.min(AreaGraph.MOST, Math.ceil(level.meanWeight * HEAVIEST));
            Coarsening step = Coarsening.of(level, heaviest, random);
            if (step.coarse().areas() > level.areas() * 0.95) {
                break;
            }
            steps.push(step);
            level = step.coarse();
        }
        return steps;
    }

    private void refine(Blocks blocks, int wanted, Annealing annealing) {
        if (blocks.count < wanted) {
            Splitting splitting = new Splitting(blocks, random);
            splitting.downTo((parts + wanted - 1) / wanted, tolerance / 2);
            if (wanted == parts && blocks.count < parts && blocks.graph == graph) {
                splitting.upTo(parts, tolerance / 2);
            }
            blocks.countOutside();
        }
        for (int b = 0; b < blocks.count; b++) {
            window(blocks, b);
        }
        int n = blocks.graph.areas();
        annealing.run(blocks, IntStream.range(0, n).toArray(), n, Acceptance.of(blocks.graph), random);
    }

    /** A block of several parts, or of coarse areas, has a wider window than a part will have. */
    private void window(Blocks blocks, int b) {
        double mean = blocks.graph.meanWeight;
        int of = blocks.parts[b];
        if (blocks.graph == graph || (of == 1 && HEAVIEST * mean < tolerance)) {
            blocks.window(b, window.lowest(), window.highest());
        } else {
            double slack = Math.max(tolerance * Math.sqrt(of), mean * 0.6);
            blocks.window(b, of * share - slack, of * share + slack);
        }
    }
}
