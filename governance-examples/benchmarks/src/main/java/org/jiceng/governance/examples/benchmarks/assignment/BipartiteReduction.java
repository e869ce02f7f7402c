package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Each unit that is supplied is a household, each node it may flow to a person. */
final class BipartiteReduction extends Reduction {
    private static final int NONE = -1;

    private final Network network;
    private final int[] arcOfCandidate;
    /** The arc from each person to the sink, or -1. */
    private final int[] onward;

    private BipartiteReduction(Building building) {
        super(building.instance(), building.shift);
        network = building.network;
        arcOfCandidate = building.arc;
        onward = building.onward;
    }

    /** @throws MalformedNetworkException if it has too many units or costs too far apart */
    static BipartiteReduction of(Network network, BipartiteShape shape) throws MalformedNetworkException {
        return new BipartiteReduction(new Building(network, shape));
    }

    @Override
    Optional<String> infeasible(Answer answer) {
        int households = instance().households();
        long missing = households - answer.assigned();
        return missing == 0
                ? Optional.empty()
                : Optional.of(missing + " of " + households
                        + " households could not be placed; the cost is the least of as many others");
    }

    @Override
    long[] flow(IntUnaryOperator personOf) {
        long[] flow = new long[network.arcs()];
        Instance instance = instance();
        for (int i = 0; i < instance.households(); i++) {
            int person = personOf.applyAsInt(i);
            for (int c = instance.start[i]; person >= 0 && c < instance.start[i + 1]; c++) {
                if (instance.person[c] == person) {
                    flow[arcOfCandidate[c]]++;
                }
            }
            if (person >= 0 && onward[person] >= 0) {
                flow[onward[person]]++;
            }
        }
        return flow;
    }

    private static final class Building {
        final Network network;
        final long shift;
        final int[] onward;
        int[] arc;

        private final int[] start;
        private final int[] person;
        private final int[] cost;
        private final int[] capacity;
        private final int[] personOfNode;
        private final int[] first;
        private final int[] byTail;
        private int candidates;

        Building(Network network, BipartiteShape shape) throws MalformedNetworkException {
            this.network = network;
            first = new int[network.nodes() + 2];
            byTail = new int[network.arcs()];
            sortByTail();
            personOfNode = new int[network.nodes() + 1];
            int persons = numberPersons(shape);
            capacity = new int[persons];
            onward = new int[persons];
            start = new int[units() + 1];
            receive(shape);
            shift = Math.max(0, -least());
            int most = most();
            person = new int[most];
            cost = new int[most];
            arc = new int[most];
            fill();
        }

        Instance instance() {
            arc = Arrays.copyOf(arc, candidates);
            return new Instance(start, Arrays.copyOf(person, candidates), Arrays.copyOf(cost, candidates), capacity);
        }

        private void sortByTail() {
            for (int a = 0; a < network.arcs(); a++) {
                first[network.from[a] + 1]++;
            }
            for (int node = 1; node < first.length; node++) {
                first[node] += first[node - 1];
            }
            int[] next = first.clone();
            for (int a = 0; a < network.arcs(); a++) {
                byTail[next[network.from[a]]++] = a;
            }
        }

        private int numberPersons(BipartiteShape shape) {
            int persons = 0;
            for (int node = 1; node <= network.nodes(); node++) {
                personOfNode[node] = shape.isPerson(node) ? persons++ : NONE;
            }
            return persons;
        }

        private int units() throws MalformedNetworkException {
            long units = 0;
            for (long supply : network.supply) {
                units += Math.max(0, supply);
                if (units > MOST_UNITS) {
                    throw tooManyUnits();
                }
            }
            return (int) units;
        }

        private void receive(BipartiteShape shape) {
            for (int node = 1; node <= network.nodes(); node++) {
                int j = personOfNode[node];
                if (j >= 0) {
                    onward[j] = shape.onward(node);
                    long room = onward[j] < 0 ? -network.supply[node] : network.highest[onward[j]];
                    capacity[j] = (int) Math.min(start.length - 1, room);
                }
            }
        }

        private long cost(int a) {
            int on = onward[personOfNode[network.to[a]]];
            return network.cost[a] + (on < 0 ? 0 : network.cost[on]);
        }

        private boolean isOpen(int a) {
            return network.supply[network.from[a]] > 0 && network.highest[a] > 0;
        }

        private long least() {
            long least = 0;
            for (int a = 0; a < network.arcs(); a++) {
                least = isOpen(a) ? Math.min(least, cost(a)) : least;
            }
            return least;
        }

        private int most() throws MalformedNetworkException {
            long most = 0;
            for (int node = 1; node <= network.nodes(); node++) {
                most += Math.max(0, network.supply[node]) * (first[node + 1] - first[node]);
            }
            if (most > Integer.MAX_VALUE / 4) {
                throw tooManyUnits();
            }
            return (int) most;
        }

        private void fill() throws MalformedNetworkException {
            int[] at = new int[capacity.length];
            Arrays.fill(at, NONE);
            int household = 0;
            for (int node = 1; node <= network.nodes(); node++) {
                for (long unit = 0; unit < network.supply[node]; unit++) {
                    start[household] = candidates;
                    for (int k = first[node]; k < first[node + 1]; k++) {
                        candidate(byTail[k], at, start[household]);
                    }
                    household++;
                }
            }
            start[household] = candidates;
        }

        /** Of arcs side by side only the cheapest is of use. */
        private void candidate(int a, int[] at, int since) throws MalformedNetworkException {
            if (!isOpen(a)) {
                return;
            }
            int j = personOfNode[network.to[a]];
            int c = at[j] >= since ? at[j] : candidates++;
            int shifted = Reduction.cost(cost(a), shift, network.line[a]);
            if (at[j] < since || shifted < cost[c]) {
                person[c] = j;
                cost[c] = shifted;
                arc[c] = a;
            }
            at[j] = c;
        }
    }
}
