package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;

/** From which files the figures come, what is kept back and whose the boundaries are. */
final class SourceSection {
    private static final List<String> FILES = List.of(
            "towns.csv",
            "villages.csv",
            "groups.csv",
            "households.csv",
            "decisions.csv",
            "persons.csv",
            "grids.csv",
            "membership.csv",
            "grids.geojson",
            "assignments.csv",
            "coverage.csv",
            "journal.ndjson",
            "answers.ndjson");

    private final CountyResults results;

    SourceSection(CountyResults results) {
        this.results = results;
    }

    Element drawn() {
        Table table = new Table("source-files", words("sources.files"))
                .column(words("column.file"), "")
                .column(words("column.content"), "");
        Stream<List<Cell>> files =
                FILES.stream().map(file -> List.of(Cell.link(file, file), Cell.of(words("file." + file))));
        Stream<List<Cell>> bulletins = results.bulletins().keySet().stream()
                .map(quarter -> List.of(
                        Cell.link(SupervisionSection.file(quarter), SupervisionSection.file(quarter)),
                        Cell.of(words("file.bulletin", quarter))));
        Stream.concat(files, bulletins).forEach(table::row);
        return Sections.section("sources")
                .add(
                        Sections.paragraph("sources.intro"),
                        table.drawn(),
                        Sections.heading("sources.keptBack"),
                        Sections.paragraph("sources.keptBackText", results.smallest()),
                        Sections.heading("sources.boundaries"),
                        Sections.paragraph("sources.boundariesText"));
    }
}
