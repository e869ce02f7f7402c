package org.jiceng.governance.examples.county.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which rows of counts may be shown. A count from 1 to below the smallest points to somebody, so its whole row is kept back; and
 * with it further rows that add to it, the least ones first, until those kept back have no such count together either: their sum can be told
 * from the total and the rows that are shown.
 */
final class SmallCounts {
    private final int smallest;

    SmallCounts(int smallest) {
        this.smallest = smallest;
    }

    /** Whether one of the counts is too small to be shown. */
    boolean isAmong(Collection<Long> counts) {
        return counts.stream().anyMatch(count -> 0 < count && count < smallest);
    }

    /** The keys of the rows that may be shown beside their total, ascending; none if the total itself may not. */
    <K extends Comparable<K>> NavigableSet<K> shown(Map<K, List<Long>> rows) {
        NavigableSet<K> shown = new TreeSet<>(rows.keySet());
        shown.removeIf(key -> isAmong(row(rows, key)));
        List<Long> keptBack = SmallCounts.sums(rows, shown);
        while (isAmong(keptBack)) {
            List<Long> sums = keptBack;
            Optional<K> next = shown.stream()
                    .filter(key -> helps(row(rows, key), sums))
                    .min(Comparator.comparingLong((K key) -> sum(row(rows, key)))
                            .thenComparing(Comparator.naturalOrder()));
            if (next.isEmpty()) {
                return new TreeSet<>();
            }
            shown.remove(next.get());
            keptBack = SmallCounts.sums(rows, shown);
        }
        return shown;
    }

    private static <K> List<Long> row(Map<K, List<Long>> rows, K key) {
        return Objects.requireNonNull(rows.get(key));
    }

    /** Whether a row adds to a sum that is too small. */
    private boolean helps(List<Long> row, List<Long> sums) {
        return IntStream.range(0, row.size()).anyMatch(i -> row.get(i) > 0 && isAmong(List.of(sums.get(i))));
    }

    /** What all rows but those given come to, column by column. */
    static <K> List<Long> sums(Map<K, List<Long>> rows, Collection<K> without) {
        List<List<Long>> others = rows.entrySet().stream()
                .filter(row -> !without.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        int columns = rows.values().stream().mapToInt(List::size).findFirst().orElse(0);
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        others.stream().mapToLong(row -> row.get(column)).sum())
                .toList();
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
