package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.page.BarChart;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Figures;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;

/** The classes of households, by town and by village, and their visits. */
final class ClassSection {
    private final CountyResults results;
    private final PlaceCounts counts;
    private final PlaceNames names;

    ClassSection(CountyResults results, PlaceCounts counts, PlaceNames names) {
        this.results = results;
        this.counts = counts;
        this.names = names;
    }

    Element drawn() {
        return Sections.section("classes")
                .add(
                        Sections.paragraph("classes.intro", results.pack().id()),
                        Sections.note("classes.keptBack", results.smallest()),
                        Sections.beside(chart(), towns()),
                        villages(),
                        visits());
    }

    private Element chart() {
        BarChart chart = new BarChart(
                        "classes-chart", words("classes.chart"), words("classes.chartDescription"), ClassFigures.SERIES)
                .shares();
        counts.towns().forEach((town, own) -> {
            if (counts.isShown(town)) {
                chart.bar(Words.same(names.of(town)), Figures.count(ClassFigures.total(own)), own);
            }
        });
        return chart.drawn();
    }

    private Element towns() {
        Table table = new Table("classes-towns", words("classes.towns"))
                .column(words("column.town"), "towns.csv name")
                .number(words("column.households"), "decisions.csv household_id");
        classes(table);
        counts.towns().forEach((town, own) -> table.row(cells(List.of(names.of(town)), own, counts.isShown(town))));
        table.total(cells(List.of(""), counts.county(), counts.isCountyShown()));
        return table.drawn();
    }

    private Element villages() {
        Table table = new Table("classes-by-village", words("classes.villages"))
                .column(words("column.village"), "villages.csv name")
                .column(words("column.town"), "towns.csv name")
                .number(words("column.households"), "decisions.csv household_id");
        classes(table);
        counts.villages()
                .forEach((village, own) ->
                        table.row(cells(List.of(names.of(village), town(village)), own, counts.isShown(village))));
        return table.drawn();
    }

    private String town(RegionCode village) {
        return names.of(PlaceCounts.town(village));
    }

    private static void classes(Table table) {
        for (int i = 0; i < ClassFigures.CLASSES.size(); i++) {
            table.number(
                    ClassFigures.SERIES.get(i).title(),
                    "decisions.csv outcome=" + ClassFigures.CLASSES.get(i).name());
        }
        table.number(words("column.linkedShare"), "decisions.csv outcome");
    }

    private static List<Cell> cells(List<String> place, List<Long> own, boolean isShown) {
        List<Cell> cells = place.stream()
                .map(name -> name.isEmpty() ? Cell.of(words("total")) : Cell.of(name))
                .collect(Collectors.toCollection(ArrayList::new));
        if (isShown) {
            long all = ClassFigures.total(own);
            cells.add(Cell.of(all));
            own.forEach(count -> cells.add(Cell.of(count)));
            cells.add(Cell.share(own.get(0), all));
        } else {
            cells.addAll(Collections.nCopies(own.size() + 2, Cell.keptBack()));
        }
        return cells;
    }

    private Element visits() {
        LocalDate asOf = results.asOf();
        LocalDate month = asOf.plusMonths(1);
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        counts.put("visits.overdue", List.of(due(LocalDate.MIN, asOf)));
        counts.put("visits.month", List.of(due(asOf, month)));
        counts.put("visits.later", List.of(due(month, LocalDate.MAX)));
        long none =
                results.households().size() - SmallCounts.sums(counts, Set.of()).get(0);
        counts.put("visits.none", List.of(none));
        Set<String> shown = new SmallCounts(results.smallest()).shown(counts);
        Table table = new Table("visits", words("classes.visits"))
                .column(words("column.visits"), "decisions.csv next_visit_due")
                .number(words("column.households"), "decisions.csv next_visit_due");
        counts.forEach((key, count) -> table.row(
                List.of(Cell.of(words(key, asOf)), shown.contains(key) ? Cell.of(count.get(0)) : Cell.keptBack())));
        return table.drawn();
    }

    /** How many households' next visit is due from a day, inclusive, to a day, exclusive. */
    private long due(LocalDate from, LocalDate to) {
        return results.households().stream()
                .map(DecidedHousehold::due)
                .filter(due -> due != null && !due.isBefore(from) && due.isBefore(to))
                .count();
    }
}
