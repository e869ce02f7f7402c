package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.List;
import java.util.Objects;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** That contestants give the same answers, without which a comparison of their speed means nothing. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException if one of the others permits otherwise than the first */
    static void requireOnTable(List<Pair> pairs, Contestant first, Contestant... others) {
        for (Pair pair : pairs) {
            boolean expected = first.permits(pair.stage(), pair.action());
            for (Contestant other : others) {
                requireEqual(expected, other.permits(pair.stage(), pair.action()), other, pair);
            }
        }
    }

    /** @throws IllegalStateException if one of the others decides otherwise than the first */
    static void requireOnCases(List<Case> cases, Contestant first, Contestant... others) {
        for (Case asked : cases) {
            Stage expected = first.decide(asked);
            for (Contestant other : others) {
                requireEqual(expected, other.decide(asked), other, asked);
            }
        }
    }

    private static void requireEqual(
            @Nullable Object expected, @Nullable Object actual, Contestant other, Object asked) {
        if (!Objects.equals(expected, actual)) {
            throw new IllegalStateException(
                    other.getClass().getSimpleName() + " answers " + actual + ", not " + expected + ", to " + asked
                            + "\nCorrect its rows or guards; the measurement would compare nothing.");
        }
    }
}
