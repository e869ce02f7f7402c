package org.jiceng.governance.core.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of lists of the same area and levels: when each code was valid, what came after it, and whether a retired
 * code came back, which it must not. Immutable.
 *
 * @basis Measures for administrative division codes (Ministry of Civil Affairs, Order 79, in force 2025-09-01): a retired
 *     code is not used again; a change of superior retires the code, a change of name keeps it (article 6)
 */
public final class RegionHistory {
    private final List<RegionList> lists;
    private final List<RegionListComparison> comparisons;

    private RegionHistory(List<RegionList> lists) {
        this.lists = List.copyOf(lists);
        List<RegionListComparison> steps = new ArrayList<>();
        for (int i = 1; i < lists.size(); i++) {
            steps.add(RegionListComparison.between(lists.get(i - 1), lists.get(i)));
        }
        this.comparisons = List.copyOf(steps);
    }

    /**
     * The history that some lists tell.
     *
     * @param lists from the oldest to the newest
     * @throws InvalidValueException if a list is not of a later day than the one before it
     */
    public static RegionHistory of(List<RegionList> lists) {
        return new RegionHistory(lists);
    }

    /** The lists, from the oldest to the newest. */
    public List<RegionList> lists() {
        return lists;
    }

    /** What changed from each list to the next. */
    public List<RegionListComparison> comparisons() {
        return comparisons;
    }

    /** The latest list that is not of a later day than the given one; empty before the first list. */
    public Optional<RegionList> asOf(LocalDate date) {
        return lists.stream().filter(list -> !list.asOf().isAfter(date)).reduce((earlier, later) -> later);
    }

    /**
     * The periods in which a code was listed, from the oldest to the newest. None for a code of no list, one for a code
     * in order, several for a code that was used again.
     */
    public List<CodeValidity> validity(RegionCode code) {
        List<CodeValidity> periods = new ArrayList<>();
        @Nullable CodeValidity open = null;
        for (RegionList list : lists) {
            LocalDate day = list.asOf();
            if (list.find(code).isPresent()) {
                open = new CodeValidity(code, open == null ? day : open.firstListed(), day, null);
            } else if (open != null) {
                periods.add(new CodeValidity(code, open.firstListed(), open.lastListed(), day));
                open = null;
            }
        }
        if (open != null) {
            periods.add(open);
        }
        return List.copyOf(periods);
    }

    /** The likely successors of a code, by the list that retired it; empty for a code that is valid or has none. */
    public List<Succession> successionsOf(RegionCode code) {
        return comparisons.stream()
                .flatMap(step -> step.successionsOf(code).stream())
                .toList();
    }

    /**
     * Every use of a retired code in a later list, as {@link RegionReason#REGION_CODE_REUSED} with {@code code},
     * {@code retired} (the day of the list that first lacked it) and {@code reused} (the day of the list that had it
     * again), by code.
     */
    public List<Reason> faults() {
        TreeSet<RegionCode> everRetired = new TreeSet<>();
        comparisons.forEach(step -> step.retired().forEach(region -> everRetired.add(region.code())));
        List<Reason> faults = new ArrayList<>();
        for (RegionCode code : everRetired) {
            List<CodeValidity> periods = validity(code);
            for (int i = 1; i < periods.size(); i++) {
                faults.add(Reason.of(RegionReason.REGION_CODE_REUSED, "code", code)
                        .with("retired", periods.get(i - 1).retiredBy().orElseThrow())
                        .with("reused", periods.get(i).firstListed()));
            }
        }
        return List.copyOf(faults);
    }
}
