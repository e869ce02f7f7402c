package org.jiceng.governance.grid.division;

import java.util.Arrays;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Areas with weights, and the borders that they share: what is divided. Immutable.
 *
 * <p>Areas are numbered from 0. Weights and lengths are whole numbers of any unit, 0 or more; all weights together, and all
 * lengths together, are at most {@link #MOST}. Two areas share at most one border.
 */
public final class AreaGraph {
    /** The most that all areas together may weigh, and that all borders together may be long. */
    public static final int MOST = Integer.MAX_VALUE / 2;

    /** Where the neighbours of an area begin in {@link #to}; one longer than the areas. */
    final int[] start;

    final int[] to;
    final int[] length;
    final int[] weight;
    /** The mean length of a border, and the mean weight of an area; 1 if they would be 0. */
    final double meanLength;

    final double meanWeight;

    /** Trusts its arguments: each border in both directions. */
    AreaGraph(int[] start, int[] to, int[] length, int[] weight) {
        this.start = start;
        this.to = to;
        this.length = length;
        this.weight = weight;
        meanLength = mean(length);
        meanWeight = mean(weight);
    }

    private static double mean(int[] values) {
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum == 0 ? 1 : (double) sum / values.length;
    }

    /**
     * A graph under construction whose areas weigh nothing yet.
     *
     * @throws InvalidValueException if there are fewer than 0 areas
     */
    public static Builder builder(int areas) {
        if (areas < 0) {
            throw new InvalidValueException(Reason.of(DivisionReason.GRAPH_SIZE, "areas", areas));
        }
        return new Builder(areas);
    }

    /** How many areas there are. */
    public int areas() {
        return weight.length;
    }

    /** How many borders there are. */
    public int borders() {
        return to.length / 2;
    }

    /** What an area weighs. */
    public int weight(int area) {
        return weight[area];
    }

    /** What all areas weigh together. */
    public int totalWeight() {
        return Arrays.stream(weight).sum();
    }

    /** How many neighbours an area has. */
    public int neighbours(int area) {
        return start[area + 1] - start[area];
    }

    /** One of the neighbours of an area, from 0; in ascending order of their numbers. */
    public int neighbour(int area, int index) {
        return to[start[area] + index];
    }

    /** How long the border with one of the neighbours of an area is. */
    public int length(int area, int index) {
        return length[start[area] + index];
    }

    /** The graph of some of the areas: the first of them is its area 0. */
    AreaGraph part(int[] areas, int[] placeOf) {
        int ends = 0;
        for (int i = 0; i < areas.length; i++) {
            placeOf[areas[i]] = i;
            ends += neighbours(areas[i]);
        }
        int[] from = new int[areas.length + 1];
        int[] neighbour = new int[ends];
        int[] long1 = new int[ends];
        int[] heavy = new int[areas.length];
        int end = 0;
        for (int i = 0; i < areas.length; i++) {
            int area = areas[i];
            heavy[i] = weight[area];
            for (int j = start[area]; j < start[area + 1]; j++) {
                int place = placeOf[to[j]];
                if (place < areas.length && areas[place] == to[j]) {
                    neighbour[end] = place;
                    long1[end++] = length[j];
                }
            }
            from[i + 1] = end;
        }
        return new AreaGraph(from, Arrays.copyOf(neighbour, end), Arrays.copyOf(long1, end), heavy);
    }

    @Override
    public String toString() {
        return areas() + " areas, " + borders() + " borders";
    }

    /** A graph under construction. */
    public static final class Builder {
        private final int[] weight;
        private int[] one = new int[16];
        private int[] other = new int[16];
        private int[] length = new int[16];
        private int borders;

        private Builder(int areas) {
            weight = new int[areas];
        }

        /**
         * Says what an area weighs.
         *
         * @throws InvalidValueException if there is no such area or the weight is negative
         */
        public Builder weight(int area, int heavy) {
            requireArea(area);
            if (heavy < 0) {
                throw new InvalidValueException(
                        Reason.of(DivisionReason.AREA_WEIGHT, "weight", heavy).with("most", MOST));
            }
            weight[area] = heavy;
            return this;
        }

        /**
         * Adds a border. The lengths of several between the same areas are added up.
         *
         * @throws InvalidValueException if there is no such area, both are the same, or the length is negative
         */
        public Builder border(int oneArea, int otherArea, int units) {
            requireArea(oneArea);
            requireArea(otherArea);
            if (oneArea == otherArea) {
                throw new InvalidValueException(Reason.of(DivisionReason.BORDER_WITH_ITSELF, "area", oneArea));
            }
            if (units < 0) {
                throw new InvalidValueException(
                        Reason.of(DivisionReason.BORDER_LENGTH, "length", units).with("most", MOST));
            }
            if (borders == one.length) {
                one = Arrays.copyOf(one, 2 * borders);
                other = Arrays.copyOf(other, 2 * borders);
                length = Arrays.copyOf(length, 2 * borders);
            }
            one[borders] = oneArea;
            other[borders] = otherArea;
            length[borders++] = units;
            return this;
        }

        private void requireArea(int area) {
            if (area < 0 || area >= weight.length) {
                throw new InvalidValueException(
                        Reason.of(DivisionReason.AREA_UNKNOWN, "area", area).with("areas", weight.length));
            }
        }

        /**
         * The graph.
         *
         * @throws InvalidValueException if all weights together, or all lengths together, are more than {@link #MOST}
         */
        public AreaGraph build() {
            requireSum(DivisionReason.AREA_WEIGHT, "weight", weight, weight.length);
            requireSum(DivisionReason.BORDER_LENGTH, "length", length, borders);
            int[] start = new int[weight.length + 1];
            for (int i = 0; i < borders; i++) {
                start[one[i] + 1]++;
                start[other[i] + 1]++;
            }
            for (int v = 0; v < weight.length; v++) {
                start[v + 1] += start[v];
            }
            long[] ends = new long[2 * borders];
            int[] next = start.clone();
            for (int i = 0; i < borders; i++) {
                ends[next[one[i]]++] = (long) other[i] << 32 | length[i];
                ends[next[other[i]]++] = (long) one[i] << 32 | length[i];
            }
            return compressed(start, ends);
        }

        private static void requireSum(DivisionReason code, String name, int[] values, int end) {
            long sum = 0;
            for (int i = 0; i < end; i++) {
                sum += values[i];
            }
            if (sum > MOST) {
                throw new InvalidValueException(Reason.of(code, name, sum).with("most", MOST));
            }
        }

        /** Neighbours in ascending order, those that stand several times as one. */
        private AreaGraph compressed(int[] start, long[] ends) {
            int[] from = new int[start.length];
            int[] to = new int[ends.length];
            int[] long1 = new int[ends.length];
            int end = 0;
            for (int v = 0; v < weight.length; v++) {
                Arrays.sort(ends, start[v], start[v + 1]);
                for (int i = start[v]; i < start[v + 1]; i++) {
                    int u = (int) (ends[i] >>> 32);
                    if (end > from[v] && to[end - 1] == u) {
                        long1[end - 1] += (int) ends[i];
                    } else {
                        to[end] = u;
                        long1[end++] = (int) ends[i];
                    }
                }
                from[v + 1] = end;
            }
            return new AreaGraph(from, Arrays.copyOf(to, end), Arrays.copyOf(long1, end), weight.clone());
        }
    }
}
