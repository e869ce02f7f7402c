package org.jiceng.governance.examples.county;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.examples.county.ReportFixture.cell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says is worked out again from the files beside it. */
class TheReportOfARunTest {
    private static final List<String> CLASSES = List.of("LINKED", "CONCERN", "REASSURED", "MANUAL_DECISION");

    private static ReportFixture report;

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        report = new ReportFixture(folder, 6000, "en");
    }

    @Test
    void countsTheClassesOfEachTownAsTheFilesDo() {
        Map<String, Map<String, Long>> byTown = classes(9);
        Map<String, String> names = report.csv("towns.csv", "name", "code");
        Map<List<String>, List<String>> rows = report.byKey("classes-towns", 1);
        assertThat(rows).hasSize(names.size());
        rows.forEach((town, cells) -> checkClasses(cells, of(byTown, cell(names, town.get(0)))));
        assertThat(rows.values()).anyMatch(cells -> !cells.contains("kept back"));
        List<String> total = report.rows("classes-towns", "tfoot").get(0);
        checkClasses(total.subList(1, total.size()), of(classes(6), "610922"));
    }

    @Test
    void countsTheClassesOfEachVillageOrKeepsThemBack() {
        Map<String, Map<String, Long>> byVillage = classes(12);
        List<Map<String, String>> villages = report.csv("villages.csv");
        List<List<String>> rows = report.rows("classes-by-village", "tbody");
        assertThat(rows).hasSize(byVillage.size());
        List<String> codes = List.copyOf(byVillage.keySet());
        Map<String, String> names = report.csv("villages.csv", "code", "name");
        Map<String, List<Map<String, Long>>> keptBack = new TreeMap<>();
        int shown = 0;
        for (int i = 0; i < rows.size(); i++) {
            String code = codes.get(i);
            List<String> row = rows.get(i);
            assertThat(row.get(0)).isEqualTo(names.get(code));
            checkClasses(row.subList(2, row.size()), of(byVillage, code));
            if (row.contains("kept back")) {
                keptBack.computeIfAbsent(code.substring(0, 9), town -> new ArrayList<>())
                        .add(of(byVillage, code));
            } else {
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(20);
        assertThat(keptBack).isNotEmpty();
        keptBack.values().forEach(TheReportOfARunTest::checkNothingCanBeTold);
        assertThat(villages).hasSizeGreaterThanOrEqualTo(rows.size());
    }

    @Test
    void coloursNoGroupByClassesThatWouldTellASmallCount() {
        Map<String, String> colours = Pattern.compile("<path class=\"([^\"]*)\"[^>]*><title>(\\d+) ")
                .matcher(report.html)
                .results()
                .collect(Collectors.toMap(path -> path.group(2), path -> path.group(1)));
        Map<String, Map<String, Map<String, Long>>> byVillage = classesOfGroups();
        int shown = 0;
        int keptBack = 0;
        for (String village : byVillage.keySet()) {
            List<Map<String, Long>> keptBackHere = new ArrayList<>();
            for (Map.Entry<String, Map<String, Long>> group :
                    Objects.requireNonNull(byVillage.get(village)).entrySet()) {
                String colour = cell(colours, group.getKey());
                if (colour.startsWith("lx cx rx ")) {
                    keptBackHere.add(group.getValue());
                } else {
                    assertThat(colour).doesNotContain("lx", "cx", "rx");
                    assertThat(cell(colours, village)).doesNotContain("lx", "cx", "rx");
                    assertThat(group.getValue().values()).doesNotContain(1L, 2L);
                    shown++;
                }
            }
            if (!cell(colours, village).startsWith("lx cx rx ")) {
                checkNothingCanBeTold(keptBackHere);
            }
            keptBack += keptBackHere.size();
        }
        assertThat(shown).isGreaterThan(20);
        assertThat(keptBack).isGreaterThan(20);
    }

    /** How many households of each class, by the village and the code of the grid that stands for their group. */
    private static Map<String, Map<String, Map<String, Long>>> classesOfGroups() {
        Map<String, String> outcomes = report.csv("decisions.csv", "household_id", "outcome");
        Map<String, String> grids = report.csv("grids.csv").stream()
                .collect(Collectors.toMap(
                        row -> cell(row, "grid_code"),
                        row -> cell(row, cell(row, "level").equals("3") ? "parent_code" : "grid_code")));
        return report.csv("membership.csv").stream()
                .collect(groupingBy(
                        row -> cell(row, "grid_code").substring(0, 12),
                        groupingBy(
                                row -> cell(grids, cell(row, "grid_code")),
                                groupingBy(row -> cell(outcomes, cell(row, "household_id")), counting()))));
    }

    /** What is left of a place after those parts of it that are shown has no count of 1 or 2. */
    private static void checkNothingCanBeTold(List<Map<String, Long>> keptBack) {
        for (String one : CLASSES) {
            assertThat(keptBack.stream()
                            .mapToLong(counts -> counts.getOrDefault(one, 0L))
                            .sum())
                    .isNotIn(1L, 2L);
        }
    }

    private static void checkClasses(List<String> cells, Map<String, Long> counts) {
        List<Long> expected =
                CLASSES.stream().map(one -> counts.getOrDefault(one, 0L)).toList();
        if (cells.contains("kept back")) {
            assertThat(cells.subList(0, 6)).containsOnly("kept back");
        } else {
            assertThat(cells.get(0))
                    .isEqualTo(Long.toString(
                            expected.stream().mapToLong(Long::longValue).sum()));
            assertThat(expected).doesNotContain(1L, 2L);
            assertThat(cells.subList(1, 5))
                    .isEqualTo(expected.stream().map(String::valueOf).toList());
        }
    }

    private static Map<String, Long> of(Map<String, Map<String, Long>> counts, String place) {
        return Objects.requireNonNull(counts.get(place), place);
    }

    /** How many households of each class, by so many digits of the village's code. */
    private static Map<String, Map<String, Long>> classes(int digits) {
        Map<String, String> villages = report.csv("households.csv", "household_id", "village_code");
        return report.csv("decisions.csv").stream()
                .collect(groupingBy(
                        row -> cell(villages, cell(row, "household_id")).substring(0, digits),
                        TreeMap::new,
                        groupingBy(row -> cell(row, "outcome"), counting())));
    }

    @Test
    void saysHowManyVisitsAreDue() {
        List<Long> counts = new ArrayList<>(List.of(0L, 0L, 0L, 0L));
        for (Map<String, String> row : report.csv("decisions.csv")) {
            String due = cell(row, "next_visit_due");
            int which =
                    due.isEmpty() ? 3 : due.compareTo("2024-06-30") < 0 ? 0 : due.compareTo("2024-07-30") < 0 ? 1 : 2;
            counts.set(which, counts.get(which) + 1);
        }
        assertThat(report.rows("visits", "tbody").stream()
                        .map(row -> row.get(1))
                        .toList())
                .isEqualTo(counts.stream().map(String::valueOf).toList());
    }

    @Test
    void spreadsTheWorkOfBaseGridsAndTownsAsTheFileDoes() {
        List<Map<String, String>> base = baseGrids();
        checkSteps(
                "workload-table",
                base.stream().map(row -> Long.parseLong(cell(row, "workload"))).toList());
        Map<String, Long> works = base.stream()
                .filter(row -> !cell(row, "worker_person_id").isEmpty())
                .collect(groupingBy(
                        row -> cell(row, "worker_person_id"),
                        Collectors.summingLong(row -> Long.parseLong(cell(row, "workload")))));
        checkSteps("workers-table", List.copyOf(works.values()));
        Map<String, String> names = report.csv("towns.csv", "name", "code");
        report.byKey("grids-by-town", 1).forEach((town, cells) -> {
            List<Map<String, String>> own = base.stream()
                    .filter(row -> cell(row, "grid_code").startsWith(cell(names, town.get(0))))
                    .toList();
            List<Long> work = own.stream()
                    .map(row -> Long.parseLong(cell(row, "workload")))
                    .sorted()
                    .toList();
            assertThat(List.of(cells.get(0), cells.get(1), cells.get(3), cells.get(4)))
                    .isEqualTo(Stream.of(
                                    own.size(),
                                    work.get(0),
                                    work.get(work.size() - 1),
                                    own.stream()
                                            .map(row -> cell(row, "worker_person_id"))
                                            .filter(worker -> !worker.isEmpty())
                                            .distinct()
                                            .count())
                            .map(String::valueOf)
                            .toList());
        });
    }

    private static List<Map<String, String>> baseGrids() {
        Set<String> base = Set.copyOf(
                report.csv("membership.csv", "household_id", "grid_code").values());
        return report.csv("grids.csv").stream()
                .filter(row -> base.contains(cell(row, "grid_code")))
                .toList();
    }

    /** Each step has what lies in it, and all steps have all. */
    private static void checkSteps(String table, List<Long> values) {
        long counted = 0;
        for (List<String> row : report.rows(table, "tbody")) {
            String[] ends = row.get(0).split("–", -1);
            long from = Long.parseLong(ends[0]);
            long to = Long.parseLong(ends[ends.length - 1]);
            long own = values.stream()
                    .filter(value -> from <= value && value <= to)
                    .count();
            assertThat(row.get(1)).as(table + " " + row.get(0)).isEqualTo(Long.toString(own));
            counted += own;
        }
        assertThat(counted).isEqualTo(values.size());
        assertThat(report.rows(table, "tfoot").get(0).get(1)).isEqualTo(Long.toString(counted));
    }

    @Test
    void coversEachVillageAsTheFileDoesOrKeepsItBack() {
        List<Map<String, String>> coverage = report.csv("coverage.csv");
        List<List<String>> rows = report.rows("contacts-by-village", "tbody");
        assertThat(rows).hasSameSizeAs(coverage);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> expected = coverage.get(i);
            List<String> cells = rows.get(i).subList(2, rows.get(i).size());
            List<String> of = Stream.of(
                            "households",
                            "contacted",
                            "party_member",
                            "peoples_deputy",
                            "central_household_head",
                            "left_out")
                    .map(column -> cell(expected, column))
                    .toList();
            if (cells.contains("kept back")) {
                assertThat(cells.get(0)).isEqualTo(of.get(0));
                assertThat(cells.subList(1, cells.size())).containsOnly("kept back");
            } else {
                assertThat(cells).isEqualTo(of);
                assertThat(cell(expected, "left_out")).isNotIn("1", "2");
            }
        }
        assertThat(rows).anyMatch(row -> row.contains("kept back")).anyMatch(row -> !row.contains("kept back"));
    }

    @Test
    void coversTheCountyByLineAsTheFilesDo() {
        Map<String, Long> byLine = report.csv("assignments.csv").stream()
                .collect(groupingBy(
                        row -> cell(row, "line"),
                        Collectors.mapping(
                                row -> cell(row, "household_id"),
                                Collectors.collectingAndThen(Collectors.toSet(), ids -> (long) ids.size()))));
        List<List<String>> rows = report.rows("contacts-by-line", "tbody");
        long households = sum("households");
        assertThat(rows.get(0).subList(1, 3))
                .containsExactly(Long.toString(sum("contacted")), Long.toString(households));
        List<String> lines = List.of("PARTY_MEMBER", "PEOPLES_DEPUTY", "CENTRAL_HOUSEHOLD_HEAD");
        for (int i = 0; i < lines.size(); i++) {
            assertThat(rows.get(i + 1).get(1)).isEqualTo(String.valueOf(byLine.get(lines.get(i))));
        }
        assertThat(rows.get(4).subList(1, 3))
                .containsExactly(Long.toString(sum("linked_with_person")), Long.toString(sum("linked")));
        Map<String, Long> loads =
                report.csv("assignments.csv").stream().collect(groupingBy(row -> cell(row, "person_id"), counting()));
        List<List<String>> steps = report.rows("load-table", "tbody");
        assertThat(steps.stream().mapToLong(row -> Long.parseLong(row.get(1))).sum())
                .isGreaterThanOrEqualTo(loads.size());
    }

    private static long sum(String column) {
        return report.csv("coverage.csv").stream()
                .mapToLong(row -> Long.parseLong(cell(row, column)))
                .sum();
    }

    /** Stages with too few are put together; the sums stay. */
    @Test
    void countsTheMattersByStageAsTheRunDoes() {
        Map<List<String>, List<String>> expected = new LinkedHashMap<>();
        long all = 0;
        for (JsonNode row : report.figures.get("matters_by_stage")) {
            List<Long> counts = Stream.of("SUGGESTION", "CLAIM", "COMPLAINT")
                    .map(book -> row.get(book).asLong())
                    .toList();
            long sum = counts.stream().mapToLong(Long::longValue).sum();
            all += sum;
            expected.put(
                    List.of(row.get("stage").asText()),
                    Stream.concat(counts.stream(), Stream.of(sum))
                            .map(String::valueOf)
                            .toList());
        }
        List<List<String>> rows = report.rows("matters-by-stage", "tbody");
        List<String> total = report.rows("matters-by-stage", "tfoot").get(0);
        assertThat(total.get(4)).isEqualTo(Long.toString(all));
        long together = 0;
        for (List<String> row : rows) {
            List<String> counts = row.subList(1, 5);
            assertThat(counts.subList(0, 3)).doesNotContain("1", "2");
            together += Long.parseLong(counts.get(3));
            if (!row.get(0).contains("together")) {
                assertThat(expected.values()).contains(counts);
            }
        }
        assertThat(together).isEqualTo(all);
        assertThat(rows).anyMatch(row -> row.get(0).contains("together"));
    }

    /** A command that was accepted is in the journal once. */
    @Test
    void countsTheUrgingsOfEachLineAsTheJournalDoes() throws IOException {
        String journal = Files.readString(report.folder.resolve("journal.ndjson"));
        Map<String, Long> lines = new TreeMap<>();
        Pattern.compile("\"action\":\"URGE\".*?\"line\":\"(\\w+)\"")
                .matcher(journal)
                .results()
                .forEach(urging -> lines.merge(urging.group(1), 1L, Long::sum));
        List<List<String>> rows = report.rows("supervision-lines", "tbody");
        List<String> names = List.of("OFFICE", "COMMITTEE", "SECRETARY");
        assertThat(rows).hasSameSizeAs(names);
        for (int i = 0; i < rows.size(); i++) {
            String count = String.valueOf(lines.getOrDefault(names.get(i), 0L));
            assertThat(rows.get(i).get(1)).isIn(count, "kept back").isNotIn("1", "2");
        }
        assertThat(rows).anyMatch(row -> !row.contains("kept back"));
    }

    @Test
    void hasEveryIndicatorOfTheBulletins() {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        report.rows("indicators-bulletins", "tbody")
                .forEach(row -> rows.put(List.of(row.get(0), row.get(2)), List.of(row.get(3), row.get(4), row.get(6))));
        Map<List<String>, List<String>> expected = new LinkedHashMap<>();
        for (String quarter : List.of("2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2")) {
            report.csv("bulletins/" + quarter + ".csv").stream()
                    .filter(row -> cell(row, "by").equals("WHOLE"))
                    .forEach(row -> expected.put(
                            List.of(quarter, cell(row, "measure")),
                            cell(row, "disclosure").equals("SHOWN")
                                    ? List.of(cell(row, "numerator"), cell(row, "denominator"), cell(row, "excluded"))
                                    : List.of("kept back", "kept back", "kept back")));
        }
        assertThat(rows).isEqualTo(expected);
        assertThat(rows).hasSizeGreaterThan(100);
    }

    @Test
    void namesNoHouseholdNoPersonAndNoMatter() {
        assertThat(Pattern.compile("\\b[HP]-\\d|虚构人|000-\\d")
                        .matcher(report.html)
                        .find())
                .isFalse();
        report.csv("households.csv").stream()
                .limit(500)
                .forEach(row -> assertThat(report.html).doesNotContain(cell(row, "longitude")));
        for (JsonNode line : matters()) {
            assertThat(report.html).doesNotContain("\"" + line.get("matter").asText() + "\"");
        }
    }

    private static List<JsonNode> matters() {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(report.folder.resolve("commands.ndjson"))) {
                lines.add(LedgerFixture.JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leadsToFilesThatAreThereAndToNothingElse() {
        Set<String> links = Pattern.compile("(?:href|src)=\"([^\"]*)\"")
                .matcher(report.html)
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toSet());
        assertThat(links).contains("decisions.csv", "#map");
        for (String link : links) {
            if (link.startsWith("#")) {
                assertThat(report.html).contains("id=\"" + link.substring(1) + "\"");
            } else {
                assertThat(report.folder.resolve(link)).isRegularFile();
            }
        }
        assertThat(report.html).doesNotContain("http:", "https:", "@import");
    }

    @Test
    void saysOfEveryFigureWhereItComesFrom() {
        String[] tables = report.html.split("<table ", -1);
        assertThat(tables).hasSizeGreaterThan(15);
        Arrays.stream(tables).skip(1).forEach(table -> {
            String head = table.substring(0, table.indexOf("</thead>"));
            long columns = head.split("<th ", -1).length - 1L;
            long numbers = head.split("class=\"number\"", -1).length - 1L;
            assertThat(head.split("class=\"source\"", -1).length - 1L).isBetween(numbers, columns);
        });
    }

    @Test
    void isBoundedInSize() throws IOException {
        assertThat(Files.size(report.page)).isLessThan(3_000_000);
    }
}
