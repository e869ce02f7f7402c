package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.bulletin.BulletinSheet;
import org.jiceng.governance.examples.county.page.ColumnChart;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Series;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;
import org.jspecify.annotations.Nullable;

/** How the offices keep to time and how they are supervised, by quarter; and the last quarter by book, tier and town. */
final class SupervisionSection {
    private static final List<BulletinMeasure> RATES =
            List.of(BulletinMeasure.ACCEPTED_IN_TIME, BulletinMeasure.CLOSED_IN_TIME, BulletinMeasure.SATISFIED);
    private static final List<BulletinMeasure> COUNTS =
            List.of(BulletinMeasure.LATE, BulletinMeasure.URGED, BulletinMeasure.EXTENDED, BulletinMeasure.RETURNED);
    private static final List<BulletinMeasure> OF_PARTS = List.of(
            BulletinMeasure.REGISTERED,
            BulletinMeasure.ACCEPTED_IN_TIME,
            BulletinMeasure.CLOSED_IN_TIME,
            BulletinMeasure.SATISFIED,
            BulletinMeasure.LATE,
            BulletinMeasure.URGED);
    private static final List<String> COLOURS = List.of("one", "two", "three", "four");

    private final CountyResults results;
    private final Map<String, BulletinSheet> bulletins;
    private final PlaceNames names;

    SupervisionSection(CountyResults results, PlaceNames names) {
        this.results = results;
        this.bulletins = results.bulletins();
        this.names = names;
    }

    Element drawn() {
        Element section = Sections.section("supervision")
                .add(
                        Sections.paragraph("supervision.intro"),
                        byQuarter("rates", RATES, " %", SupervisionSection::percent),
                        byQuarter("counts", COUNTS, "", indicator -> Optional.of(indicator.numerator())),
                        lines());
        bulletins.entrySet().stream()
                .reduce((one, later) -> later)
                .ifPresent(last -> section.add(parts(last.getKey(), last.getValue())));
        return section;
    }

    private static Optional<Long> percent(Indicator indicator) {
        return indicator
                .percent(0)
                .map(percent -> percent.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** The file of a quarter's bulletin. */
    static String file(String quarter) {
        return "bulletins/" + quarter + ".csv";
    }

    /** The title of a figure, from the library's texts. */
    static Words title(String key) {
        return Words.in(language -> Messages.standard().text(key, Map.of(), language));
    }

    private static Words title(BulletinMeasure measure) {
        return words("figure." + measure);
    }

    /** The chart and the table of figures by quarter. */
    private Element byQuarter(
            String key, List<BulletinMeasure> measures, String unit, Function<Indicator, Optional<Long>> value) {
        List<Series> series = new ArrayList<>();
        Table table = new Table("supervision-" + key, words("supervision." + key))
                .column(words("column.quarter"), "bulletins");
        for (BulletinMeasure measure : measures) {
            series.add(new Series(title(measure), COLOURS.get(series.size())));
            table.number(title(measure), "bulletins " + measure.definition().id());
        }
        ColumnChart chart = new ColumnChart(
                "supervision-" + key + "-chart",
                words("supervision." + key),
                words("supervision." + key + "Description"),
                series,
                unit);
        bulletins.forEach((quarter, sheet) -> {
            List<@Nullable Long> values = new ArrayList<>();
            List<Cell> cells = new ArrayList<>(List.of(Cell.link(file(quarter), quarter)));
            for (BulletinMeasure measure : measures) {
                Optional<Indicator> shown = sheet.whole(measure);
                values.add(shown.flatMap(value).orElse(null));
                cells.add(shown.map(SupervisionSection::cell).orElseGet(Cell::keptBack));
            }
            chart.columns(Words.same(quarter), values);
            table.row(cells);
        });
        return Sections.beside(chart.drawn(), table.drawn());
    }

    /** How often each line of supervision urged in the year. */
    private Element lines() {
        Map<Rung, List<Long>> counts = new EnumMap<>(Rung.class);
        for (Rung line : Rung.values()) {
            counts.put(line, List.of(urgings(line)));
        }
        Set<Rung> shown = new SmallCounts(results.smallest()).shown(counts);
        Table table = new Table("supervision-lines", words("supervision.lines"))
                .column(words("column.supervisor"), "journal.ndjson data.line")
                .number(words("column.urgings"), "journal.ndjson action=URGE");
        counts.forEach((line, count) -> table.row(List.of(
                Cell.of(words("rung." + line)), shown.contains(line) ? Cell.of(count.get(0)) : Cell.keptBack())));
        return table.drawn();
    }

    private long urgings(Rung line) {
        return results.histories().stream()
                .flatMap(history -> history.of(Effect.URGE).stream())
                .filter(urging -> urging.data().get(Field.LINE, Rung.OFFICE) == line)
                .count();
    }

    private static Cell cell(Indicator indicator) {
        return Cell.counted(indicator.numerator(), indicator.denominator());
    }

    private Element parts(String quarter, BulletinSheet sheet) {
        String file = file(quarter);
        Table table = new Table("supervision-parts", words("supervision.parts", quarter))
                .column(words("column.by"), file + " by")
                .column(words("column.part"), file + " part");
        OF_PARTS.forEach(measure ->
                table.number(title(measure), file + " " + measure.definition().id()));
        sheet.bulletin().rows().forEach(row -> {
            List<Map.Entry<String, String>> keys = row.part().keys().entrySet().stream()
                    .map(key -> Map.entry(key.getKey().name(), key.getValue()))
                    .toList();
            if (keys.size() == 1 && !keys.get(0).getKey().equals("UNIT")) {
                Map.Entry<String, String> key = keys.get(0);
                List<Cell> cells = new ArrayList<>(
                        List.of(Cell.of(words("by." + key.getKey())), Cell.of(part(key.getKey(), key.getValue()))));
                OF_PARTS.forEach(measure -> cells.add(
                        row.figure(measure).<Cell>fold(shown -> cell(shown.indicator()), keptBack -> Cell.keptBack())));
                table.row(cells);
            }
        });
        return table.drawn();
    }

    private Words part(String by, String key) {
        return by.equals("TOWN")
                ? Words.same(names.of(RegionCode.of(key)))
                : words(by.toLowerCase(Locale.ROOT) + "." + key);
    }
}
