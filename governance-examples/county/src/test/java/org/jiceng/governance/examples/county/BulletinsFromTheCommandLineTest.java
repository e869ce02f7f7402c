package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.examples.county.LedgerFixture.accuse;
import static org.jiceng.governance.examples.county.LedgerFixture.assigned;
import static org.jiceng.governance.examples.county.LedgerFixture.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulletinsFromTheCommandLineTest {
    private static final String UNITS = """
            unit_id,name,tier,parent,region
            610922,county,COUNTY,,610922
            610922-office,office,COUNTY,610922,610922
            610922-roads,roads,TOWNSHIP,610922,610922
            610922-water,water,TOWNSHIP,610922,610922
            """;

    @TempDir
    Path folder;

    private LedgerFixture ledger;

    @BeforeEach
    void openALedger() {
        ledger = new LedgerFixture(folder);
    }

    @Test
    void eachFigureHasItsCountsAndHowManyAreLeftOut() throws IOException {
        handle(5, 3);
        byte[] journal = Files.readAllBytes(ledger.journal);
        assertThat(march("--by=book,place", "--json")).isZero();
        assertThat(ledger.report().get("smallest_shown").asInt()).isEqualTo(3);
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("8/8+0");
        assertThat(figure("WHOLE", "", "ledger.accepted")).isEqualTo("5/8+0");
        assertThat(figure("WHOLE", "", "ledger.accepted-in-time")).isEqualTo("5/8+0");
        assertThat(figure("WHOLE", "", "framework.suggestions-raised")).isEqualTo("0/8+0");
        assertThat(figure("BOOK", "CLAIM", "ledger.registered")).isEqualTo("5/5+0");
        assertThat(figure("BOOK", "COMPLAINT", "ledger.registered")).isEqualTo("3/3+0");
        assertThat(figure("TOWN", "610922101", "ledger.registered")).isEqualTo("8/8+0");
        assertThat(ledger.journal).hasBinaryContent(journal);
    }

    @ParameterizedTest
    @CsvSource({
        "unit, UNIT, 610922-office",
        "HANDLER, HANDLER, 610922-roads",
        "tier, TIER, COUNTY",
        "book, BOOK, CLAIM",
        "place, TOWN, 610922101",
        "village, VILLAGE, 610922101203"
    })
    void partsTheMattersByWhatTheCallNames(String by, String grouping, String part) throws IOException {
        handle(4, 0);
        assertThat(march("--by=" + by, "--json")).isZero();
        assertThat(figure(grouping, part, "ledger.registered")).isEqualTo("4/4+0");
        assertThat(groupings()).containsOnly("WHOLE", grouping);
    }

    @Test
    void withoutAPartingThereIsTheWholeAlone() throws IOException {
        handle(4, 0);
        assertThat(march("--json")).isZero();
        assertThat(groupings()).containsOnly("WHOLE");
    }

    /** Two complaints would show, and so would the claims beside the whole. */
    @Test
    void smallCountsAreKeptBackAndWhatWouldTellThem() throws IOException {
        handle(5, 2);
        assertThat(march("--by=book", "--json")).isZero();
        assertThat(parts()).doesNotContain("COMPLAINT");
        assertThat(parts().contains("CLAIM") && parts().contains("")).isFalse();
        for (JsonNode row : ledger.report().get("figures")) {
            assertThat(row.get("numerator").asInt()).isNotIn(1, 2);
        }
    }

    @Test
    void aFigureKeptBackHasNoCounts() throws IOException {
        handle(5, 0);
        ledger.handle(List.of(
                LedgerFixture.command("p-1", "M-1", 4, LedgerFixture.OFFICE, "REMARK", "\"note\":\"rung up\"")));
        ledger.handle(assigned("M-6").subList(0, 1));
        assertThat(march("--json")).isZero();
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("6/6+0");
        assertThat(figure("WHOLE", "", "ledger.accepted")).isEqualTo("SUPPRESSED");
        assertThat(march()).isZero();
        assertThat(ledger.out()).containsPattern("ledger\\.accepted +matters accepted +SUPPRESSED\n");
    }

    /** Of nine matters one is carried over; how many were raised would tell it. */
    @Test
    void anIndicatorThatWouldTellAFigureKeptBackIsKeptBackToo() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(register("f-1", "F-1").replace("2024-03-01", "2024-02-20"));
        lines.addAll(claims(8));
        ledger.handle(lines);
        assertThat(march("--json")).isZero();
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("SUPPRESSED");
        assertThat(figure("WHOLE", "", "framework.raised-by-residents")).isEqualTo("SUPPRESSED");
        assertThat(figure("WHOLE", "", "framework.suggestions-raised")).isEqualTo("SUPPRESSED");
        assertThat(figure("WHOLE", "", "framework.return-visits-made")).isEqualTo("0/0+0");
    }

    /** Byte for byte as if nobody had complained. */
    @ParameterizedTest
    @ValueSource(strings = {"610922-roads", "610922"})
    void forWhoIsAccusedThereIsNoComplaint(String viewer) throws IOException {
        handle(5, 3);
        LedgerFixture without = new LedgerFixture(Files.createDirectory(folder.resolve("without")));
        without.handle(claims(5));
        String units = "--units=" + Files.writeString(folder.resolve("units.csv"), UNITS);
        for (String form : List.of("--lang=zh", "--json")) {
            assertThat(march(form, units, "--by=book", "--viewer=" + viewer)).isZero();
            assertThat(march(without, form, units, "--by=book", "--viewer=" + viewer))
                    .isZero();
            assertThat(ledger.out()).isEqualTo(without.out()).contains("CLAIM").doesNotContain("COMPLAINT");
        }
        assertThat(march(units, "--by=book", "--viewer=610922-water")).isZero();
        assertThat(ledger.out()).contains("COMPLAINT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accusedPersons", "recused"})
    void forAReaderWhoMustKeepAwayThereIsNoComplaint(String field) throws IOException {
        List<String> lines = new ArrayList<>(claims(5));
        for (int number = 1; number <= 3; number++) {
            lines.add(accuse("k-" + number, "K-" + number)
                    .replace("\"accusedUnits\":[\"610922-roads\"]", "\"" + field + "\":[\"u-9\"]"));
        }
        ledger.handle(lines);
        for (String viewer : List.of("--viewer=610922-water", "--lang=en")) {
            assertThat(march("--by=book", viewer, "--reader=u-8,u-9")).isZero();
            assertThat(ledger.out()).contains("CLAIM").doesNotContain("COMPLAINT");
            assertThat(march("--by=book", viewer, "--reader=u-8")).isZero();
            assertThat(ledger.out()).contains("COMPLAINT");
        }
    }

    @Test
    void aMistypedViewerIsHandedNothing() throws IOException {
        handle(5, 3);
        String units = "--units=" + Files.writeString(folder.resolve("units.csv"), UNITS);
        assertThat(march(units, "--viewer=610922-raods")).isEqualTo(2);
        assertThat(ledger.out()).isEmpty();
        assertThat(ledger.err()).startsWith("county: The unit 610922-raods is not in the file of units.");
        assertThat(march(units, "--viewer=610922-raods", "--lang=zh")).isEqualTo(2);
        assertThat(ledger.err()).startsWith("county: 单位文件中没有单位 610922-raods。");
    }

    @Test
    void whatHappensAfterItIsDrawnUpDoesNotCount() throws IOException {
        handle(4, 0);
        assertThat(march("--json", "--at=2024-03-01T11:30:00+08:00")).isZero();
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("4/4+0");
        assertThat(figure("WHOLE", "", "ledger.accepted")).isEqualTo("0/4+0");
        assertThat(ledger.report().get("drawn_up_at").asText()).isEqualTo("2024-03-01T03:30:00Z");
        assertThat(march("--lang=zh", "--at=2024-03-01T11:30:00+08:00")).isZero();
        assertThat(ledger.out()).contains("2024-03-01 11:30");
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsSaid() throws IOException {
        ledger.handle(IntStream.rangeClosed(1, 3)
                .mapToObj(i -> register("f-" + i, "F-" + i).replace("2024-03-01", "2026-12-30"))
                .toList());
        assertThat(ledger.run(call("2027-01-01", "2027-03-31", "--json"))).isZero();
        assertThat(ledger.report().get("calendar_gaps"))
                .singleElement()
                .extracting(JsonNode::asText)
                .asString()
                .contains("2027");
        assertThat(figure("WHOLE", "", "ledger.lateness-known")).isEqualTo("0/3+0");
        assertThat(ledger.run(call("2026-12-01", "2026-12-31", "--json"))).isZero();
        assertThat(ledger.report().has("calendar_gaps")).isFalse();
    }

    @Test
    void anEmptyJournalHasOnlyNoughts() throws IOException {
        Files.createFile(ledger.journal);
        assertThat(march("--by=unit", "--json")).isZero();
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("0/0+0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --from=2024-03-31 --to=2024-03-01              | The period ends on 2024-03-01 | 2024-03-01
            --from=2024-13-01 --to=2024-03-01              | The value 2024-13-01 does not fit --from | 0001-01-01 至
            --from=2024-03-01 --to=+99999-01-01            | does not fit --to | 9999-12-31
            --from=2024-03-01                              | Missing: --to | 缺少 --to
            --from=2024-03-01 --to=2024-03-31 --by=colour  | does not fit --by | unit、handler、tier
            --from=2024-03-01 --to=2024-03-31 --at=monday  | The value monday does not fit --at | 带时差
            --from=2024-03-01 --to=2024-03-31 --viewer=    | The id is blank | 标识为空
            --from=2024-03-01 --to=2024-03-31 --at=2024-02-01T00:00:00Z | drawn up before its period begins | 早于统计期的首日
            """)
    void aWrongCallIsAnsweredInOneLineOfItsLanguage(String options, String english, String chinese) throws IOException {
        handle(4, 0);
        List<String> call = new ArrayList<>(List.of("bulletin", "--journal=" + ledger.journal));
        call.addAll(List.of(options.split(" ")));
        assertThat(ledger.run(call)).as(options).isEqualTo(2);
        assertThat(ledger.err()).contains(english).containsOnlyOnce("\n");
        call.add("--lang=zh");
        assertThat(ledger.run(call)).isEqualTo(2);
        assertThat(ledger.err()).contains(chinese).containsOnlyOnce("\n");
        assertThat(ledger.out()).isEmpty();
    }

    @Test
    void aBrokenJournalAndAMissingOneGiveNoFigure() throws IOException {
        assertThat(march()).isEqualTo(2);
        assertThat(ledger.err()).startsWith("county: There is no file ");
        handle(4, 0);
        Files.writeString(ledger.journal, Files.readString(ledger.journal).replace("ACCEPTED", "REJECTED"));
        assertThat(march()).isEqualTo(4);
        assertThat(ledger.out()).isEmpty();
        assertThat(ledger.err()).startsWith("county: ").containsOnlyOnce("\n");
    }

    @Test
    void badUnitsAreToldAndTheRestIsDrawnUp() throws IOException {
        handle(4, 0);
        Path units = Files.writeString(folder.resolve("units.csv"), UNITS + "610922-x,x,NOWHERE,,\n");
        assertThat(march("--units=" + units, "--json")).isEqualTo(3);
        assertThat(ledger.err()).contains("ROW_CHOICE");
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("4/4+0");
    }

    /** What could not be read might have said that the viewer stands under the accused. */
    @Test
    void withBadUnitsAViewerIsHandedNothing() throws IOException {
        handle(4, 0);
        Path units = Files.writeString(folder.resolve("units.csv"), UNITS + "610922-x,x,NOWHERE,,\n");
        assertThat(march("--units=" + units, "--viewer=610922-water")).isEqualTo(3);
        assertThat(ledger.err()).contains("ROW_CHOICE");
        assertThat(ledger.out()).isEmpty();
    }

    @Test
    void mattersOfSeveralPacksNeedOneToBeNamed() throws IOException {
        handle(4, 0);
        Path more = Files.write(
                folder.resolve("more.ndjson"), register("h-1", "H-1").getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.run(List.of(
                        "ledger",
                        "--pack=hanyin-321",
                        "--commands=" + more,
                        "--journal=" + ledger.journal,
                        "--out=" + ledger.answers)))
                .isZero();
        assertThat(march()).isEqualTo(2);
        assertThat(ledger.err()).contains("under 2 packs").contains("--pack");
        assertThat(march("--pack=hanyin-321", "--json")).isZero();
        assertThat(figure("WHOLE", "", "ledger.registered")).isEqualTo("5/5+0");
    }

    /** Claims that are assigned, and complaints against the office of roads. */
    private void handle(int claims, int complaints) throws IOException {
        List<String> lines = new ArrayList<>(claims(claims));
        IntStream.rangeClosed(1, complaints).forEach(i -> lines.add(accuse("a-" + i, "A-" + i)));
        ledger.handle(lines);
    }

    private static List<String> claims(int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .flatMap(i -> assigned("M-" + i).stream())
                .toList();
    }

    private int march(String... more) {
        return march(ledger, more);
    }

    private static int march(LedgerFixture at, String... more) {
        List<String> call =
                new ArrayList<>(List.of("bulletin", "--journal=" + at.journal, "--from=2024-03-01", "--to=2024-03-31"));
        call.addAll(List.of(more));
        return at.run(call);
    }

    private List<String> call(String from, String to, String more) {
        return List.of("bulletin", "--journal=" + ledger.journal, "--from=" + from, "--to=" + to, more);
    }

    /** A figure as {@code numerator/denominator+excluded}, or that it is kept back. */
    private String figure(String by, String part, String measure) throws IOException {
        for (JsonNode row : ledger.report().get("figures")) {
            if (row.get("by").asText().equals(by)
                    && row.get("part").asText().equals(part)
                    && row.get("measure").asText().equals(measure)) {
                return row.get("numerator").isNull()
                        ? row.get("disclosure").asText()
                        : row.get("numerator") + "/" + row.get("denominator") + "+" + row.get("excluded");
            }
        }
        throw new AssertionError("no figure " + measure + " of " + by + " " + part);
    }

    private List<String> parts() throws IOException {
        return ledger.report().get("figures").findValuesAsText("part");
    }

    private List<String> groupings() throws IOException {
        return ledger.report().get("figures").findValuesAsText("by");
    }
}
