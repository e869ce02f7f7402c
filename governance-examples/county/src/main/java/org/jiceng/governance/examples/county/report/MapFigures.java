package org.jiceng.governance.examples.county.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingLong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.grids.PlannedGrid;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jspecify.annotations.Nullable;

/**
 * By what land is coloured: for each village and each group the band of each class's share, and of the mean work of its base grids.
 * Classes have no bands where the counts of a place may not be shown, nor in the groups of such a village: whoever knows how many
 * households there are learns the counts from the bands.
 */
final class MapFigures {
    /** What may be chosen: three classes, in the order of the counts, and the work. */
    static final List<String> CHOICES = List.of("linked", "concern", "reassured", "workload");

    /** In place of a band that is kept back or not known. */
    static final int NO_BAND = -1;

    /** The bands of a place of which nothing is shown. */
    static final List<Integer> NO_BANDS = Collections.nCopies(CHOICES.size(), NO_BAND);

    private static final String COUNTY = "";

    private final CountyResults results;
    private final SmallCounts small;
    private final List<PlannedGrid> grids;
    private final PlaceCounts classes;
    private final List<Bands> bands = new ArrayList<>();

    MapFigures(CountyResults results, List<PlannedGrid> grids, PlaceCounts classes) {
        this.results = results;
        this.small = new SmallCounts(results.smallest());
        this.grids = grids;
        this.classes = classes;
        List<Long> counts = classes.isCountyShown() ? classes.county() : List.of();
        for (int i = 0; i < CHOICES.size() - 1; i++) {
            bands.add(Bands.around(counts.isEmpty() ? 0 : counts.get(i), ClassFigures.total(counts)));
        }
        LongSummaryStatistics work = work(grid -> COUNTY).getOrDefault(COUNTY, new LongSummaryStatistics());
        bands.add(work.getCount() == 0 ? Bands.between(0, 0) : Bands.between(work.getMin(), work.getMax()));
    }

    /** The bands of each choice. */
    List<Bands> bands() {
        return bands;
    }

    /** Of each village, by code, the band of each choice. */
    NavigableMap<String, List<Integer>> ofVillages() {
        Map<String, LongSummaryStatistics> work = work(grid -> grid.village().text());
        NavigableMap<String, List<Integer>> all = new TreeMap<>();
        classes.villages().forEach((village, counts) -> {
            List<Long> shown = classes.isShown(village) ? counts : ClassFigures.none();
            all.put(village.text(), bands(shown, work.get(village.text())));
        });
        return all;
    }

    /** Of each group, by the code of its grid, the band of each choice. */
    NavigableMap<String, List<Integer>> ofGroups() {
        Map<String, LongSummaryStatistics> work = work(MapFigures::group);
        Map<HouseholdId, ClassOutcome> outcomes = new HashMap<>();
        results.households().forEach(household -> outcomes.put(household.id(), household.outcome()));
        Map<RegionCode, NavigableMap<String, List<Long>>> byVillage = new HashMap<>();
        for (GridMembership membership : results.plan().memberships()) {
            for (GridMember member : membership.members()) {
                Grid base = membership.tree().grid(member.grid()).orElseThrow();
                ClassFigures.add(
                        Objects.requireNonNull(outcomes.get(member.household())),
                        byVillage
                                .computeIfAbsent(base.village(), village -> new TreeMap<>())
                                .computeIfAbsent(group(base), group -> ClassFigures.none()));
            }
        }
        NavigableMap<String, List<Integer>> all = new TreeMap<>();
        byVillage.forEach((village, groups) -> {
            Set<String> shown = classes.isShown(village) ? small.shown(groups) : Set.of();
            groups.forEach((group, counts) ->
                    all.put(group, bands(shown.contains(group) ? counts : ClassFigures.none(), work.get(group))));
        });
        return all;
    }

    /** The grid that stands for the group of a base grid: that of the second level, or what is undivided above it. */
    static String group(Grid base) {
        GridCode parent = base.parent();
        return (base.level() == GridLevel.THIRD && parent != null ? parent : base.code()).value();
    }

    private List<Integer> bands(List<Long> counts, @Nullable LongSummaryStatistics work) {
        List<Integer> own = new ArrayList<>();
        long all = ClassFigures.total(counts);
        for (int i = 0; i < CHOICES.size() - 1; i++) {
            own.add(all == 0 ? NO_BAND : bands.get(i).of(new Fraction(100 * counts.get(i), all)));
        }
        own.add(
                work == null || work.getCount() == 0
                        ? NO_BAND
                        : bands.get(CHOICES.size() - 1).of(new Fraction(work.getSum(), work.getCount())));
        return own;
    }

    /** The known work of base grids, by what the key makes of each. */
    private Map<String, LongSummaryStatistics> work(Function<Grid, String> key) {
        return grids.stream()
                .filter(grid -> grid.isBase() && grid.workload().isPresent())
                .collect(groupingBy(
                        grid -> key.apply(grid.grid()),
                        summarizingLong(grid -> grid.workload().orElseThrow())));
    }
}
