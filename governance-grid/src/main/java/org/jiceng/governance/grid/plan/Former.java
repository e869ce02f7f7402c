package org.jiceng.governance.grid.plan;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMembership;

/** The grids that a village has already, and who is in them; none for a first plan. */
final class Former {
    private final GridMembership membership;
    private final Map<GridCode, Grid> grids = new TreeMap<>();
    private final Map<String, Grid> groups = new HashMap<>();
    private final Set<GridCode> issued;

    private Former(GridMembership membership, RegionCode village, Set<GridCode> issued) {
        this.membership = membership;
        this.issued = new TreeSet<>(issued);
        for (Grid grid : membership.tree().grids()) {
            if (grid.village().equals(village)) {
                grids.put(grid.code(), grid);
                this.issued.add(grid.code());
            }
        }
        grids.values().stream()
                .filter(grid -> grid.level() == GridLevel.SECOND)
                .forEach(grid -> groups.putIfAbsent(grid.name(), grid));
    }

    static Former of(GridMembership membership, RegionCode village, Set<GridCode> issued) {
        return new Former(membership, village, issued);
    }

    static Former none(RegionCode village) {
        return new Former(Planned.membership(List.of(), List.of()), village, Set.of());
    }

    /** Their codes, and those known to have been issued before. */
    Set<GridCode> issued() {
        return issued;
    }

    /** All of them, by code. */
    Collection<Grid> grids() {
        return grids.values();
    }

    Optional<Grid> grid(GridCode code) {
        return Optional.ofNullable(grids.get(code));
    }

    /** The grid of a group; the first by code of several of one name. */
    Optional<Grid> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** The base grid of a household. */
    Optional<GridCode> gridOf(HouseholdId household) {
        return membership.gridOf(household).map(Grid::code).filter(grids::containsKey);
    }

    /** The households of a grid, by id. */
    List<HouseholdId> households(GridCode grid) {
        return membership.households(grid);
    }

    /** The parts of a group, those first in which most of some households with a place are; none if it was not divided. */
    List<Grid> parts(String group, Collection<Household> households) {
        Map<GridCode, Long> counts = households.stream()
                .filter(household -> household.place() != null)
                .flatMap(household -> gridOf(household.id()).stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return group(group).stream()
                .flatMap(grid -> membership.tree().children(grid.code()).stream())
                .sorted(comparing((Grid part) -> -counts.getOrDefault(part.code(), 0L)))
                .toList();
    }

    /** The part in which each household was, by its number among some parts; -1 for none of them. */
    int[] partOf(List<Household> households, List<Grid> parts) {
        Map<GridCode, Integer> numbers = new HashMap<>();
        parts.forEach(part -> numbers.put(part.code(), numbers.size()));
        return households.stream()
                .mapToInt(household -> gridOf(household.id())
                        .map(code -> numbers.getOrDefault(code, -1))
                        .orElse(-1))
                .toArray();
    }

    /** The number of the area of each group, those of most groups first; -1 for a group that there was not. */
    int[] areaOf(List<String> names) {
        Map<GridCode, Integer> counts = new TreeMap<>();
        names.forEach(name -> area(name).ifPresent(area -> counts.merge(area, 1, Integer::sum)));
        List<GridCode> order = counts.keySet().stream()
                .sorted(Comparator.comparing(code -> -Objects.requireNonNull(counts.get(code))))
                .toList();
        return names.stream()
                .mapToInt(name -> area(name).map(order::indexOf).orElse(-1))
                .toArray();
    }

    private Optional<GridCode> area(String group) {
        return group(group).map(Grid::parent);
    }

    /** The area that each of some new ones continues: that of the most households which no other one continues. */
    Map<Draft, Grid> continued(List<Draft> areas) {
        record Shared(Draft now, Grid before, long households) {}
        return areas.stream()
                .flatMap(now -> grids.values().stream()
                        .filter(grid -> grid.level() == GridLevel.FIRST)
                        .map(before -> new Shared(now, before, shared(now, before))))
                .filter(shared -> shared.households() > 0)
                .sorted(comparing(Shared::households, Comparator.reverseOrder()))
                .collect(
                        HashMap::new,
                        (found, shared) -> {
                            if (!found.containsValue(shared.before())) {
                                found.putIfAbsent(shared.now(), shared.before());
                            }
                        },
                        HashMap::putAll);
    }

    private long shared(Draft now, Grid before) {
        Set<HouseholdId> were = new HashSet<>(households(before.code()));
        return now.households().stream()
                .filter(household -> were.contains(household.id()))
                .count();
    }
}
