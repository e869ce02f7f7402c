package org.jiceng.governance.core.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The regions of an area as they stood on a date: each code once, no blank name, no orphan.
 *
 * <p>A list may begin at any level. The regions of its highest level need no superior in it; of any other region the
 * superior must be there, unless it stands above the highest level. A list of villages alone is therefore as good as one
 * from province to village, but a village whose town is missing among other towns is an orphan.
 *
 * @param asOf the day on which the list was true
 * @param regions the regions, ordered by code
 */
public record RegionList(LocalDate asOf, List<Region> regions) {
    private static final Comparator<Region> BY_CODE = Comparator.comparing(Region::code);

    /**
     * @throws InvalidValueException if {@link #check} finds a fault; the exception names the first one and how many
     *     there are
     */
    public RegionList {
        regions = regions.stream().sorted(BY_CODE).toList();
        List<Reason> faults = check(regions);
        if (!faults.isEmpty()) {
            Reason first = faults.get(0);
            throw new InvalidValueException(Reason.of(RegionReason.REGION_LIST_FAULTY, "count", faults.size())
                    .with("first", first.code())
                    .with("code", first.attributes().getOrDefault("code", "")));
        }
    }

    /**
     * The list of some rows.
     *
     * @param rows in any order
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    public static RegionList of(LocalDate asOf, Collection<Region> rows) {
        return new RegionList(asOf, List.copyOf(rows));
    }

    /**
     * Every fault of some rows, by code: {@link RegionReason#REGION_DUPLICATE} (once for a code, however often it is
     * repeated), {@link RegionReason#REGION_NAME_BLANK} and {@link RegionReason#REGION_ORPHAN}, each with the attribute
     * {@code code}. Empty when the rows form a list.
     */
    public static List<Reason> check(Collection<Region> rows) {
        Map<RegionCode, List<Region>> byCode = new TreeMap<>();
        rows.forEach(row ->
                byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row));
        Optional<RegionLevel> highest =
                byCode.keySet().stream().map(RegionCode::level).min(Comparator.naturalOrder());
        List<Reason> faults = new ArrayList<>();
        byCode.forEach((code, same) -> {
            if (same.size() > 1) {
                faults.add(
                        Reason.of(RegionReason.REGION_DUPLICATE, "code", code).with("count", same.size()));
            }
            if (same.stream().anyMatch(row -> row.name().isBlank())) {
                faults.add(Reason.of(RegionReason.REGION_NAME_BLANK, "code", code));
            }
            code.parent()
                    .filter(parent -> !parent.level().isAbove(highest.orElseThrow()))
                    .filter(parent -> !byCode.containsKey(parent))
                    .ifPresent(parent -> faults.add(
                            Reason.of(RegionReason.REGION_ORPHAN, "code", code).with("parent", parent)));
        });
        return faults;
    }

    /** The region with a code, if the list has it. */
    public Optional<Region> find(RegionCode code) {
        int index = from(code.number());
        return index < regions.size() && regions.get(index).code().equals(code)
                ? Optional.of(regions.get(index))
                : Optional.empty();
    }

    /** How many regions the list has, and when; a list of a whole country is no text to print. */
    @Override
    public String toString() {
        return "RegionList[asOf=" + asOf + ", regions=" + regions.size() + "]";
    }

    /** The index of the first region whose padded code is not less than a number; the size if there is none. */
    int from(long number) {
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).code().number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
