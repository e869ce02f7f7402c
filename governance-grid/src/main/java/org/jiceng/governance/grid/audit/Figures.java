package org.jiceng.governance.grid.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridRules;
import org.jspecify.annotations.Nullable;

/** Counts what a certificate shows. */
final class Figures {
    private final Inventory inventory;
    private final WorkloadCheck work;
    private final @Nullable ConnectionCheck connection;
    private final GridRules rules;

    Figures(Inventory inventory, WorkloadCheck work, @Nullable ConnectionCheck connection, GridRules rules) {
        this.inventory = inventory;
        this.work = work;
        this.connection = connection;
        this.rules = rules;
    }

    AuditFigures all() {
        return of(inventory.grids(), inventory.roster());
    }

    /** By every village that has grids or households. */
    Map<RegionCode, AuditFigures> byVillage() {
        Map<RegionCode, List<Grid>> grids = inventory.grids().stream().collect(groupingBy(Grid::village));
        Map<RegionCode, List<Household>> households =
                inventory.roster().stream().collect(groupingBy(Household::village));
        Map<RegionCode, AuditFigures> villages = new TreeMap<>();
        Stream.concat(grids.keySet().stream(), households.keySet().stream())
                .forEach(village -> villages.computeIfAbsent(
                        village,
                        code -> of(grids.getOrDefault(code, List.of()), households.getOrDefault(code, List.of()))));
        return villages;
    }

    private AuditFigures of(Collection<Grid> grids, Collection<Household> households) {
        List<Grid> bases = grids.stream().filter(inventory::isBase).toList();
        int workers = (int) workers(bases).distinct().count();
        return new AuditFigures(
                byLevel(grids),
                bases.size(),
                households.size(),
                (int) households.stream().filter(inventory::isPlaced).count(),
                (int) bases.stream().filter(grid -> grid.head() != null).count(),
                (int) workers(bases).count(),
                workers,
                rules.stipendFen(workers),
                work.spread(bases),
                work.unevenness(grids).orElse(null),
                connection == null ? null : connection.figures(bases));
    }

    private static Stream<PersonId> workers(List<Grid> bases) {
        return bases.stream().flatMap(grid -> Stream.ofNullable(grid.worker()));
    }

    private static Map<GridLevel, Integer> byLevel(Collection<Grid> grids) {
        Map<GridLevel, Integer> counts = new EnumMap<>(GridLevel.class);
        for (GridLevel level : GridLevel.values()) {
            counts.put(level, 0);
        }
        grids.forEach(grid -> counts.merge(grid.level(), 1, Integer::sum));
        return counts;
    }
}
