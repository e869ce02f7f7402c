package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;

/** That contestants give the same answers, without which a comparison of their speed means nothing. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException if one of the others decides on a household otherwise than the first */
    static void require(List<Village> villages, Contestant first, Contestant... others) {
        for (Village village : villages) {
            List<Decision> expected = first.decide(village);
            for (Contestant other : others) {
                requireEqual(expected, other.decide(village), other);
            }
        }
    }

    private static void requireEqual(List<Decision> expected, List<Decision> actual, Contestant other) {
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                throw new IllegalStateException(other.getClass().getSimpleName() + " decides " + actual.get(i)
                        + ", not " + expected.get(i) + "\nCorrect its rules; the measurement would compare nothing.");
            }
        }
    }
}
