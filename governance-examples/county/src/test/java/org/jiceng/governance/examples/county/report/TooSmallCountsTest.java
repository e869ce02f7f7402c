package org.jiceng.governance.examples.county.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;

class TooSmallCountsTest {
    private final SmallCounts small = new SmallCounts(3);

    @Test
    void countFromOneToBelowTheSmallest() {
        assertThat(small.isAmong(List.of(0L, 3L))).isFalse();
        assertThat(small.isAmong(List.of(0L, 1L))).isTrue();
        assertThat(small.isAmong(List.of(2L, 9L))).isTrue();
    }

    @Test
    void keepBackAnotherRowThatWouldTellThem() {
        assertThat(small.shown(Map.of("a", List.of(1L, 9L), "b", List.of(5L, 5L), "c", List.of(9L, 9L))))
                .containsExactly("c");
    }

    @Test
    void keepBackNoMoreThanIsNeeded() {
        assertThat(small.shown(Map.of("a", List.of(1L, 9L), "b", List.of(2L, 9L), "c", List.of(9L, 9L))))
                .containsExactly("c");
        assertThat(small.shown(Map.of("a", List.of(0L, 9L), "b", List.of(3L, 9L))))
                .containsExactly("a", "b");
    }

    @Test
    void keepBackAllWhereTheTotalIsSmall() {
        assertThat(small.shown(Map.of("a", List.of(1L, 9L), "b", List.of(1L, 9L), "c", List.of(0L, 9L))))
                .isEmpty();
    }

    @Test
    void cannotBeWorkedOutFromWhatIsShown() {
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TreeMap<RegionCode, List<Long>> villages = new TreeMap<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                String code = String.format("6109221%02d2%02d", random.nextInt(3), i);
                villages.put(RegionCode.of(code), counts(random));
            }
            PlaceCounts counts = new PlaceCounts(villages, 3);
            check(counts.towns(), counts, seed);
            counts.towns().forEach((town, own) -> {
                TreeMap<RegionCode, List<Long>> ofTown = new TreeMap<>(villages);
                ofTown.keySet().removeIf(village -> !PlaceCounts.town(village).equals(town));
                if (counts.isShown(town)) {
                    check(ofTown, counts, 0);
                } else {
                    assertThat(ofTown.keySet()).noneMatch(counts::isShown);
                }
            });
        }
    }

    private void check(Map<RegionCode, List<Long>> rows, PlaceCounts counts, long seed) {
        List<RegionCode> shown = rows.keySet().stream().filter(counts::isShown).toList();
        shown.forEach(place -> assertThat(small.isAmong(rows.getOrDefault(place, List.of())))
                .as("seed %d", seed)
                .isFalse());
        if (!small.isAmong(SmallCounts.sums(rows, Set.of()))) {
            assertThat(small.isAmong(SmallCounts.sums(rows, shown)))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static List<Long> counts(SplittableRandom random) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            counts.add(random.nextLong(1 + random.nextLong(20)));
        }
        return counts;
    }
}
