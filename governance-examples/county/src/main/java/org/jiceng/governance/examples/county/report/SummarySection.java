package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.util.List;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.examples.county.grids.PlannedGrid;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Figures;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.grid.contact.CoverageFigures;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;

/** The figures that are read first. */
final class SummarySection {
    private final CountyResults results;
    private final List<PlannedGrid> grids;
    private final PlaceCounts classes;
    private final Element cards = Element.of("ul").with("class", "cards");

    SummarySection(CountyResults results, List<PlannedGrid> grids, PlaceCounts classes) {
        this.results = results;
        this.grids = grids;
        this.classes = classes;
    }

    Element drawn() {
        counts();
        classes();
        contacts();
        card("summary.matters", results.year().matters().size(), "journal.ndjson");
        results.bulletins().entrySet().stream().reduce((one, later) -> later).ifPresent(last -> {
            String file = "bulletins/" + last.getKey() + ".csv";
            for (BulletinMeasure measure : List.of(BulletinMeasure.ACCEPTED_IN_TIME, BulletinMeasure.CLOSED_IN_TIME)) {
                last.getValue().whole(measure).ifPresent(indicator -> rate(measure, last.getKey(), indicator, file));
            }
        });
        return Sections.section("summary").add(cards);
    }

    private void counts() {
        card("summary.households", results.summary().households(), "households.csv household_id");
        card("summary.residents", results.summary().residents(), "households.csv residents");
        card("summary.villages", results.roster().divisions().villages().size(), "villages.csv code");
        card("summary.groups", results.roster().groups().size(), "groups.csv group");
        card("summary.baseGrids", grids.stream().filter(PlannedGrid::isBase).count(), "grids.csv grid_code");
    }

    private void classes() {
        if (classes.isCountyShown()) {
            List<Long> counts = classes.county();
            share("summary.linked", counts.get(0), ClassFigures.total(counts), "decisions.csv outcome");
        }
    }

    private void contacts() {
        CoverageFigures figures = results.contacts().audit().figures();
        if (!new SmallCounts(results.smallest()).isAmong(List.of((long) figures.households() - figures.contacted()))) {
            share("summary.contacted", figures.contacted(), figures.households(), "coverage.csv contacted/households");
        }
    }

    private void rate(BulletinMeasure measure, String quarter, Indicator indicator, String file) {
        Words title = SupervisionSection.title(measure.definition().titleKey())
                .then(new Words("（" + quarter + "）", ", " + quarter));
        card(
                title,
                Figures.percent(indicator.numerator(), indicator.denominator()),
                words("summary.of", Figures.count(indicator.numerator()), Figures.count(indicator.denominator())),
                file + " " + measure.definition().id());
    }

    private void share(String key, long part, long whole, String source) {
        card(
                words(key),
                Figures.percent(part, whole),
                words("summary.of", Figures.count(part), Figures.count(whole)),
                source);
    }

    private void card(String key, long count, String source) {
        card(words(key), Figures.count(count), Words.same(""), source);
    }

    private void card(Words title, String figure, Words of, String source) {
        cards.add(Element.of("li", title)
                .add(Element.of("b", figure), Element.of("span", of).with("class", "of"), Table.source(source)));
    }
}
