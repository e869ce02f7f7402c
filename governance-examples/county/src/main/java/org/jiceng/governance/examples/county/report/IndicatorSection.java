package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.Disclosure;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.examples.county.bulletin.BulletinSheet;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;

/** Every indicator of the county as a whole with what it is made of. */
final class IndicatorSection {
    private static final int COLUMNS = 4;

    private final CountyResults results;

    IndicatorSection(CountyResults results) {
        this.results = results;
    }

    Element drawn() {
        return Sections.section("indicators").add(Sections.paragraph("indicators.intro"), contacts(), bulletins());
    }

    private Element contacts() {
        Table table = figures(
                new Table("indicators-contacts", words("indicators.contacts")),
                "coverage.csv",
                "coverage.csv contacted; linked_with_person; assignments.csv line",
                "coverage.csv households; linked",
                "coverage.csv");
        figures().forEach(figure -> table.row(cells(figure).toList()));
        return table.drawn();
    }

    /** What one of them keeps back, the others might tell: then all are kept back. */
    private List<Disclosure> figures() {
        List<Indicator> indicators = results.contacts().audit().figures().indicators();
        boolean isSmall = indicators.stream()
                .map(indicator -> indicator.suppressedBelow(results.smallest()))
                .anyMatch(Disclosure.Suppressed.class::isInstance);
        return indicators.stream()
                .<Disclosure>map(indicator -> isSmall
                        ? new Disclosure.Suppressed(indicator.definition(), results.smallest())
                        : new Disclosure.Shown(indicator))
                .toList();
    }

    private Element bulletins() {
        Table table = figures(
                new Table("indicators-bulletins", words("indicators.bulletins"))
                        .column(words("column.quarter"), "bulletins"),
                "bulletins measure",
                "bulletins numerator",
                "bulletins denominator",
                "bulletins excluded");
        results.bulletins()
                .forEach((quarter, sheet) -> sheet.lines().stream()
                        .filter(line -> line.by().equals(BulletinSheet.WHOLE))
                        .forEach(line -> table.row(Stream.concat(
                                        Stream.of(Cell.link(SupervisionSection.file(quarter), quarter)),
                                        cells(line.figure()))
                                .toList())));
        return table.drawn();
    }

    private static Table figures(Table table, String measure, String numerator, String denominator, String excluded) {
        return table.column(words("column.indicator"), measure)
                .column(words("column.measure"), measure)
                .number(words("column.numerator"), numerator)
                .number(words("column.denominator"), denominator)
                .number(words("column.share"), "numerator/denominator")
                .number(words("column.excluded"), excluded);
    }

    private static Stream<Cell> cells(Disclosure figure) {
        Stream<Cell> counts = figure.<Stream<Cell>>fold(
                shown -> counts(shown.indicator()), keptBack -> Collections.nCopies(COLUMNS, Cell.keptBack()).stream());
        return Stream.concat(
                Stream.of(
                        Cell.of(SupervisionSection.title(figure.definition().titleKey())),
                        Cell.of(figure.definition().id())),
                counts);
    }

    private static Stream<Cell> counts(Indicator indicator) {
        return Stream.of(
                Cell.of(indicator.numerator()),
                Cell.of(indicator.denominator()),
                Cell.share(indicator.numerator(), indicator.denominator()),
                Cell.of(indicator.excluded()));
    }
}
