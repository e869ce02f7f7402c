package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AYearOfMattersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** All that the default definition knows but moving to another pack. */
    @Test
    void hasAllThatCanHappenToAMatterAndWhatIsRefused() throws IOException {
        run("--households=30000");
        List<JsonNode> commands = lines("commands.ndjson");
        List<JsonNode> answers = lines("answers.ndjson");
        assertThat(answers).hasSameSizeAs(commands);
        Set<String> done = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        Set<String> urging = new TreeSet<>();
        for (int i = 0; i < commands.size(); i++) {
            JsonNode answer = answers.get(i);
            assertThat(answer.get("commandId")).isEqualTo(commands.get(i).get("commandId"));
            if (answer.get("accepted").asBoolean()) {
                done.add(commands.get(i).get("action").asText());
                urging.add(commands.get(i).path("data").path("line").asText());
            }
            answer.path("reasons")
                    .forEach(reason -> refused.add(reason.get("code").asText()));
        }
        String all = "REGISTER INSTRUCT ACCEPT ASSIGN SUPERVISE REPORT SIGN_OFF REPLY ARCHIVE RECLASSIFY REVISE CORRECT"
                + " MERGE LINK REJECT TRANSFER DIVERT HAND_UP HAND_DOWN OBJECT SUSTAIN OVERRULE URGE EXTEND PAUSE RESUME"
                + " RETURN REWORK WITHDRAW REQUEST_REVIEW RECORD_REVIEW REOPEN ACCUSE REMARK RETURN_VISIT";
        assertThat(done).containsExactlyInAnyOrder(all.split(" "));
        assertThat(urging).contains("OFFICE", "COMMITTEE", "SECRETARY");
        assertThat(refused)
                .contains(
                        "UNKNOWN_MATTER",
                        "RECIPIENT_CONFLICT",
                        "VERSION_CONFLICT",
                        "TOO_MANY_REPRESENTATIVES",
                        "BEYOND_THE_TIER",
                        "LIMIT_PASSED");
    }

    @Test
    void standsInTheOrderOfTimeWithinTheYear() throws IOException {
        run("--as-of=2024-03-31");
        List<String> times = new ArrayList<>();
        lines("commands.ndjson").forEach(command -> times.add(command.get("at").asText()));
        assertThat(times).isSorted();
        assertThat(times.get(0)).isGreaterThan("2023-04-01");
        assertThat(times.get(times.size() - 1)).isLessThan("2024-04-01");
    }

    /** The generated commands are what a vendor would send: handled as such they give the very same files. */
    @ParameterizedTest
    @CsvSource({"hanyin, 1", "shiquan, 7"})
    void isWhatTheLedgerMakesOfItsCommands(String county, String seed) throws IOException {
        run("--county=" + county, "--seed=" + seed);
        LedgerFixture ledger = new LedgerFixture(folder);
        Path again = Files.createDirectory(folder.resolve("again"));
        assertThat(ledger.run(List.of(
                        "ledger",
                        "--lang=zh",
                        "--pack=" + county + "-321",
                        "--commands=" + folder.resolve("commands.ndjson"),
                        "--units=" + folder.resolve("units.csv"),
                        "--salt-seed=" + seed,
                        "--journal=" + again.resolve("journal.ndjson"),
                        "--out=" + again.resolve("answers.ndjson"))))
                .isZero();
        for (String file : List.of("journal.ndjson", "answers.ndjson", "vault.ndjson")) {
            assertThat(again.resolve(file)).hasSameTextualContentAs(folder.resolve(file));
        }
    }

    @Test
    void itsJournalIsWholeAndHoldsNobodysName() throws IOException {
        run();
        LedgerFixture ledger = new LedgerFixture(folder);
        assertThat(ledger.run(List.of(
                        "verify",
                        "--journal=" + folder.resolve("journal.ndjson"),
                        "--checkpoints=" + folder.resolve("checkpoints.ndjson"))))
                .isZero();
        assertThat(Files.readString(folder.resolve("vault.ndjson"))).contains("虚构人");
        for (String file : List.of("journal.ndjson", "answers.ndjson")) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain("虚构", "000-");
        }
    }

    /** A vendor gets the same figures from the journal. */
    @ParameterizedTest
    @CsvSource({"2024-06-30, 2023-Q3 2023-Q4 2024-Q1 2024-Q2", "2024-05-15, 2023-Q2 2023-Q3 2023-Q4 2024-Q1 2024-Q2"})
    void itsBulletinsAreThoseOfTheCommand(String asOf, String quarters) throws IOException {
        run("--as-of=" + asOf);
        List<String> names = List.of(quarters.split(" "));
        try (Stream<Path> files = Files.list(folder.resolve("bulletins"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().map(name -> name + ".csv").toList());
        }
        for (String name : names) {
            assertThat(Files.readAllLines(folder.resolve("bulletins").resolve(name + ".csv")))
                    .as(name)
                    .isEqualTo(bulletin(name, asOf));
        }
        assertThat(bulletin("2023-Q4", asOf)).hasSizeGreaterThan(60);
    }

    /** The lines of a quarter's file as the command's report has them. */
    private List<String> bulletin(String quarter, String asOf) throws IOException {
        LocalDate from = LocalDate.of(
                Integer.parseInt(quarter.substring(0, 4)), 3 * Integer.parseInt(quarter.substring(6)) - 2, 1);
        LedgerFixture ledger = new LedgerFixture(folder);
        assertThat(ledger.run(List.of(
                        "bulletin",
                        "--json",
                        "--journal=" + ledger.journal,
                        "--from=" + from,
                        "--to=" + from.plusMonths(3).minusDays(1),
                        "--at=" + asOf + "T23:59:59+08:00",
                        "--by=unit,tier,book,place")))
                .as(ledger.err())
                .isZero();
        List<String> lines = new ArrayList<>(List.of("by,part,measure,disclosure,numerator,denominator,excluded"));
        for (JsonNode row : ledger.report().get("figures")) {
            lines.add(Stream.of("by", "part", "measure", "disclosure", "numerator", "denominator", "excluded")
                    .map(column ->
                            row.get(column).isNull() ? "" : row.get(column).asText())
                    .collect(Collectors.joining(",")));
        }
        return lines;
    }

    /** Where the calendar knows no year, what needs one is refused and the run goes on. */
    @ParameterizedTest
    @CsvSource({"2000-01-01", "2099-12-31", "2027-02-28"})
    void passesInYearsThatTheCalendarDoesNotKnow(String asOf) throws IOException {
        assertThat(run("--as-of=" + asOf)).contains("calendar");
        assertThat(lines("commands.ndjson")).hasSizeGreaterThan(100);
    }

    /** What the run prints. */
    private String run(String... more) {
        List<String> call = new ArrayList<>(List.of("run", "--households=400", "--out=" + folder));
        for (String option : more) {
            call.removeIf(one -> one.startsWith(option.replaceFirst("=.*", "=")));
            call.add(option);
        }
        LedgerFixture ledger = new LedgerFixture(folder);
        assertThat(ledger.run(call)).as(ledger.err()).isZero();
        return ledger.out();
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
