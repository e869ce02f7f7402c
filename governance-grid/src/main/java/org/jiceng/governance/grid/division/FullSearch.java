package org.jiceng.governance.grid.division;

import java.util.Optional;

/**
 * Looks through all divisions of a small graph, leaving out what cannot be better than the best so far; gives up after some
 * steps, and says so. A set of areas is a {@code long} with a bit for each.
 */
final class FullSearch {
    /** The most areas of a graph that can be looked through. */
    static final int MOST_AREAS = Long.SIZE;

    private final AreaGraph graph;
    private final int parts;
    private final long[] neighbours;
    private final long total;
    private final boolean even;
    private long low;
    private long high;
    private long shortest = Long.MAX_VALUE;
    private long steps;
    private final long[] chosen;
    private int[] best = {};

    private FullSearch(AreaGraph graph, int parts, boolean even, long steps) {
        this.graph = graph;
        this.parts = parts;
        this.even = even;
        this.steps = steps;
        total = graph.totalWeight();
        chosen = new long[parts];
        neighbours = new long[graph.areas()];
        for (int v = 0; v < neighbours.length; v++) {
            for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
                neighbours[v] |= 1L << graph.to[i];
            }
        }
    }

    /**
     * What a search came to.
     *
     * @param division a better division than the one known before; empty if there is none, or none was found
     * @param complete whether all were looked through
     */
    record Result(Optional<Division> division, boolean complete) {}

    /** The division within a window with the shortest borders, if they are shorter than a known length. */
    static Result shortest(AreaGraph graph, int parts, PartWindow window, long known, long steps) {
        FullSearch search = new FullSearch(graph, parts, false, steps);
        search.low = window.lowest();
        search.high = window.highest();
        search.shortest = known;
        return search.result();
    }

    /** The division with the least deviation, if it is less than that of a known division. */
    static Result mostEven(AreaGraph graph, int parts, Division known, long steps) {
        FullSearch search = new FullSearch(graph, parts, true, steps);
        long most = 0;
        for (int part = 0; part < parts; part++) {
            most = Math.max(most, search.deviation(known.weight(part)));
        }
        search.narrow(most);
        return search.result();
    }

    private Result result() {
        divide(all(graph.areas()), 0, 0);
        return new Result(
                best.length == 0 ? Optional.empty() : Optional.of(new Division(graph, best, parts)), steps >= 0);
    }

    private static long all(int areas) {
        return areas == 0 ? 0 : -1L >>> (Long.SIZE - areas);
    }

    private long deviation(long weight) {
        return Math.abs(weight * parts - total);
    }

    /** Leaves only weights that deviate less than a known one. */
    private void narrow(long deviation) {
        low = Math.max(0, -Math.floorDiv(deviation - 1 - total, parts));
        high = Math.floorDiv(total + deviation - 1, parts);
    }

    /** Takes from the rest a part around the area there with the fewest neighbours, in every way, and goes on. */
    private void divide(long rest, int part, long cut) {
        if (part == parts - 1) {
            long weight = weight(rest);
            if (weight >= low && weight <= high && rest != 0 && flood(rest) == rest) {
                chosen[part] = rest;
                keep(cut);
            }
            return;
        }
        int first = loneliest(rest);
        if (first >= 0) {
            long area = 1L << first;
            grow(rest, part, cut, area, graph.weight[first], neighbours[first] & rest, 0);
        }
    }

    private int loneliest(long rest) {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (long left = rest; left != 0; left &= left - 1) {
            int v = Long.numberOfTrailingZeros(left);
            int count = Long.bitCount(neighbours[v] & rest);
            if (count < fewest) {
                fewest = count;
                found = v;
            }
        }
        return found;
    }

    /**
     * @param cut the borders that are cut for sure: of the parts before, and between this part and what is kept out of it
     * @param edge areas that touch the part and may come into it
     * @param kept areas kept out of the part
     */
    private void grow(long rest, int part, long cut, long mine, long weight, long edge, long kept) {
        if (--steps < 0 || weight > high || cut >= shortest) {
            return;
        }
        long others = rest & ~mine;
        if (weight >= low && canBeDivided(others, parts - part - 1)) {
            chosen[part] = mine;
            divide(others, part + 1, cut + between(mine, others & ~kept));
        }
        long out = kept;
        long sure = cut;
        for (long left = edge; left != 0; left &= left - 1) {
            int v = Long.numberOfTrailingZeros(left);
            long area = 1L << v;
            long wider = ((left & ~area) | (neighbours[v] & rest)) & ~mine & ~out;
            grow(rest, part, sure + toward(v, out), mine | area, weight + graph.weight[v], wider, out);
            out |= area;
            sure += toward(v, mine);
            if (sure >= shortest) {
                return;
            }
        }
    }

    private void keep(long cut) {
        if (cut >= shortest) {
            return;
        }
        best = new int[graph.areas()];
        long most = 0;
        for (int part = 0; part < parts; part++) {
            most = Math.max(most, deviation(weight(chosen[part])));
            for (long left = chosen[part]; left != 0; left &= left - 1) {
                best[Long.numberOfTrailingZeros(left)] = part;
            }
        }
        if (even) {
            narrow(most);
        } else {
            shortest = cut;
        }
    }

    /** Whether the weights of the pieces of a set allow so many parts. */
    private boolean canBeDivided(long set, int count) {
        long fewest = 0;
        long most = 0;
        for (long left = set; left != 0; ) {
            long piece = flood(left);
            long weight = weight(piece);
            long least = high == 0 ? 1 : Math.max(1, (weight + high - 1) / high);
            long greatest = low == 0 ? Long.bitCount(piece) : weight / low;
            if (least > greatest) {
                return false;
            }
            fewest += least;
            most += greatest;
            left &= ~piece;
        }
        return fewest <= count && count <= most;
    }

    /** The piece of a set that its first area is in. */
    private long flood(long set) {
        long reached = set & -set;
        for (long fresh = reached; fresh != 0; ) {
            long touched = 0;
            for (long left = fresh; left != 0; left &= left - 1) {
                touched |= neighbours[Long.numberOfTrailingZeros(left)];
            }
            fresh = touched & set & ~reached;
            reached |= fresh;
        }
        return reached;
    }

    private long weight(long set) {
        long sum = 0;
        for (long left = set; left != 0; left &= left - 1) {
            sum += graph.weight[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    private long between(long one, long other) {
        long sum = 0;
        for (long left = one; left != 0; left &= left - 1) {
            sum += toward(Long.numberOfTrailingZeros(left), other);
        }
        return sum;
    }

    /** The borders of an area with a set. */
    private long toward(int v, long set) {
        if ((neighbours[v] & set) == 0) {
            return 0;
        }
        long sum = 0;
        for (int i = graph.start[v]; i < graph.start[v + 1]; i++) {
            sum += (set >>> graph.to[i] & 1) * graph.length[i];
        }
        return sum;
    }
}
