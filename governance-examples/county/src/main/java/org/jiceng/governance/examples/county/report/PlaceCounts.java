package org.jiceng.governance.examples.county.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;

/**
 * Counts of every village, town by town and of the county, with what of them may be shown. Where a town is kept back, its villages
 * are too.
 */
final class PlaceCounts {
    private final NavigableMap<RegionCode, List<Long>> villages;
    private final NavigableMap<RegionCode, List<Long>> towns = new TreeMap<>();
    private final List<Long> county;
    private final boolean isCountyShown;
    private final Set<RegionCode> shown = new HashSet<>();

    PlaceCounts(NavigableMap<RegionCode, List<Long>> villages, int smallest) {
        this.villages = villages;
        SmallCounts small = new SmallCounts(smallest);
        Map<RegionCode, Map<RegionCode, List<Long>>> byTown = villages.entrySet().stream()
                .collect(groupingBy(row -> town(row.getKey()), toMap(Map.Entry::getKey, Map.Entry::getValue)));
        byTown.forEach((town, own) -> towns.put(town, SmallCounts.sums(own, Set.of())));
        county = SmallCounts.sums(towns, Set.of());
        isCountyShown = !small.isAmong(county);
        for (RegionCode town : small.shown(towns)) {
            shown.add(town);
            shown.addAll(small.shown(byTown.getOrDefault(town, Map.of())));
        }
    }

    /** The town of a village. */
    static RegionCode town(RegionCode village) {
        return village.ancestor(RegionLevel.TOWNSHIP).orElse(village);
    }

    NavigableMap<RegionCode, List<Long>> villages() {
        return villages;
    }

    NavigableMap<RegionCode, List<Long>> towns() {
        return towns;
    }

    List<Long> county() {
        return county;
    }

    boolean isCountyShown() {
        return isCountyShown;
    }

    /** Whether the counts of a village or town may be shown. */
    boolean isShown(RegionCode place) {
        return shown.contains(place);
    }
}
