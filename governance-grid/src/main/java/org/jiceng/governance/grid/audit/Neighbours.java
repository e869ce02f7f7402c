package org.jiceng.governance.grid.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;

/** Which households touch each other. It goes both ways: of two that touch, it is enough that one names the other. */
@FunctionalInterface
public interface Neighbours {
    /**
     * Two households that touch. Personal data: {@code toString} leaves them out.
     *
     * @param first the one
     * @param second the other
     */
    record Pair(HouseholdId first, HouseholdId second) {
        public Pair {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }

        @Override
        public String toString() {
            return "Pair[masked]";
        }
    }

    /** The households that touch another, in any order; empty for one that touches none or is not known. */
    Collection<HouseholdId> of(HouseholdId household);

    /** Those of some pairs. */
    static Neighbours ofPairs(Collection<Pair> pairs) {
        Map<HouseholdId, Set<HouseholdId>> touching = new HashMap<>();
        for (Pair pair : pairs) {
            touching.computeIfAbsent(pair.first(), id -> new HashSet<>()).add(pair.second());
        }
        return household -> List.copyOf(touching.getOrDefault(household, Set.of()));
    }
}
