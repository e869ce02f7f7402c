package org.jiceng.governance.ledger.deadline;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A line of three-line supervision, from the lowest. They climb in order, and each is used once for each clock.
 *
 * @term 三线督办
 * @basis Shiquan paper, part 3 section 2 item 1; that a lateness climbs the three in this order is the library's reading
 */
public enum Rung {
    /**
     * The contact office.
     *
     * @term 联系办
     */
    OFFICE,
    /** A member of the standing committee. */
    COMMITTEE,
    /** The secretary. */
    SECRETARY;

    /** At k: the lowest k rungs, in order. */
    private static final List<Set<Rung>> LOWEST = IntStream.rangeClosed(0, values().length)
            .mapToObj(k -> Arrays.asList(values()).subList(0, k))
            .map(rungs ->
                    Collections.unmodifiableSet(rungs.isEmpty() ? EnumSet.noneOf(Rung.class) : EnumSet.copyOf(rungs)))
            .toList();

    /** The lowest rungs, in order; {@code count} 0 to 3. */
    static Set<Rung> lowest(int count) {
        return LOWEST.get(count);
    }

    /** The rung after the lowest ones; empty after the last. */
    static Optional<Rung> after(Set<Rung> lowest) {
        return Arrays.stream(values()).skip(lowest.size()).findFirst();
    }
}
