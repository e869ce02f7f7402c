package org.jiceng.governance.grid.division;

import java.util.ArrayList;
import java.util.List;
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
    /** Up to how many areas a graph is divided several times, the best being gone on with. */
    private static final int AREAS_OF_DRAFT = 2_000;
    /** How often: the fewer the parts, the more a good start is worth. */
    private static final int MOST_DRAFTS = 20;

    private static final int LEAST_DRAFTS = 3;
    private static final int PARTS_OF_DRAFTS = 2_000;

    private final AreaGraph graph;
    private final int parts;
    private final PartWindow window;
    private final SearchEffort effort;
    private final Numbers random;
    private final double share;
    private final double tolerance;

    private Multilevel(AreaGraph graph, int parts, PartWindow window, SearchEffort effort, long seed) {
        this.graph = graph;
        this.parts = parts;
        this.window = window;
        this.effort = effort;
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
    static int[] divide(AreaGraph graph, int parts, PartWindow window, SearchEffort effort, long seed) {
        return new Multilevel(graph, parts, window, effort, seed).divide();
    }

    private int[] divide() {
        List<Coarsening> steps = coarsened();
        int drafted = (int) steps.stream()
                .filter(step -> step.coarseOf().length > AREAS_OF_DRAFT)
                .count();
        Blocks blocks = bestDraft(steps, drafted);
        for (int step = drafted - 1; step >= 0; step--) {
            blocks = finer(
                    blocks,
                    steps.get(step),
                    step == 0 ? graph : steps.get(step - 1).coarse());
            refine(blocks);
        }
        new Repair(blocks, random, effort, new int[0], 0).run();
        return blocks.blockOf;
    }

    /** The best of some divisions of a graph that is coarse, and so cheap to divide; of a small graph one. */
    private Blocks bestDraft(List<Coarsening> steps, int drafted) {
        Blocks best = draft(steps, drafted);
        int drafts = Math.max(LEAST_DRAFTS, Math.min(MOST_DRAFTS, PARTS_OF_DRAFTS / parts));
        for (int i = 1; i < drafts && drafted > 0; i++) {
            Blocks other = draft(steps, drafted);
            best = cost(other) < cost(best) ? other : best;
        }
        return best;
    }

    private static double cost(Blocks blocks) {
        AreaGraph level = blocks.graph;
        return Division.cut(level, blocks.blockOf) + blocks.excess() * level.meanLength / level.meanWeight;
    }

    /** Divides from the coarsest graph to the one that some steps lead to. */
    private Blocks draft(List<Coarsening> steps, int drafted) {
        AreaGraph coarsest =
                steps.isEmpty() ? graph : steps.get(steps.size() - 1).coarse();
        int[] shares = new int[parts];
        shares[0] = parts;
        Blocks blocks = new Blocks(coarsest, new int[coarsest.areas()], 1, shares);
        refine(blocks);
        for (int step = steps.size() - 1; step >= drafted; step--) {
            blocks = finer(
                    blocks,
                    steps.get(step),
                    step == 0 ? graph : steps.get(step - 1).coarse());
            refine(blocks);
        }
        return blocks;
    }

    /** The same blocks on the graph before a step of coarsening. */
    private static Blocks finer(Blocks blocks, Coarsening step, AreaGraph before) {
        int[] blockOf = new int[before.areas()];
        for (int v = 0; v < blockOf.length; v++) {
            blockOf[v] = blocks.blockOf[step.coarseOf()[v]];
        }
        return new Blocks(before, blockOf, blocks.count, blocks.parts);
    }

    /** The steps of coarsening, the first first. */
    private List<Coarsening> coarsened() {
        List<Coarsening> steps = new ArrayList<>();
        AreaGraph level = graph;
        while (level.areas() > 2 * AREAS_OF_BLOCK) {
            int heaviest = (int) Math.min(AreaGraph.MOST, Math.ceil(level.meanWeight * HEAVIEST));
            Coarsening step = Coarsening.of(level, heaviest, random);
            if (step.coarse().areas() > level.areas() * 0.95) {
                break;
            }
            steps.add(step);
            level = step.coarse();
        }
        return steps;
    }

    private void refine(Blocks blocks) {
        boolean last = blocks.graph == graph;
        int n = blocks.graph.areas();
        int wanted = last ? parts : Math.max(1, Math.min(parts, n / AREAS_OF_BLOCK));
        if (blocks.count < wanted) {
            Splitting splitting = new Splitting(blocks, random);
            splitting.downTo((parts + wanted - 1) / wanted, tolerance / 2);
            if (last && blocks.count < parts) {
                splitting.upTo(parts, tolerance / 2);
            }
            blocks.countOutside();
        }
        for (int b = 0; b < blocks.count; b++) {
            window(blocks, b);
        }
        (last ? Annealing.FINE : Annealing.COARSE)
                .run(blocks, IntStream.range(0, n).toArray(), n, Acceptance.of(blocks.graph), random);
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
