package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.examples.county.LedgerFixture.OFFICE;
import static org.jiceng.governance.examples.county.LedgerFixture.ROADS;
import static org.jiceng.governance.examples.county.LedgerFixture.SECRETARY;
import static org.jiceng.governance.examples.county.LedgerFixture.accuse;
import static org.jiceng.governance.examples.county.LedgerFixture.assigned;
import static org.jiceng.governance.examples.county.LedgerFixture.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingAboutAMatterTest {
    @TempDir
    Path folder;

    private LedgerFixture ledger;

    @BeforeEach
    void fill() throws IOException {
        ledger = new LedgerFixture(folder);
        List<String> lines = new ArrayList<>(assigned("M-1"));
        lines.add(accuse("a-1", "A-1"));
        lines.add(register("h-1", "H-1").replace("2024-03-01T10", "2024-04-30T10"));
        lines.add(register("f-1", "F-1").replace("2024-03-01T10", "2026-12-20T10"));
        ledger.handle(lines);
    }

    @Test
    void nextNamesWhatMayBeDoneAndWhyTheRestMayNot() throws IOException {
        assertThat(ledger.ask("next", "M-1", OFFICE, "--json")).isZero();
        JsonNode report = ledger.report();
        assertThat(report.get("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(report.get("version").asInt()).isEqualTo(4);
        JsonNode supervise = row(report.get("allowed"), "action", "SUPERVISE");
        assertThat(supervise.get("leads_to").asText()).isEqualTo("SUPERVISED");
        assertThat(supervise.get("title").asText()).isEqualTo("supervise");
        assertThat(supervise.get("required")).extracting(JsonNode::asText).containsExactly("line");
        assertThat(row(report.get("not_allowed"), "action", "ARCHIVE")
                        .get("code")
                        .asText())
                .isEqualTo("ACTION_NOT_AT_STAGE");
        assertThat(row(report.get("not_allowed"), "action", "EXTEND")
                        .get("code")
                        .asText())
                .isEqualTo("ROLE_MISSING");
    }

    @Test
    void nextSpeaksTheLanguageOfTheCall() {
        assertThat(ledger.ask("next", "M-1", OFFICE, "--lang=zh")).isZero();
        assertThat(ledger.out()).contains("启动督查").contains("此时可以：");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    next | 快速交办 ASSIGNED | 严格督查 SUPERVISED | 销号归档 ARCHIVE
                    due  | 快速交办 ASSIGNED | 办理 HANDLE         | 快速交办 STAGE_ASSIGNED
                    view | 登记建账 REGISTER | 主办单位 UNIT       | 分类建账 REGISTERED
                    """)
    void inChineseATitleStandsBeforeEachCode(String question, String one, String other, String third)
            throws IOException {
        assertThat(ledger.ask(question, "M-1", OFFICE, "--lang=zh")).isZero();
        assertThat(ledger.out()).contains(one, other, third);
        assertThat(ledger.ask(question, "M-1", OFFICE, "--lang=zh", "--json")).isZero();
        assertThat(ledger.report().get("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(ledger.out()).doesNotContain(one, other, third);
        assertThat(ledger.ask(question, "M-1", OFFICE)).isZero();
        assertThat(ledger.out()).doesNotContain(one, other, third);
    }

    @Test
    void inTextTimesAreOfTheCountysZoneAndSayItInJsonOfUtc() throws IOException {
        assertThat(ledger.ask("view", "M-1", OFFICE)).isZero();
        assertThat(ledger.out())
                .contains("At (Asia/Shanghai): 2024-05-06 09:00:00", "2024-03-01 10:00:00")
                .containsPattern("At \\(Asia/Shanghai\\)  ")
                .doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(ledger.ask("view", "M-1", OFFICE, "--lang=zh")).isZero();
        assertThat(ledger.out()).contains("时间（北京时间）：2024-05-06 09:00:00");
        assertThat(ledger.ask("view", "M-1", OFFICE, "--json")).isZero();
        assertThat(ledger.report().get("asked_at").asText()).isEqualTo("2024-05-06T01:00:00Z");
        assertThat(ledger.report().get("history").get(0).get("at").asText()).isEqualTo("2024-03-01T02:00:00Z");
    }

    @Test
    void dueNamesTheLastDayTheLatenessAndTheHolidays() throws IOException {
        assertThat(ledger.ask("due", "M-1", OFFICE, "--json")).isZero();
        JsonNode report = ledger.report();
        JsonNode handling = row(report.get("clocks"), "clock", "HANDLE");
        assertThat(handling.get("nature").asText()).isEqualTo("STATUTORY");
        assertThat(handling.get("state").asText()).isEqualTo("LATE");
        assertThat(handling.get("due").asText()).isEqualTo("2024-04-30");
        JsonNode unit = row(report.get("clocks"), "clock", "UNIT");
        assertThat(unit.get("state").asText()).isEqualTo("LATE");
        assertThat(unit.get("late_by").asInt()).isEqualTo(47);
        assertThat(unit.get("grade").asText()).isEqualTo("GRAVE");
        assertThat(unit.get("rung_due").asText()).isEqualTo("OFFICE");
        assertThat(report.get("explanation").asText()).contains("HANDLE\n").contains("2024-04-30");
    }

    @Test
    void dueNamesTheDaysThatShiftedALastDay() throws IOException {
        assertThat(ledger.ask("due", "H-1", OFFICE, "--json")).isZero();
        JsonNode report = ledger.report();
        assertThat(row(report.get("clocks"), "clock", "STAGE_REGISTERED")
                        .get("due")
                        .asText())
                .isEqualTo("2024-05-07");
        JsonNode shift = row(report.get("shifted_by"), "date", "2024-05-03");
        assertThat(shift.get("holiday").asText()).isEqualTo("劳动节");
        assertThat(shift.get("notice").asText()).contains("国办发明电〔2023〕7号");
    }

    @Test
    void dueSaysWhichYearTheCalendarDoesNotKnow() throws IOException {
        assertThat(ledger.run(List.of(
                        "due",
                        "--json",
                        "--journal=" + ledger.journal,
                        "--matter=F-1",
                        "--actor=" + OFFICE,
                        "--at=2026-12-21T09:00:00+08:00")))
                .isZero();
        JsonNode whole = row(ledger.report().get("clocks"), "clock", "STAGE_REGISTERED");
        assertThat(whole.get("unknown_year").isNull()).isTrue();
        assertThat(ledger.run(List.of(
                        "due",
                        "--journal=" + ledger.journal,
                        "--matter=F-1",
                        "--actor=" + OFFICE,
                        "--at=2027-01-21T09:00:00+08:00")))
                .isZero();
        assertThat(ledger.out()).contains("2027");
    }

    /** The accused office cannot tell that there is a complaint. */
    @ParameterizedTest
    @ValueSource(strings = {"next", "due", "view"})
    void whoIsAccusedIsAnsweredAsIfThereWereNothing(String question) throws IOException {
        for (String form : List.of("--lang=en", "--json")) {
            for (String actor : List.of(ROADS, "{\"id\":\"p-9\",\"roles\":[\"PERSON\"]}")) {
                assertThat(ledger.ask(question, "A-1", actor, form)).isEqualTo(3);
                String hidden = ledger.out() + "\n--\n" + ledger.err();
                LedgerFixture without = new LedgerFixture(folder.resolve("without-" + question));
                java.nio.file.Files.createDirectories(without.folder);
                without.handle(assigned("M-1"));
                assertThat(without.ask(question, "A-1", actor, form)).isEqualTo(3);
                assertThat(hidden).isEqualTo(without.out() + "\n--\n" + without.err());
                assertThat(hidden).contains("UNKNOWN_MATTER");
            }
        }
        assertThat(ledger.ask(question, "A-1", OFFICE)).isZero();
    }

    @Test
    void viewShowsTheOfficeWhoMustBeAnsweredAndTheSecretaryWhatItIsAbout() throws IOException {
        assertThat(ledger.ask("view", "M-1", OFFICE, "--json")).isZero();
        JsonNode office = ledger.report();
        assertThat(office.get("petitioners").get(0).get("name").asText()).isEqualTo("Test Person");
        assertThat(office.get("history")).hasSize(4);
        assertThat(office.get("history").get(0).get("texts").get("content").asText())
                .isEqualTo("the well is dry");
        assertThat(row(office.get("allowed"), "action", "SUPERVISE")).isNotNull();

        assertThat(ledger.ask("view", "M-1", SECRETARY)).isZero();
        assertThat(ledger.out()).contains("the well is dry").doesNotContain("Test Person", "p-7");
    }

    @Test
    void viewShowsThePetitionerTheirOwn() throws IOException {
        assertThat(ledger.ask("view", "M-1", "{\"id\":\"p-7\",\"roles\":[\"PERSON\"]}", "--json"))
                .isZero();
        JsonNode own = ledger.report();
        assertThat(own.get("petitioners").get(0).get("phone").asText()).isEqualTo("000");
        assertThat(own.get("history").get(1).get("actor").isNull()).isTrue();
        assertThat(own.get("clocks"))
                .extracting(clock -> clock.get("nature").asText())
                .containsOnly("STATUTORY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "due", "view"})
    void anOfficialWithoutAPartInItIsAnsweredAsIfThereWereNothing(String question) {
        String stranger = OFFICE.replace("610922-office", "610922-else");
        for (String at : List.of("2020-01-01T00:00:00Z", "2024-05-06T09:00:00+08:00")) {
            assertThat(ledger.run(List.of(
                            question,
                            "--journal=" + ledger.journal,
                            "--matter=M-1",
                            "--actor=" + stranger,
                            "--at=" + at)))
                    .isEqualTo(3);
            assertThat(ledger.out()).contains("UNKNOWN_MATTER");
        }
    }

    @Test
    void dueShowsThePetitionerTheStatutoryClocksAlone() throws IOException {
        assertThat(ledger.ask("due", "M-1", "{\"id\":\"p-7\",\"roles\":[\"PERSON\"]}", "--json"))
                .isZero();
        assertThat(ledger.report().get("clocks"))
                .extracting(clock -> clock.get("nature").asText())
                .containsOnly("STATUTORY");
    }

    @Test
    void viewWithoutTheVaultShowsNoPersonalData() throws IOException {
        java.nio.file.Files.delete(folder.resolve("vault.ndjson"));
        assertThat(ledger.ask("view", "M-1", OFFICE)).isZero();
        assertThat(ledger.out()).contains("p-7").doesNotContain("Test Person", "the well");
        assertThat(ledger.out()).contains("No vault: ", "--vault");
        assertThat(folder.resolve("vault.ndjson")).doesNotExist();
        assertThat(ledger.ask("view", "M-1", OFFICE, "--json")).isZero();
        assertThat(ledger.report().has("vault_missing")).isTrue();
        assertThat(ledger.ask("view", "M-none", OFFICE, "--json")).isEqualTo(3);
        assertThat(ledger.report().has("vault_missing")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"the well is dry, the well is wet, content", "Test Person, Best Person, persons"})
    void viewShowsNoValueThatTheJournalIsNotHeldTo(String kept, String forged, String field) throws IOException {
        Path vault = folder.resolve("vault.ndjson");
        java.nio.file.Files.writeString(
                vault, java.nio.file.Files.readString(vault).replace(kept, forged));
        for (String actor : List.of(OFFICE, "{\"id\":\"p-7\",\"roles\":[\"PERSON\"]}")) {
            assertThat(ledger.ask("view", "M-1", actor, "--json")).isEqualTo(4);
            assertThat(ledger.report().get("altered"))
                    .extracting(JsonNode::asText)
                    .containsExactly(field);
            assertThat(ledger.out()).doesNotContain(kept, forged);
        }
    }

    @Test
    void viewSaysNothingOfAnAlteredValueThatTheViewerMayNotSee() throws IOException {
        Path vault = folder.resolve("vault.ndjson");
        java.nio.file.Files.writeString(
                vault, java.nio.file.Files.readString(vault).replace("Test Person", "Best Person"));
        assertThat(ledger.ask("view", "M-1", SECRETARY, "--json")).isZero();
        assertThat(ledger.report().get("altered")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "due", "view"})
    void aTimeBeforeTheLastEventIsRefused(String question) throws IOException {
        assertThat(ledger.run(List.of(
                        question,
                        "--json",
                        "--journal=" + ledger.journal,
                        "--matter=M-1",
                        "--actor=" + OFFICE,
                        "--at=2024-03-01T10:30:00+08:00")))
                .isEqualTo(3);
        assertThat(row(ledger.report().get("reasons"), "code", "TIME_REVERSED")).isNotNull();
    }

    @Test
    void aMatterUnderAnotherPackNeedsThatPack() throws IOException {
        LedgerFixture own = new LedgerFixture(java.nio.file.Files.createDirectory(folder.resolve("own")));
        Path pack = java.nio.file.Files.writeString(folder.resolve("own.json"), """
                {"id": "own-321", "version": "1", "title": {"zh": "甲", "en": "own"}, "extends": "shiquan-321"}
                """);
        java.nio.file.Files.writeString(folder.resolve("own.ndjson"), String.join("\n", assigned("M-1")));
        assertThat(own.run(List.of(
                        "ledger",
                        "--pack=" + pack,
                        "--commands=" + folder.resolve("own.ndjson"),
                        "--journal=" + own.journal,
                        "--out=" + own.answers)))
                .isZero();
        assertThat(own.ask("next", "M-1", OFFICE)).isEqualTo(2);
        assertThat(own.err()).contains("own-321").containsOnlyOnce("\n");
        assertThat(own.ask("next", "M-1", OFFICE, "--pack=" + pack)).isZero();
        assertThat(own.handle(
                        List.of(LedgerFixture.command("x-1", "M-1", 4, OFFICE, "REMARK", "\"note\":\"n\"")), "--json"))
                .isZero();
        assertThat(own.report().get("refused_by_code").get("PACK_NOT_HERE").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --matter=M-1 | --actor=x         | --at=2024-05-06T09:00:00+08:00
                    --matter=M-1 | --actor={}        | --at=2024-05-06T09:00:00+08:00
                    --matter=M-1 | --actor=[]        | --at=2024-05-06T09:00:00+08:00
                    --matter=    | --actor={"id":"u-1","roles":["PERSON"]} | --at=2024-05-06T09:00:00+08:00
                    --matter=M-1 | --actor={"id":"u-1","roles":["PERSON"]} | --at=2024-05-06
                    """)
    void aWrongCallIsAnsweredInOneLine(String matter, String actor, String at) {
        assertThat(ledger.run(List.of("next", "--journal=" + ledger.journal, matter, actor, at)))
                .isEqualTo(2);
        assertThat(ledger.err()).startsWith("county: ").containsOnlyOnce("\n");
    }

    private static JsonNode row(JsonNode rows, String column, String value) {
        for (JsonNode row : rows) {
            if (row.get(column).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError(value + " is not in " + rows);
    }
}
