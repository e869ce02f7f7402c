package org.jiceng.governance.grid.division;

/**
 * Which moves are taken at one moment of an annealing: those that make things better, and by chance some that make them a
 * little worse.
 */
final class Acceptance {
    private static final boolean[] ALL = {};

    /** How much worse is taken on average. */
    private double temperature;
    /** What it costs to be outside a window. */
    private double strictness;
    /** The part of the price that grows with the distance itself; without it a block stays outside by a unit. */
    private final double linear;

    private final boolean[] open;
    private final int[] homes;
    private final double pull;

    private Acceptance(double linear, boolean[] open, int[] homes, double pull) {
        this.linear = linear;
        this.open = open;
        this.homes = homes;
        this.pull = pull;
    }

    /** Moves into all blocks. */
    static Acceptance of(AreaGraph graph) {
        return new Acceptance(graph.meanWeight, ALL, new int[0], 0);
    }

    /** Moves into the blocks that are open, and a pull of each area to its home, if it has one. */
    static Acceptance within(boolean[] open, AreaGraph graph, int[] homes, double pull) {
        return new Acceptance(graph.meanWeight, open, homes, pull);
    }

    void set(double warm, double strict) {
        temperature = warm;
        strictness = strict;
    }

    boolean closed(int block) {
        return open.length > 0 && !open[block];
    }

    double price(double excess) {
        return strictness * excess * (excess + linear);
    }

    double leaving(int area, int from, int to) {
        if (homes.length == 0) {
            return 0;
        }
        return homes[area] == from ? pull : homes[area] == to ? -pull : 0;
    }

    boolean accepts(double worse, Numbers random) {
        return temperature == 0 ? worse < 0 : worse <= temperature * random.wait1();
    }
}
