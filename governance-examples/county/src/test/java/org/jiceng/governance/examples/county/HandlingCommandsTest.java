package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.examples.county.LedgerFixture.OFFICE;
import static org.jiceng.governance.examples.county.LedgerFixture.SECRETARY;
import static org.jiceng.governance.examples.county.LedgerFixture.assigned;
import static org.jiceng.governance.examples.county.LedgerFixture.command;
import static org.jiceng.governance.examples.county.LedgerFixture.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingCommandsTest {
    @TempDir
    Path folder;

    private LedgerFixture ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
    }

    @Test
    void everyCommandIsAnsweredInOrder() throws IOException {
        assertThat(ledger.handle(assigned("M-1"))).isZero();
        assertThat(ledger.answered())
                .extracting(answer -> answer.get("stage").asText())
                .containsExactly("REGISTERED", "INSTRUCTED", "ACCEPTED", "ASSIGNED");
        assertThat(ledger.out()).contains("Lines: 4\n", "Accepted: 4\n", "Refused: 0\n", "Entries in the journal: 4\n");
        assertThat(ledger.err()).isEmpty();
    }

    @Test
    void aRefusedCommandIsACommand() throws IOException {
        assertThat(ledger.handle(
                        List.of(register("c-1", "M-1"), command("c-2", "M-1", 1, OFFICE, "ARCHIVE", "")), "--json"))
                .isZero();
        assertThat(ledger.report()
                        .get("refused_by_code")
                        .get("ACTION_NOT_AT_STAGE")
                        .asInt())
                .isEqualTo(1);
        JsonNode refusal = ledger.answered().get(1);
        assertThat(refusal.get("accepted").asBoolean()).isFalse();
        assertThat(refusal.get("version").asInt()).isEqualTo(1);
        assertThat(refusal.get("stage").asText()).isEqualTo("REGISTERED");
        assertThat(refusal.get("allowed")).extracting(JsonNode::asText).contains("MERGE");
    }

    @Test
    void personalDataIsInTheVaultAlone() throws IOException {
        ledger.handle(List.of(register("c-1", "M-1")));
        assertThat(Files.readString(folder.resolve("vault.ndjson"))).contains("Test Person", "the well is dry");
        assertThat(Files.readString(ledger.journal) + Files.readString(ledger.answers) + ledger.out() + ledger.err())
                .doesNotContain("Test Person", "the well");
    }

    /** Each line of the file, broken as it is, has one answer in its place. */
    @Test
    void everyLineOfAHostileFileIsAnswered() throws IOException {
        List<String> lines = List.of(
                register("c-1", "M-1"),
                "",
                "{",
                "null",
                "[1,2]",
                "{\"commandId\":\"c-6\",\"matter\":\"M-1\"}",
                "{\"commandId\":\"c-7\",\"matter\":\"M-1\",\"x\":\"" + "x".repeat(1_000_000) + "\"}",
                "[".repeat(100_000),
                "{\"a\":".repeat(70) + "1" + "}".repeat(70),
                register("c-10", "M-10").replace("the well", "the\u0000well"),
                register("c-11", "M-11").replace("REGISTER", "NO_SUCH"),
                register("c-12", "M-12").replace("2024-03-01T10", "+99999-03-01T10"),
                "\uFEFF" + register("c-13", "M-13"),
                register("c-14", "M-14") + "\r",
                register("c-15", "M-15") + register("c-16", "M-15"),
                register("c-17", "M-17").replace("dry", "\\ud800"),
                command("c-18", "M-1", 9, SECRETARY, "INSTRUCT", "\"instruction\":\"ACCEPT\""),
                register("c-1", "M-1"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        file.writeBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        file.writeBytes(new byte[] {'\n', '"', (byte) 0xC3, '(', '"', '\n', (byte) 0xE6});

        assertThat(ledger.handle(file.toByteArray())).isEqualTo(3);
        List<JsonNode> answers = ledger.answered();
        assertThat(answers)
                .extracting(HandlingCommandsTest::summary)
                .containsExactly(
                        "c-1 true",
                        "line 2 COMMAND_NOT_OBJECT",
                        "line 3 COMMAND_NOT_JSON",
                        "line 4 COMMAND_NOT_OBJECT",
                        "line 5 COMMAND_NOT_OBJECT",
                        "line 6 COMMAND_MEMBER_MISSING",
                        "line 7 COMMAND_TOO_LARGE",
                        "line 8 COMMAND_TOO_LARGE",
                        "line 9 COMMAND_TOO_LARGE",
                        "line 10 COMMAND_NOT_JSON",
                        "c-11 UNKNOWN_MATTER",
                        "line 12 COMMAND_MEMBER_FORM",
                        "line 13 COMMAND_NOT_JSON",
                        "c-14 true",
                        "line 15 COMMAND_NOT_JSON",
                        "c-17 JOURNAL_TEXT_SURROGATE",
                        "c-18 VERSION_CONFLICT",
                        "c-1 true",
                        "line 19 COMMAND_NOT_JSON",
                        "line 20 COMMAND_NOT_JSON");
        assertThat(answers.get(5).get("commandId").asText()).isEqualTo("c-6");
        assertThat(answers.get(5).get("matter").asText()).isEqualTo("M-1");
        assertThat(answers.get(17)).isEqualTo(answers.get(0));
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.out()).contains("Lines: 20\n", "Lines that are no commands: 14\n");
    }

    private static String summary(JsonNode answer) {
        String name = answer.has("line")
                ? "line " + answer.get("line").asInt()
                : answer.get("commandId").asText();
        return name + " "
                + (answer.get("accepted").asBoolean()
                        ? "true"
                        : answer.get("reasons").get(0).get("code").asText());
    }

    @Test
    void aLineBeyondAllBoundsIsDroppedAndTheNextOneRead() throws IOException {
        byte[] long17MiB = "y".repeat(17 << 20).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(long17MiB);
        file.writeBytes(("\n" + register("c-1", "M-1")).getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.handle(file.toByteArray())).isEqualTo(3);
        assertThat(ledger.answered())
                .extracting(HandlingCommandsTest::summary)
                .containsExactly("line 1 COMMAND_TOO_LARGE", "c-1 true");
    }

    @Test
    void anEmptyFileHasNoAnswers() throws IOException {
        assertThat(ledger.handle(new byte[0])).isZero();
        assertThat(ledger.answers).isEmptyFile();
    }

    @Test
    void theSameFileAgainGivesTheSameAnswersAndNothingNew() throws IOException {
        List<String> lines = new ArrayList<>(assigned("M-1"));
        for (int i = 0; i < 600; i++) {
            lines.add(register("r-" + i, "R-" + i));
        }
        assertThat(ledger.handle(lines)).isZero();
        byte[] answers = Files.readAllBytes(ledger.answers);
        byte[] journal = Files.readAllBytes(ledger.journal);
        byte[] vault = Files.readAllBytes(folder.resolve("vault.ndjson"));

        assertThat(ledger.handle(lines)).isZero();
        assertThat(ledger.answers).hasBinaryContent(answers);
        assertThat(ledger.journal).hasBinaryContent(journal);
        assertThat(folder.resolve("vault.ndjson")).hasBinaryContent(vault);
    }

    @Test
    void aJournalIsContinued() throws IOException {
        List<String> lines = assigned("M-1");
        ledger.handle(lines.subList(0, 2));
        assertThat(ledger.handle(lines.subList(2, 4))).isZero();
        assertThat(ledger.answered())
                .last()
                .satisfies(answer -> assertThat(answer.get("stage").asText()).isEqualTo("ASSIGNED"));
        assertThat(ledger.run(List.of("verify", "--journal=" + ledger.journal))).isZero();
        assertThat(ledger.out()).contains("Entries in the journal: 4\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 300})
    void whatAKilledWriterLeftHalfDoneIsDroppedAndDoneAgain(int cut) throws IOException {
        List<String> lines = assigned("M-1");
        ledger.handle(lines);
        byte[] whole = Files.readAllBytes(ledger.journal);
        Files.write(ledger.journal, java.util.Arrays.copyOf(whole, whole.length - cut));

        assertThat(ledger.handle(lines, "--json")).isZero();
        int last =
                whole.length - new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n', whole.length - 2) - 1;
        assertThat(ledger.report().get("recovered_bytes").asInt()).isEqualTo(last - cut);
        assertThat(ledger.answered()).allMatch(answer -> answer.get("accepted").asBoolean());
        assertThat(ledger.entries()).isEqualTo(4);
    }

    @Test
    void aHalfWrittenPieceOfPersonalDataIsDroppedToo() throws IOException {
        ledger.handle(List.of(register("c-1", "M-1")));
        Path vault = folder.resolve("vault.ndjson");
        Files.writeString(vault, "{\"half", java.nio.file.StandardOpenOption.APPEND);
        assertThat(ledger.handle(List.of(register("c-2", "M-2")), "--json")).isZero();
        assertThat(ledger.report().get("recovered_bytes").asInt()).isEqualTo("{\"half".length());
    }

    @Test
    void aSeedGivesTheSameBytesAndNoneOtherSalts() throws IOException {
        ledger.handle(assigned("M-1"), "--salt-seed=7");
        LedgerFixture other = new LedgerFixture(Files.createDirectory(folder.resolve("other")));
        other.handle(assigned("M-1"), "--salt-seed=7");
        LedgerFixture chance = new LedgerFixture(Files.createDirectory(folder.resolve("chance")));
        chance.handle(assigned("M-1"));

        assertThat(other.journal).hasSameBinaryContentAs(ledger.journal);
        assertThat(other.folder.resolve("vault.ndjson")).hasSameBinaryContentAs(folder.resolve("vault.ndjson"));
        assertThat(Files.readString(chance.journal)).isNotEqualTo(Files.readString(ledger.journal));
    }

    @Test
    void unitsOfOneBodyActForEachOther() throws IOException {
        String deputy = OFFICE.replace("610922-office", "610922-hall");
        List<String> lines =
                List.of(register("c-1", "M-1"), command("c-2", "M-1", 1, deputy, "LINK", "\"with\":\"M-1\""));
        ledger.handle(lines);
        assertThat(codes(ledger.answered().get(1))).containsExactly("NOT_IN_CHARGE");

        Path units = Files.writeString(folder.resolve("units.csv"), """
                unit_id,name,tier,parent,region,colour
                610922,county,COUNTY,,610922,
                610922-office,office,COUNTY,610922,610922,
                610922-hall,hall,COUNTY,610922,610922,
                """);
        Files.delete(ledger.journal);
        Files.delete(folder.resolve("vault.ndjson"));
        assertThat(ledger.handle(lines, "--units=" + units)).isZero();
        assertThat(codes(ledger.answered().get(1))).containsExactly("UNKNOWN_OTHER_MATTER");
        assertThat(ledger.err()).contains("1,colour,CSV_COLUMN_UNKNOWN");
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("reasons").forEach(reason -> codes.add(reason.get("code").asText()));
        return codes;
    }

    @Test
    void badRowsOfUnitsAreNamedAndTheRestGoesOn() throws IOException {
        Path units = Files.writeString(folder.resolve("units.csv"), """
                unit_id,name,tier,parent,region
                a,A,VILLAGE,t,610922101203
                t,T,TOWN,d,610922101
                d,D,DEPARTMENT,,
                ,B,COUNTY,,
                c,,COUNTRY,,6x
                a,again,COUNTY,,
                """);
        assertThat(ledger.handle(List.of(register("c-1", "M-1")), "--units=" + units))
                .isEqualTo(3);
        assertThat(ledger.err().lines().map(line -> line.replaceFirst("(([^,]*,){3}).*", "$1")))
                .containsExactly(
                        "line,column,code,",
                        "5,unit_id,ROW_REQUIRED,",
                        "6,name,ROW_REQUIRED,",
                        "6,tier,ROW_CHOICE,",
                        "6,region,REGION_CODE_CHARACTERS,",
                        "7,unit_id,UNIT_TWICE,");
        assertThat(ledger.answered()).hasSize(1);
    }

    @Test
    void aWrongCallIsAnsweredInOneLineAndNothingIsMade() throws IOException {
        Path commands = Files.writeString(folder.resolve("commands.ndjson"), register("c-1", "M-1") + "\n");
        Path ring =
                Files.writeString(folder.resolve("ring.csv"), "unit_id,name,tier,parent\na,A,COUNTY,b\nb,B,COUNTY,a\n");
        Path noLedger = Files.writeString(folder.resolve("pack.json"), """
                {"id": "own", "version": "1", "title": {"zh": "甲", "en": "own"}}
                """);
        Path notCheckpoints = Files.writeString(folder.resolve("checkpoints.ndjson"), "{\"first\":1}\n");
        List<List<String>> calls = List.of(
                call("shiquan-321", folder.resolve("none.ndjson"), ledger.journal, ledger.answers),
                call("shiquan-321", folder, ledger.journal, ledger.answers),
                call("none-321", commands, ledger.journal, ledger.answers),
                call(noLedger.toString(), commands, ledger.journal, ledger.answers),
                call("shiquan-321", commands, commands, ledger.answers),
                call("shiquan-321", commands, ledger.journal, commands),
                call("shiquan-321", commands, ledger.journal, ledger.journal),
                call("shiquan-321", commands, ledger.journal, ledger.answers, "--vault=" + ledger.answers),
                call("shiquan-321", commands, ledger.journal, ledger.answers, "--units=" + ring),
                call("shiquan-321", commands, ledger.journal, ledger.answers, "--checkpoints=" + notCheckpoints),
                call("shiquan-321", commands, ledger.journal, ledger.answers, "--salt-seed=x"),
                List.of("ledger", "--pack=shiquan-321"));
        for (List<String> call : calls) {
            assertThat(ledger.run(call)).as(call.toString()).isEqualTo(2);
            assertThat(ledger.err()).as(call.toString()).startsWith("county: ").containsOnlyOnce("\n");
            assertThat(ledger.journal).as(call.toString()).doesNotExist();
            assertThat(ledger.answers).as(call.toString()).doesNotExist();
        }
        assertThat(commands).hasContent(register("c-1", "M-1"));
    }

    private static List<String> call(String pack, Path commands, Path journal, Path out, String... more) {
        List<String> call = new ArrayList<>(
                List.of("ledger", "--pack=" + pack, "--commands=" + commands, "--journal=" + journal, "--out=" + out));
        call.addAll(List.of(more));
        return call;
    }
}
