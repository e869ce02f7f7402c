package org.jiceng.governance.core.outcome;

import java.util.List;
import java.util.function.Function;

/**
 * The answer to something that may be refused: what came of it, or every reason why not. A business refusal is a value,
 * not an exception.
 *
 * @param <T> what comes of it
 */
public sealed interface Outcome<T> {
    /**
     * It was done.
     *
     * @param <T> what came of it
     * @param value what came of it
     */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super List<Reason>, ? extends R> refused) {
            return accepted.apply(value);
        }
    }

    /**
     * It was refused.
     *
     * @param <T> what would have come of it
     * @param reasons every reason; at least one
     */
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has no reason\nGive at least one.");
            }
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super List<Reason>, ? extends R> refused) {
            return refused.apply(reasons);
        }
    }

    /** What one of two functions makes of the answer, by whether it was accepted. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super List<Reason>, ? extends R> refused);

    /** The answer that it was done. */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /**
     * The answer that it was refused.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    static <T> Outcome<T> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }
}
