package org.jiceng.governance.examples.county.roster;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number in proportion to weights so that the parts sum to it exactly: the largest remainders. */
final class Apportionment {
    private Apportionment() {}

    /**
     * The parts, in the order of the weights. Of equal remainders the first goes up.
     *
     * @param total what is divided, 0 or more
     * @param weights positive
     */
    static int[] of(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            double share = total * (weights[i] / sum);
            parts[i] = (int) share;
            remainders[i] = share - parts[i];
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** The parts, each at least 1 if the total suffices for that. */
    static int[] atLeastOne(long total, double[] weights) {
        if (total < weights.length) {
            return of(total, weights);
        }
        int[] parts = of(total - weights.length, weights);
        for (int i = 0; i < parts.length; i++) {
            parts[i]++;
        }
        return parts;
    }
}
