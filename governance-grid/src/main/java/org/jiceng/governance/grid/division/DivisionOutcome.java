package org.jiceng.governance.grid.division;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.Reason;

/** What came of a division: within tolerance, or not found, or proved impossible. */
public sealed interface DivisionOutcome {
    /** The best division found; empty only if there is none at all, as with fewer areas than parts. */
    Optional<Division> best();

    /** The result of one of three functions, by what came of the division. */
    <T> T fold(Function<WithinTolerance, T> within, Function<NotFound, T> notFound, Function<Impossible, T> impossible);

    /**
     * Every part is within the window.
     *
     * @param division the division
     * @param shortest whether it is proved that no division within the window has shorter borders between its parts
     */
    record WithinTolerance(Division division, boolean shortest) implements DivisionOutcome {
        @Override
        public Optional<Division> best() {
            return Optional.of(division);
        }

        @Override
        public <T> T fold(
                Function<WithinTolerance, T> within,
                Function<NotFound, T> notFound,
                Function<Impossible, T> impossible) {
            return within.apply(this);
        }
    }

    /**
     * Some parts are outside the window. Whether a better division exists is not known.
     *
     * @param division the best that was found
     * @param outside the parts outside the window, ascending
     */
    record NotFound(Division division, List<Integer> outside) implements DivisionOutcome {
        /** Takes a copy of the list. */
        public NotFound {
            outside = List.copyOf(outside);
        }

        @Override
        public Optional<Division> best() {
            return Optional.of(division);
        }

        @Override
        public <T> T fold(
                Function<WithinTolerance, T> within,
                Function<NotFound, T> notFound,
                Function<Impossible, T> impossible) {
            return notFound.apply(this);
        }
    }

    /**
     * No division is within the window: that is proved.
     *
     * @param causes why, one or more
     * @param best the best that was found all the same
     * @param leastDeviation whether it is proved that no division has a smaller {@link Division#deviation}
     */
    record Impossible(List<Reason> causes, Optional<Division> best, boolean leastDeviation) implements DivisionOutcome {
        /** Takes a copy of the list. */
        public Impossible {
            causes = List.copyOf(causes);
        }

        @Override
        public <T> T fold(
                Function<WithinTolerance, T> within,
                Function<NotFound, T> notFound,
                Function<Impossible, T> impossible) {
            return impossible.apply(this);
        }
    }
}
