package org.jiceng.governance.examples.county.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.jiceng.governance.examples.county.report.Sections.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.contacts.CountyContacts;
import org.jiceng.governance.examples.county.page.BarChart;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Figures;
import org.jiceng.governance.examples.county.page.Series;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.CoverageFigures;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Who is reached by the three lines. Households owed one-to-one help and those left out are counts of what may point to somebody:
 * where they are too small, the place is kept back.
 */
final class ContactSection {
    private static final String FILE = "coverage.csv";

    /** Where the households left out stand among the counts of a place. */
    private static final int LEFT_OUT = 2;

    private final CountyContacts contacts;
    private final CoverageFigures county;
    private final PlaceCounts sensitive;
    private final PlaceNames names;

    ContactSection(CountyResults results, PlaceNames names) {
        this.contacts = results.contacts();
        this.county = contacts.audit().figures();
        this.sensitive = new PlaceCounts(sensitive(contacts), results.smallest());
        this.names = names;
    }

    /** Of each village those owed one-to-one help with their person, without, and those left out. */
    private static NavigableMap<RegionCode, List<Long>> sensitive(CountyContacts contacts) {
        Map<RegionCode, Long> leftOut =
                contacts.leftOut().stream().collect(groupingBy(ContactHousehold::village, counting()));
        NavigableMap<RegionCode, List<Long>> counts = new TreeMap<>();
        contacts.audit()
                .villages()
                .forEach((village, figures) -> counts.put(
                        village,
                        List.of(
                                (long) figures.linkedWithPerson(),
                                (long) figures.linked() - figures.linkedWithPerson(),
                                leftOut.getOrDefault(village, 0L))));
        return counts;
    }

    Element drawn() {
        return Sections.section("contacts")
                .add(
                        Sections.paragraph("contacts.intro"),
                        Sections.beside(byLine(), lines()),
                        Sections.heading("contacts.towns"),
                        Sections.beside(byTown(), towns()),
                        Sections.heading("contacts.load"),
                        GridSection.histogram("load", "assignments.csv person_id,household_id", loads()),
                        villages());
    }

    private Element byLine() {
        BarChart chart = new BarChart(
                        "contacts-chart",
                        words("contacts.chart"),
                        words("contacts.chartDescription"),
                        List.of(
                                new Series(words("contacts.reached"), "one"),
                                new Series(words("contacts.not"), "none")))
                .shares();
        if (sensitive.isCountyShown()) {
            bar(chart, words("line.any"), county.contacted(), county.households());
            for (ContactLine line : ContactLine.values()) {
                bar(chart, words("line." + line), reached(county, line), county.households());
            }
        }
        return chart.drawn();
    }

    private static long reached(CoverageFigures figures, ContactLine line) {
        return Objects.requireNonNull(figures.contactedByLine().get(line));
    }

    private static void bar(BarChart chart, Words label, long part, long whole) {
        chart.bar(label, Figures.percent(part, whole), List.of(part, whole - part));
    }

    private Element lines() {
        Table table = new Table("contacts-by-line", words("contacts.chart"))
                .column(words("column.line"), FILE)
                .number(words("column.numerator"), "assignments.csv line,household_id")
                .number(words("column.denominator"), FILE + " households; linked")
                .number(words("column.share"), "numerator/denominator");
        table.row(row("line.any", county.contacted(), county.households()));
        for (ContactLine line : ContactLine.values()) {
            table.row(row("line." + line, reached(county, line), county.households()));
        }
        table.row(row("line.linked", county.linkedWithPerson(), county.linked()));
        return table.drawn();
    }

    private List<Cell> row(String key, long part, long whole) {
        List<Cell> counts = List.of(Cell.of(part), Cell.of(whole), Cell.share(part, whole));
        return joined(List.of(Cell.of(words(key))), shown(counts, sensitive.isCountyShown()));
    }

    private static List<Cell> shown(List<Cell> cells, boolean isShown) {
        return isShown ? cells : Collections.nCopies(cells.size(), Cell.keptBack());
    }

    private static List<Cell> joined(List<Cell> some, List<Cell> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Element byTown() {
        BarChart chart = new BarChart(
                        "contacts-town-chart",
                        words("contacts.towns"),
                        words("contacts.townsDescription"),
                        List.of(
                                new Series(words("contacts.withPerson"), "one"),
                                new Series(words("contacts.withoutPerson"), "two")))
                .shares();
        contacts.audit().towns().forEach((town, figures) -> {
            if (sensitive.isShown(town)) {
                bar(chart, Words.same(names.of(town)), figures.linkedWithPerson(), figures.linked());
            }
        });
        return chart.drawn();
    }

    private Element towns() {
        Table table = coverage(new Table("contacts-by-town", words("contacts.townsTable"))
                        .column(words("column.town"), "towns.csv name"))
                .number(words("column.linked"), FILE + " linked_with_person/linked");
        contacts.audit().towns().forEach((town, figures) -> {
            long leftOut = Objects.requireNonNull(sensitive.towns().get(town)).get(LEFT_OUT);
            table.row(town(Cell.of(names.of(town)), figures, leftOut, sensitive.isShown(town)));
        });
        table.total(town(Cell.of(words("total")), county, contacts.leftOut().size(), sensitive.isCountyShown()));
        return table.drawn();
    }

    private static List<Cell> town(Cell name, CoverageFigures figures, long leftOut, boolean isShown) {
        List<Cell> linked = List.of(Cell.counted(figures.linkedWithPerson(), figures.linked()));
        return joined(List.of(name), cells(figures, joined(reached(figures, leftOut), linked), isShown));
    }

    private Element villages() {
        Table table = coverage(new Table("contacts-by-village", words("contacts.villages"))
                .column(words("column.village"), "villages.csv name")
                .column(words("column.town"), "towns.csv name"));
        contacts.audit().villages().forEach((village, figures) -> {
            long leftOut =
                    Objects.requireNonNull(sensitive.villages().get(village)).get(LEFT_OUT);
            table.row(joined(
                    List.of(Cell.of(names.of(village)), Cell.of(names.of(PlaceCounts.town(village)))),
                    cells(figures, reached(figures, leftOut), sensitive.isShown(village))));
        });
        return table.drawn();
    }

    private static Table coverage(Table table) {
        table.number(words("column.households"), FILE + " households")
                .number(words("column.contacted"), FILE + " contacted");
        for (ContactLine line : ContactLine.values()) {
            table.number(words("line." + line), FILE + " " + line.name().toLowerCase(Locale.ROOT));
        }
        return table.number(words("column.leftOut"), FILE + " left_out");
    }

    private static List<Cell> cells(CoverageFigures figures, List<Cell> reached, boolean isShown) {
        return joined(List.of(Cell.of(figures.households())), shown(reached, isShown));
    }

    private static List<Cell> reached(CoverageFigures figures, long leftOut) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(figures.contacted())));
        for (ContactLine line : ContactLine.values()) {
            cells.add(Cell.of(reached(figures, line)));
        }
        cells.add(Cell.of(leftOut));
        return cells;
    }

    /** How many households each person contacts, those who contact none too. */
    private List<Long> loads() {
        Map<PersonId, Long> loads = contacts.ties().stream()
                .collect(groupingBy(
                        ContactTie::person,
                        Collectors.mapping(
                                ContactTie::household,
                                Collectors.collectingAndThen(Collectors.toSet(), ids -> (long) ids.size()))));
        int idle = contacts.audit().load().persons() - loads.size();
        return Stream.concat(loads.values().stream(), Stream.generate(() -> 0L).limit(Math.max(0, idle)))
                .toList();
    }
}
