package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A run of a county with its report, read as what it is: tables of cells. */
final class ReportFixture {
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd]([^>]*)>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern SORTED_BY = Pattern.compile("data-sort=\"([^\"]*)\"");

    final Path folder;
    final Path page;
    final String html;
    final JsonNode figures;

    ReportFixture(Path folder, int households, String language) throws IOException {
        this.folder = folder;
        LedgerFixture run = new LedgerFixture(folder);
        int exit = run.run(List.of(
                "run",
                "--county=shiquan",
                "--households=" + households,
                "--out=" + folder,
                "--json",
                "--lang=" + language));
        assertThat(exit).as(run.err()).isZero();
        figures = LedgerFixture.JSON.readTree(run.out());
        page = folder.resolve("report.html");
        html = Files.readString(page);
    }

    /** The rows of a table's body or foot as they stand in English, counts without commas. */
    List<List<String>> rows(String table, String part) {
        String own =
                between(between(html, "<table id=\"" + table + "\">", "</table>"), "<" + part + ">", "</" + part + ">");
        return ROW.matcher(own)
                .results()
                .map(row -> CELL.matcher(row.group(1))
                        .results()
                        .map(ReportFixture::text)
                        .toList())
                .toList();
    }

    /** The body of a table by the first cells of its rows, so many as given. */
    Map<List<String>, List<String>> byKey(String table, int keys) {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        rows(table, "tbody").forEach(row -> rows.put(row.subList(0, keys), row.subList(keys, row.size())));
        return rows;
    }

    private static String text(MatchResult cell) {
        String text = cell.group(2)
                .replaceAll("<t?span lang=\"zh\">.*?</t?span>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&amp;", "&");
        return SORTED_BY.matcher(cell.group(1)).find() ? text.replace(",", "") : text;
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        assertThat(from).as(before).isNotNegative();
        return text.substring(from + before.length(), text.indexOf(after, from));
    }

    /** The rows of a file by column; no cell of these files has a comma or a quote. */
    List<Map<String, String>> csv(String file) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            String[] columns = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                assertThat(line).doesNotContain("\"");
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One column of a file by another. */
    Map<String, String> csv(String file, String key, String value) {
        Map<String, String> column = new LinkedHashMap<>();
        csv(file).forEach(row -> column.put(cell(row, key), cell(row, value)));
        return column;
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
