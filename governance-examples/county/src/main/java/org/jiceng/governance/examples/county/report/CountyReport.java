package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.grids.PlannedGrid;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Page;
import org.jiceng.governance.examples.county.page.Words;

/** The report of a run as one page. */
public final class CountyReport {
    private static final List<String> SECTIONS = List.of(
            "summary", "map", "classes", "grids", "contacts", "matters", "supervision", "indicators", "sources");

    private CountyReport() {}

    /**
     * Writes the page; it appears when the caller commits.
     *
     * @param language the language that it shows first
     * @throws CallFailure if it cannot be written
     */
    public static void write(CountyResults results, Locale language, Path place, OutputFiles files) {
        try {
            files.text(place).write(page(results, language).text());
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", place));
        }
    }

    /** The page. */
    static Page page(CountyResults results, Locale language) {
        Words title = words("title." + results.settings().county());
        PlaceNames names = new PlaceNames(results.roster().divisions());
        List<PlannedGrid> grids = results.plan().grids();
        PlaceCounts classes = ClassFigures.of(results);
        Element main = Element.of(
                "main",
                new SummarySection(results, grids, classes).drawn(),
                contents(),
                new MapSection(new MapFigures(results, grids, classes), grids, names).drawn(),
                new ClassSection(results, classes, names).drawn(),
                new GridSection(results.measure(), grids, names).drawn(),
                new ContactSection(results, names).drawn(),
                new MatterSection(results).drawn(),
                new SupervisionSection(results, names).drawn(),
                new IndicatorSection(results).drawn(),
                new SourceSection(results).drawn());
        return new Page(title, language, header(results, title), main).styled(style());
    }

    private static Element header(CountyResults results, Words title) {
        return Element.of(
                "header",
                Element.of("h1", title),
                Element.of(
                                "ul",
                                Element.of("li", words("fact.asOf", results.asOf())),
                                Element.of(
                                        "li", words("fact.pack", results.pack().id())),
                                Element.of(
                                        "li",
                                        words("fact.year", results.settings().referenceYear())),
                                Element.of(
                                        "li",
                                        words("fact.seed", results.settings().seed())))
                        .with("class", "facts"),
                Element.of("p", words("madeUp")).with("class", "notice"));
    }

    private static Element contents() {
        return Element.of(
                        "section",
                        Element.of("h2", words("contents")),
                        Element.of("ol")
                                .add(SECTIONS.stream()
                                        .map(id -> Element.of(
                                                "li", Element.of("a", words(id)).with("href", "#" + id)))))
                .with("class", "contents");
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(CountyReport.class.getResourceAsStream("map.css"), "map.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
