package org.jiceng.governance.ledger.supervision;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.indicator.Disclosure;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who knows a published bulletin, which parts there are and how they lie in each other, and tries to work out what is kept
 * back: by solving all sums as equations, and by closing in on every count from below and above.
 */
final class Onlooker {
    /** One count: of a row, the matters that a measure counts, or all of them for {@code null}. */
    private record Count(int row, @Nullable BulletinMeasure measure) {}

    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final List<Bulletin.Row> truth;
    private final int smallest;
    private final List<int[]> sums = new ArrayList<>();
    private final Map<Count, Long> low = new HashMap<>();
    private final Map<Count, Long> high = new HashMap<>();

    Onlooker(Bulletin bulletin, PublishedBulletin published) {
        this.truth = bulletin.rows();
        this.smallest = published.smallest();
        findSums();
        for (int row = 0; row < truth.size(); row++) {
            PublishedBulletin.Row shown = published.row(truth.get(row).part()).orElse(null);
            suppose(new Count(row, null), 0, UNBOUNDED);
            for (BulletinMeasure measure : BulletinMeasure.values()) {
                suppose(new Count(row, measure), 0, UNBOUNDED);
            }
            if (shown != null) {
                learn(row, shown);
            }
        }
    }

    private void suppose(Count count, long least, long most) {
        low.put(count, least);
        high.put(count, most);
    }

    private void learn(int row, PublishedBulletin.Row shown) {
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            if (shown.figure(measure) instanceof Disclosure.Shown figure) {
                long denominator = figure.indicator().denominator();
                know(new Count(row, measure), figure.indicator().numerator());
                know(new Count(row, measure.of().orElse(null)), denominator);
                know(new Count(row, null), denominator + figure.indicator().excluded());
            }
        }
    }

    private void know(Count count, long value) {
        suppose(count, value, value);
    }

    /** Every row with others of one breakdown that hold exactly its matters. */
    private void findSums() {
        for (int whole = 0; whole < truth.size(); whole++) {
            Set<MatterId> matters = new HashSet<>(truth.get(whole).matters());
            Map<Set<Grouping>, List<Integer>> inside = new HashMap<>();
            for (int part = 0; part < truth.size(); part++) {
                if (part != whole && matters.containsAll(truth.get(part).matters())) {
                    inside.computeIfAbsent(truth.get(part).part().keys().keySet(), key -> new ArrayList<>())
                            .add(part);
                }
            }
            int index = whole;
            inside.values().forEach(parts -> {
                int size = parts.stream()
                        .mapToInt(part -> truth.get(part).matters().size())
                        .sum();
                if (size == matters.size()) {
                    int[] sum = new int[parts.size() + 1];
                    sum[0] = index;
                    Arrays.setAll(sum, i -> i == 0 ? index : parts.get(i - 1));
                    sums.add(sum);
                }
            });
        }
    }

    /** What they have found out and should not have. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        solve();
        closeIn();
        for (Count count : low.keySet()) {
            Long value = known(count);
            if (value != null && isSmall(value)) {
                found.add("row " + truth.get(count.row()).part() + ": " + count.measure() + " is " + value);
            }
            if (value != null && count.measure() != null) {
                Long base = known(new Count(count.row(), count.measure().of().orElse(null)));
                if (base != null && isSmall(base - value)) {
                    found.add("row " + truth.get(count.row()).part() + ": all but " + (base - value) + " are "
                            + count.measure());
                }
            }
        }
        found.addAll(smallRests());
        return found;
    }

    private long least(Count count) {
        return low.getOrDefault(count, 0L);
    }

    private long most(Count count) {
        return high.getOrDefault(count, UNBOUNDED);
    }

    private @Nullable Long known(Count count) {
        return least(count) == most(count) ? Long.valueOf(least(count)) : null;
    }

    private boolean isSmall(long value) {
        return 0 < value && value < smallest;
    }

    /** Sums of what is kept back of one row's parts that are small themselves. */
    private List<String> smallRests() {
        List<String> found = new ArrayList<>();
        for (int[] sum : sums) {
            for (BulletinMeasure measure : BulletinMeasure.values()) {
                Long rest = rest(sum, measure, measure);
                Long base = rest(sum, measure, measure.of().orElse(null));
                if (rest != null && (isSmall(rest) || (base != null && isSmall(base - rest)))) {
                    found.add("parts of " + truth.get(sum[0]).part() + ": " + measure + " of what is kept back is "
                            + rest);
                }
            }
        }
        return found;
    }

    /** A measure's count of the parts of which another measure's is not known, taken together. */
    private @Nullable Long rest(int[] sum, BulletinMeasure unknown, @Nullable BulletinMeasure measure) {
        Long rest = known(new Count(sum[0], measure));
        for (int i = 1; rest != null && i < sum.length; i++) {
            if (known(new Count(sum[i], unknown)) != null) {
                Long part = known(new Count(sum[i], measure));
                rest = part == null ? null : Long.valueOf(rest - part);
            }
        }
        return rest;
    }

    /** Solves the sums of each measure exactly and keeps what follows. */
    private void solve() {
        List<@Nullable BulletinMeasure> measures = new ArrayList<>(Arrays.asList(BulletinMeasure.values()));
        measures.add(null);
        for (BulletinMeasure measure : measures) {
            List<SortedMap<Integer, BigInteger>> equations = new ArrayList<>();
            for (int[] sum : sums) {
                SortedMap<Integer, BigInteger> equation = new TreeMap<>();
                for (int i = 0; i < sum.length; i++) {
                    BigInteger sign = i == 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
                    Long value = known(new Count(sum[i], measure));
                    if (value == null) {
                        equation.merge(sum[i], sign, BigInteger::add);
                    } else {
                        equation.merge(-1, sign.multiply(BigInteger.valueOf(value)), BigInteger::add);
                    }
                }
                equations.add(equation);
            }
            for (SortedMap<Integer, BigInteger> row : reduced(equations)) {
                if (row.tailMap(0).size() == 1) {
                    BigInteger constant = row.getOrDefault(-1, BigInteger.ZERO).negate();
                    BigInteger factor = row.getOrDefault(row.lastKey(), BigInteger.ONE);
                    know(
                            new Count(row.lastKey(), measure),
                            constant.divide(factor).longValueExact());
                }
            }
        }
    }

    private static List<SortedMap<Integer, BigInteger>> reduced(List<SortedMap<Integer, BigInteger>> equations) {
        List<SortedMap<Integer, BigInteger>> done = new ArrayList<>();
        for (SortedMap<Integer, BigInteger> equation : equations) {
            SortedMap<Integer, BigInteger> left = equation;
            for (SortedMap<Integer, BigInteger> other : done) {
                left = without(left, other, other.lastKey());
            }
            left.values().removeIf(factor -> factor.signum() == 0);
            if (!left.isEmpty() && left.lastKey() >= 0) {
                int key = left.lastKey();
                SortedMap<Integer, BigInteger> pivot = left;
                done.replaceAll(other -> without(other, pivot, key));
                done.add(left);
            }
        }
        return done;
    }

    private static SortedMap<Integer, BigInteger> without(
            SortedMap<Integer, BigInteger> row, SortedMap<Integer, BigInteger> pivot, int key) {
        BigInteger mine = row.getOrDefault(key, BigInteger.ZERO);
        if (mine.signum() == 0) {
            return row;
        }
        SortedMap<Integer, BigInteger> result = new TreeMap<>();
        BigInteger its = pivot.getOrDefault(key, BigInteger.ONE);
        row.forEach((unknown, factor) -> result.merge(unknown, factor.multiply(its), BigInteger::add));
        pivot.forEach(
                (unknown, factor) -> result.merge(unknown, factor.multiply(mine).negate(), BigInteger::add));
        result.values().removeIf(factor -> factor.signum() == 0);
        return result;
    }

    /** Narrows every count until nothing moves any more: no count is negative, none is more than its base, sums hold. */
    private void closeIn() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Count count : List.copyOf(low.keySet())) {
                if (count.measure() != null) {
                    Count base = new Count(count.row(), count.measure().of().orElse(null));
                    moved |= narrow(count, 0, most(base));
                    moved |= narrow(base, least(count), most(base));
                }
            }
            for (int[] sum : sums) {
                for (BulletinMeasure measure : BulletinMeasure.values()) {
                    moved |= closeIn(sum, measure);
                }
                moved |= closeIn(sum, null);
            }
        }
    }

    private boolean closeIn(int[] sum, @Nullable BulletinMeasure measure) {
        long low = 0;
        long high = 0;
        for (int i = 1; i < sum.length; i++) {
            low += least(new Count(sum[i], measure));
            high = Math.min(UNBOUNDED, high + most(new Count(sum[i], measure)));
        }
        Count whole = new Count(sum[0], measure);
        boolean moved = narrow(whole, low, high);
        for (int i = 1; i < sum.length; i++) {
            Count part = new Count(sum[i], measure);
            long othersLeast = low - least(part);
            long othersMost = high >= UNBOUNDED ? UNBOUNDED : high - most(part);
            moved |= narrow(part, least(whole) - othersMost, most(whole) - othersLeast);
        }
        return moved;
    }

    private boolean narrow(Count count, long least, long most) {
        boolean moved = least > least(count) || most < most(count);
        low.merge(count, least, Math::max);
        high.merge(count, most, Math::min);
        return moved;
    }
}
