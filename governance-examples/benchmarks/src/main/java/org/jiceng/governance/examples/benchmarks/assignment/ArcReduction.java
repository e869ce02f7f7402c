package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Any network: each unit that an arc may carry is a household, each node a person. The unit stays with the tail at no cost or
 * goes to the head at the arc's. A node has room for what its arcs out may carry less what it supplies; as there are just as
 * many households as there is room in all, each node then has what flows in, and what of its own does not flow out. What an arc
 * carries at least flows beforehand.
 */
final class ArcReduction extends Reduction {
    private final Network network;
    private final long[] units;
    private final long before;
    private final long stuck;

    private ArcReduction(Network network, long[] units, long[] room, long shift, long before)
            throws MalformedNetworkException {
        super(instance(network, units, room, shift), shift);
        this.network = network;
        this.units = units;
        this.before = before;
        stuck = Arrays.stream(room).map(each -> Math.max(0, -each)).sum();
    }

    /** @throws MalformedNetworkException if it has too many units or costs too far apart */
    static ArcReduction of(Network network) throws MalformedNetworkException {
        long[] supply = network.supply.clone();
        long before = flowBeforehand(network, supply);
        long[] units = units(network, supply);
        long shift = -Math.min(0, least(network));
        long[] room = room(network, units, supply);
        return new ArcReduction(network, units, room, shift, before);
    }

    @Override
    long cost(Answer answer) {
        return super.cost(answer) + before;
    }

    /** A node that supplies more than its arcs carry has no room; then there is too much of it in all. */
    @Override
    Optional<String> infeasible(Answer answer) {
        long missing = Math.max(stuck, instance().households() - answer.assigned());
        return missing == 0 ? Optional.empty() : Optional.of("at least " + missing + " units of supply cannot flow");
    }

    @Override
    long[] flow(IntUnaryOperator personOf) {
        long[] flow = new long[network.arcs()];
        int household = 0;
        for (int a = 0; a < flow.length; a++) {
            flow[a] = network.lowest[a];
            for (long unit = 0; unit < units[a]; unit++) {
                if (personOf.applyAsInt(household++) == network.to[a] - 1
                        && (!isLoop(network, a) || network.cost[a] < 0)) {
                    flow[a]++;
                }
            }
        }
        return flow;
    }

    private static long flowBeforehand(Network network, long[] supply) {
        long cost = 0;
        for (int a = 0; a < network.arcs(); a++) {
            supply[network.from[a]] -= network.lowest[a];
            supply[network.to[a]] += network.lowest[a];
            cost = Math.addExact(cost, Math.multiplyExact(network.lowest[a], network.cost[a]));
        }
        return cost;
    }

    /**
     * How many units each arc may carry at most: no more than its tail has or gets, than its head takes or passes on, nor, unless
     * going round in circles may pay, than is supplied in all.
     */
    private static long[] units(Network network, long[] supply) throws MalformedNetworkException {
        long enough = least(network) < 0
                ? Long.MAX_VALUE
                : Arrays.stream(supply).filter(each -> each > 0).sum();
        long[] units = new long[network.arcs()];
        Arrays.setAll(units, a -> Math.min(enough, network.highest[a] - network.lowest[a]));
        long[] has = supply.clone();
        long[] takes = Arrays.stream(supply).map(each -> -each).toArray();
        for (int a = 0; a < units.length; a++) {
            has[network.to[a]] += units[a];
            takes[network.from[a]] += units[a];
        }
        long all = 0;
        for (int a = 0; a < units.length; a++) {
            long useful = Math.min(has[network.from[a]], takes[network.to[a]]);
            units[a] = Math.max(0, Math.min(units[a], useful));
            all += units[a];
            if (all > MOST_UNITS) {
                throw tooManyUnits();
            }
        }
        return units;
    }

    private static long least(Network network) {
        return Arrays.stream(network.cost, 0, network.arcs()).min().orElse(0);
    }

    private static Instance instance(Network network, long[] units, long[] room, long shift)
            throws MalformedNetworkException {
        int households = (int) Arrays.stream(units).sum();
        int[] start = new int[households + 1];
        int[] person = new int[2 * households];
        int[] cost = new int[2 * households];
        int stay = Reduction.cost(0, shift, 0);
        int household = 0;
        int candidates = 0;
        for (int a = 0; a < units.length; a++) {
            int go = Reduction.cost(network.cost[a], shift, network.line[a]);
            for (long unit = 0; unit < units[a]; unit++) {
                start[household++] = candidates;
                person[candidates] = network.from[a] - 1;
                cost[candidates++] = stay;
                if (isLoop(network, a)) {
                    cost[candidates - 1] = Math.min(stay, go);
                } else {
                    person[candidates] = network.to[a] - 1;
                    cost[candidates++] = go;
                }
            }
        }
        start[household] = candidates;
        return new Instance(
                start,
                Arrays.copyOf(person, candidates),
                Arrays.copyOf(cost, candidates),
                Arrays.stream(room)
                        .skip(1)
                        .mapToInt(each -> (int) Math.max(0, Math.min(households, each)))
                        .toArray());
    }

    private static boolean isLoop(Network network, int a) {
        return network.from[a] == network.to[a];
    }

    /** The room of each node, below 0 where more is supplied than its arcs carry. */
    private static long[] room(Network network, long[] units, long[] supply) {
        long[] room = new long[supply.length];
        for (int a = 0; a < units.length; a++) {
            room[network.from[a]] += units[a];
        }
        for (int node = 1; node < room.length; node++) {
            room[node] -= supply[node];
        }
        return room;
    }
}
