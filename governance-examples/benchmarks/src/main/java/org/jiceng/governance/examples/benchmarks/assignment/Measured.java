package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a contestant did on an instance: its rounds in their order, what it took of memory, or why there is none.
 *
 * @param failure why it did not end, if it did not; what it did before stands all the same
 */
record Measured(Entrant entrant, List<Round> rounds, Optional<Footprint> footprint, Optional<String> failure) {
    Measured {
        rounds = List.copyOf(rounds);
    }

    /** Whether it failed otherwise than by taking too long or too much. */
    boolean hasFailed() {
        return failure.filter(why -> why.startsWith(Processes.FAILED)).isPresent();
    }

    boolean hasRounds() {
        return !rounds.isEmpty();
    }

    /** The first round: nothing is compiled yet. */
    Round cold() {
        return rounds.get(0);
    }

    /** The median of the second half of the rounds, by the time of computing; the faster one of the two in the middle. */
    Round warm() {
        List<Round> later = rounds.stream()
                .skip(rounds.size() / 2)
                .sorted(Comparator.comparingDouble(Round::cpu))
                .toList();
        return later.get((later.size() - 1) / 2);
    }
}
