package org.jiceng.governance.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;

class AnyOfSeveralCircumstancesTest {
    private static final List<Set<Circumstance>> SETS = subsets();

    @Test
    void isTrueForOnePresentElseUnknownForOneNotKnownElseFalse() {
        for (Set<Circumstance> present : SETS) {
            for (Set<Circumstance> unknown : SETS) {
                if (present.stream().noneMatch(unknown::contains)) {
                    check(present, unknown);
                }
            }
        }
    }

    private static void check(Set<Circumstance> present, Set<Circumstance> unknown) {
        Circumstances circumstances = Circumstances.of(present, unknown);
        for (Set<Circumstance> counted : SETS) {
            Truth expected = counted.stream().anyMatch(present::contains)
                    ? Truth.TRUE
                    : counted.stream().anyMatch(unknown::contains) ? Truth.UNKNOWN : Truth.FALSE;
            assertThat(circumstances.anyOf(counted))
                    .as("%s of present %s, unknown %s", counted, present, unknown)
                    .isEqualTo(expected);
        }
    }

    private static List<Set<Circumstance>> subsets() {
        List<Set<Circumstance>> sets = new ArrayList<>(List.of(Set.of()));
        for (Circumstance circumstance : Circumstance.values()) {
            for (Set<Circumstance> smaller : List.copyOf(sets)) {
                Set<Circumstance> larger = EnumSet.of(circumstance);
                larger.addAll(smaller);
                sets.add(larger);
            }
        }
        return sets;
    }
}
