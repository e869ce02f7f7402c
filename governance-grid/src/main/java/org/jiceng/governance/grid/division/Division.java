package org.jiceng.governance.grid.division;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jiceng.governance.core.indicator.Fraction;

/**
 * A division of areas into parts, numbered from 0; every part is connected and has an area. That is checked, not assumed.
 */
public final class Division {
    private final int[] partOf;
    private final int[] weights;
    private final long cut;
    private final int total;

    /** @throws IllegalStateException if a part is empty or not connected, which would be a fault of the search */
    Division(AreaGraph graph, int[] partOf, int parts) {
        this.partOf = partOf.clone();
        this.weights = new int[parts];
        this.total = graph.totalWeight();
        for (int area = 0; area < partOf.length; area++) {
            weights[partOf[area]] += graph.weight(area);
        }
        this.cut = cut(graph, partOf);
        if (Pieces.of(graph, partOf).count() != parts
                || Arrays.stream(partOf).distinct().count() != parts) {
            throw new IllegalStateException("a part of " + parts + " is empty or not connected");
        }
    }

    static long cut(AreaGraph graph, int[] partOf) {
        long twice = 0;
        for (int v = 0; v < partOf.length; v++) {
            for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
                twice += partOf[graph.to[i]] == partOf[v] ? 0 : graph.length[i];
            }
        }
        return twice / 2;
    }

    /** How many parts there are. */
    public int parts() {
        return weights.length;
    }

    /** Which part an area is in. */
    public int partOf(int area) {
        return partOf[area];
    }

    /** Which part each area is in, in the order of the areas. */
    public int[] partOfEach() {
        return partOf.clone();
    }

    /** What a part weighs. */
    public int weight(int part) {
        return weights[part];
    }

    /** How long the borders between areas of different parts are together. */
    public long cut() {
        return cut;
    }

    /** The greatest difference of a part's weight from an equal share, as a fraction of this share; 0 if all weigh nothing. */
    public Fraction deviation() {
        long most = Arrays.stream(weights)
                .mapToLong(w -> Math.abs((long) w * parts() - total))
                .max()
                .orElse(0);
        return new Fraction(most, Math.max(1, total));
    }

    /** The parts whose weight is outside a window, ascending. */
    public int[] outside(PartWindow window) {
        return IntStream.range(0, parts())
                .filter(part -> !window.holds(weights[part]))
                .toArray();
    }

    /** How far all parts together are outside a window. */
    long excess(PartWindow window) {
        return Arrays.stream(weights).mapToLong(window::excess).sum();
    }

    @Override
    public String toString() {
        return partOf.length + " areas in " + parts() + " parts, cut " + cut;
    }
}
