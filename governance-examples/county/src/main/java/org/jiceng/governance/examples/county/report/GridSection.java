package org.jiceng.governance.examples.county.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;
import static org.jiceng.governance.examples.county.report.Sections.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.grids.PlannedGrid;
import org.jiceng.governance.examples.county.page.ColumnChart;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Series;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.WorkloadMeasure;

/** The grids, and how their work and that of those who work them is spread. */
final class GridSection {
    private final WorkloadMeasure measure;
    private final List<PlannedGrid> grids;
    private final PlaceNames names;

    GridSection(WorkloadMeasure measure, List<PlannedGrid> grids, PlaceNames names) {
        this.measure = measure;
        this.grids = grids;
        this.names = names;
    }

    Element drawn() {
        return Sections.section("grids")
                .add(
                        Sections.paragraph("grids.intro").add(words("measure." + measure)),
                        levels(),
                        Sections.heading("grids.workload"),
                        histogram("workload", "grids.csv workload", workloads(PlannedGrid::isBase)),
                        Sections.heading("grids.workers"),
                        histogram("workers", "grids.csv worker_person_id,workload", ofWorkers()),
                        towns());
    }

    private Element levels() {
        Table table = new Table("grids-by-level", words("grids.levels"))
                .column(words("column.level"), "grids.csv level")
                .number(words("column.grids"), "grids.csv grid_code")
                .number(words("column.headed"), "grids.csv head_person_id")
                .number(words("column.worked"), "grids.csv worker_person_id");
        for (GridLevel level : GridLevel.values()) {
            table.row(row(words("level." + level.number()), grid -> grid.grid().level() == level));
        }
        table.row(row(words("level.base"), PlannedGrid::isBase));
        return table.drawn();
    }

    private List<Cell> row(Words title, Predicate<PlannedGrid> which) {
        List<PlannedGrid> chosen = grids.stream().filter(which).toList();
        return List.of(
                Cell.of(title),
                Cell.of(chosen.size()),
                Cell.of(chosen.stream()
                        .filter(grid -> grid.grid().head() != null)
                        .count()),
                Cell.of(chosen.stream()
                        .filter(grid -> grid.grid().worker() != null)
                        .count()));
    }

    /** The known workloads of the grids of a kind. */
    private List<Long> workloads(Predicate<PlannedGrid> which) {
        return grids.stream()
                .filter(which)
                .flatMapToLong(grid -> grid.workload().stream())
                .boxed()
                .toList();
    }

    /** What each person works in all. */
    private List<Long> ofWorkers() {
        Map<PersonId, Long> works = grids.stream()
                .filter(grid -> grid.isBase() && grid.grid().worker() != null)
                .collect(groupingBy(
                        grid -> Objects.requireNonNull(grid.grid().worker()),
                        summingLong(grid -> grid.workload().orElse(0))));
        return List.copyOf(works.values());
    }

    /** The chart and the table of a histogram, whose texts begin with the key. */
    static Element histogram(String key, String source, List<Long> values) {
        ColumnChart chart = new ColumnChart(
                key + "-chart",
                words(key + ".chart"),
                words(key + ".description"),
                List.of(new Series(words(key + ".count"), "one")),
                "");
        Table table = new Table(key + "-table", words(key + ".chart"))
                .column(words(key + ".bin"), source)
                .number(words(key + ".count"), source);
        for (Histogram.Bin bin : Histogram.of(values).bins()) {
            chart.columns(Words.same(bin.label()), List.of(bin.count()));
            table.row(List.of(Cell.of(bin.label(), bin.from()), Cell.of(bin.count())));
        }
        table.total(List.of(Cell.of(words("total")), Cell.of(values.size())));
        return Sections.beside(chart.drawn(), table.drawn());
    }

    private Element towns() {
        Table table = new Table("grids-by-town", words("grids.towns"))
                .column(words("column.town"), "towns.csv name")
                .number(words("column.baseGrids"), "grids.csv grid_code")
                .number(words("column.workloadLeast"), "grids.csv workload")
                .number(words("column.workloadMean"), "grids.csv workload")
                .number(words("column.workloadMost"), "grids.csv workload")
                .number(words("column.workers"), "grids.csv worker_person_id");
        Map<RegionCode, List<PlannedGrid>> byTown = grids.stream()
                .filter(PlannedGrid::isBase)
                .collect(groupingBy(grid -> PlaceCounts.town(grid.grid().village()), TreeMap::new, toList()));
        byTown.forEach((town, own) -> table.row(row(Cell.of(names.of(town)), own)));
        table.total(row(
                Cell.of(words("total")),
                grids.stream().filter(PlannedGrid::isBase).toList()));
        return table.drawn();
    }

    private static List<Cell> row(Cell title, List<PlannedGrid> base) {
        LongSummaryStatistics work =
                base.stream().flatMapToLong(grid -> grid.workload().stream()).summaryStatistics();
        return work.getCount() == 0
                ? List.of(title, Cell.of(base.size()), Cell.unknown(), Cell.unknown(), Cell.unknown(), workers(base))
                : List.of(
                        title,
                        Cell.of(base.size()),
                        Cell.of(work.getMin()),
                        Cell.of(BigDecimal.valueOf(work.getSum())
                                .divide(BigDecimal.valueOf(work.getCount()), 1, RoundingMode.HALF_UP)),
                        Cell.of(work.getMax()),
                        workers(base));
    }

    private static Cell workers(List<PlannedGrid> base) {
        return Cell.of(base.stream()
                .map(grid -> grid.grid().worker())
                .filter(Objects::nonNull)
                .distinct()
                .count());
    }
}
