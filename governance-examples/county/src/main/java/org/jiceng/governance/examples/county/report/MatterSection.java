package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiceng.governance.examples.county.page.BarChart;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Figures;
import org.jiceng.governance.examples.county.page.Series;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.StageDefinition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/** The matters by book and stage, stages with too few of them together; and what was refused. */
final class MatterSection {
    private static final String FILE = "journal.ndjson";
    private static final List<Book> BOOKS = List.of(Book.values());
    private static final List<String> COLOURS = List.of("three", "one", "two");

    private final CountyResults results;
    private final WorkflowDefinition definition;
    private final Map<Stage, List<Long>> counts = new LinkedHashMap<>();
    private final Set<Stage> shown;

    MatterSection(CountyResults results) {
        this.results = results;
        definition = results.definition();
        definition.stages().forEach(stage -> counts.put(stage.stage(), none()));
        for (Matter matter : results.year().matters()) {
            List<Long> own = counts.computeIfAbsent(matter.stage(), stage -> none());
            int book = BOOKS.indexOf(matter.book());
            own.set(book, own.get(book) + 1);
        }
        shown = new SmallCounts(results.smallest()).shown(counts);
    }

    private static List<Long> none() {
        return new ArrayList<>(Collections.nCopies(BOOKS.size(), 0L));
    }

    Element drawn() {
        return Sections.section("matters")
                .add(
                        Sections.paragraph("matters.intro", Figures.count(total())),
                        Sections.note("matters.keptBack", results.smallest()),
                        Sections.beside(chart(), stages()),
                        Sections.paragraph(
                                "matters.commands",
                                Figures.count(results.year().sent()),
                                Figures.count(results.year().accepted())),
                        refused());
    }

    private long total() {
        return results.year().matters().size();
    }

    private Words title(Stage stage) {
        return definition
                .stage(stage)
                .map(StageDefinition::title)
                .map(title -> Words.in(title::in))
                .orElse(Words.same(stage.name()));
    }

    private static List<Series> series() {
        return BOOKS.stream()
                .map(book -> new Series(words("book." + book), COLOURS.get(BOOKS.indexOf(book))))
                .toList();
    }

    private Element chart() {
        BarChart chart =
                new BarChart("matters-chart", words("matters.chart"), words("matters.chartDescription"), series());
        rows((title, own) -> {
            if (ClassFigures.total(own) > 0) {
                chart.bar(title, Figures.count(ClassFigures.total(own)), own);
            }
        });
        return chart.drawn();
    }

    /** Every stage that is shown, then the others together, unless these are too few still. */
    private void rows(BiConsumer<Words, List<Long>> row) {
        counts.forEach((stage, own) -> {
            if (shown.contains(stage)) {
                row.accept(title(stage), own);
            }
        });
        List<Long> others = SmallCounts.sums(counts, shown);
        if (shown.size() < counts.size() && !new SmallCounts(results.smallest()).isAmong(others)) {
            row.accept(words("matters.others", counts.size() - shown.size()), others);
        }
    }

    private Element stages() {
        Table table = new Table("matters-by-stage", words("matters.chart")).column(words("column.stage"), FILE);
        for (Series book : series()) {
            table.number(book.title(), FILE);
        }
        table.number(words("total"), FILE);
        rows((title, own) -> table.row(cells(title, own)));
        List<Long> all = SmallCounts.sums(counts, Set.of());
        if (!new SmallCounts(results.smallest()).isAmong(all)) {
            table.total(cells(words("total"), all));
        }
        return table.drawn();
    }

    private static List<Cell> cells(Words title, List<Long> own) {
        return Stream.of(
                        Stream.of(Cell.of(title)),
                        own.stream().map(Cell::of),
                        Stream.of(Cell.of(ClassFigures.total(own))))
                .flatMap(Function.identity())
                .toList();
    }

    private Element refused() {
        Table table = new Table("matters-refused", words("matters.refused"))
                .column(words("column.reason"), "answers.ndjson reasons.code")
                .number(words("column.commands"), "answers.ndjson reasons.code");
        results.year().refusedByCode().forEach((code, count) -> table.row(List.of(Cell.of(code), Cell.of(count))));
        return table.drawn();
    }
}
