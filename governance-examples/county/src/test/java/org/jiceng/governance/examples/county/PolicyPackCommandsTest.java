package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPackCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void aBuiltInPackChecksOutAndWhatIsShownAsJsonChecksOutToo(String pack) throws IOException {
        assertThat(run("pack", "check", pack)).isZero();
        assertThat(run("pack", "show", pack, "--json")).isZero();
        Path file = write(JSON.readTree(last()));
        assertThat(run("pack", "check", file.toString())).isZero();
        assertThat(last()).contains("Faults: 0");
        assertThat(run("pack", "diff", pack, file.toString())).isZero();
        assertThat(last()).contains("Parameters that differ: 0");
    }

    @Test
    void allFaultsOfAPackAreNamedWithTheirPlaces() throws IOException {
        run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(last());
        ((ObjectNode) pack.at("/service/linkedVisits/0")).put("value", "weekly");
        ((ObjectNode) pack.at("/household/confirmation/0")).put("value", "NOT_REQUIRED");
        ((ObjectNode) pack.at("/household")).put("colour", "red");
        assertThat(run("pack", "check", write(pack).toString(), "--json")).isEqualTo(3);
        JsonNode faults = JSON.readTree(last()).get("faults");
        assertThat(faults)
                .extracting(fault ->
                        fault.get("pointer").asText() + " " + fault.get("code").asText())
                .containsExactlyInAnyOrder(
                        "/service/linkedVisits/0/value PACK_FORM",
                        "/household/confirmation/0/value PACK_LAXER_THAN_STATUTE",
                        "/household/colour PACK_UNKNOWN_KEY");
    }

    @Test
    void aWorkflowAgainstTheLawIsAFault() throws IOException {
        run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(last());
        for (JsonNode action : pack.at("/ledger/actions/0/value")) {
            if (action.get("action").asText().equals("SIGN_OFF")) {
                ((ObjectNode) action).remove("guards");
            }
        }
        Path file = write(pack);
        assertThat(run("pack", "check", file.toString(), "--json")).isEqualTo(3);
        assertThat(JSON.readTree(last()).get("faults"))
                .extracting(fault -> fault.get("code").asText())
                .contains("GUARD_MISSING");
        assertThat(run("pack", "diff", "hanyin-321", file.toString())).isZero();
        assertThat(last()).contains("Parameters that differ: 1").contains("/ledger/actions");
    }

    @Test
    void aWorkflowThatContradictsItselfIsAFaultOnTheDayItBegins() throws IOException {
        run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(last());
        ObjectNode later = pack.at("/ledger/stages/0").deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) later.get("value")).remove(0);
        later.put("from", "2025-01-01");
        ((com.fasterxml.jackson.databind.node.ArrayNode) pack.at("/ledger/stages")).add(later);
        assertThat(run("pack", "check", write(pack).toString(), "--json")).isEqualTo(3);
        assertThat(JSON.readTree(last()).get("faults"))
                .extracting(fault -> fault.get("code").asText())
                .contains("STAGE_UNDEFINED");
    }

    @Test
    void theParametersOfTheLedgerAreShown() {
        assertThat(run("pack", "show", "shiquan-321")).isZero();
        assertThat(last()).contains("/ledger/handleDays", "/ledger/stages", "/ledger/actions");
    }

    @Test
    void aWorkflowIsDrawnInTheLanguageOfTheCall() throws IOException {
        assertThat(run("diagram", "--pack", "hanyin-321")).isZero();
        assertThat(last()).startsWith("stateDiagram-v2\n").contains("stage_REPLIED --> stage_ARCHIVED : archive\n");
        assertThat(run("diagram", "--pack", "hanyin-321", "--lang", "zh", "--json"))
                .isZero();
        assertThat(JSON.readTree(last()).get("mermaid").asText()).contains("销号归档");
        Path none = Files.writeString(folder.resolve("none.json"), """
                {"id": "own", "version": "1", "title": {"zh": "甲", "en": "own"}}
                """);
        assertThat(run("diagram", "--pack", none.toString())).isEqualTo(2);
    }

    @Test
    void aPackThatExtendsAnotherShowsWhatItInherits() throws IOException {
        Path own = write(JSON.readTree("""
                {"id": "own-321", "version": "1", "title": {"zh": "甲", "en": "own"}, "extends": "hanyin-321",
                 "service": {"linkedVisits": [{"value": "P3D", "basis": {"document": "local rule"}}]}}
                """));
        assertThat(run("pack", "show", own.toString())).isZero();
        assertThat(last())
                .contains("Extends: hanyin-321")
                .contains("/service/linkedVisits  visits to a red household\n  from the beginning: P3D")
                .contains("/service/concernVisits  visits to a yellow household  (inherited)");
        assertThat(run("pack", "diff", "hanyin-321", own.toString())).isZero();
        assertThat(last()).contains("Parameters that differ: 1").contains("/service/linkedVisits");
        Path second = Files.writeString(folder.resolve("second.json"), """
                {"id": "second", "version": "1", "title": {"zh": "乙", "en": "second"}, "extends": "own-321"}
                """);
        assertThat(run("pack", "check", second.toString())).isEqualTo(3);
        assertThat(run("pack", "check", second.toString(), "--base", own.toString()))
                .isZero();
    }

    @Test
    void aChangedPackUnderAKnownNameIsNoted() throws IOException {
        run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(last());
        ((ObjectNode) pack.at("/service/linkedVisits/0")).put("value", "P3D");
        assertThat(run("pack", "check", write(pack).toString())).isZero();
        assertThat(last()).contains("/version").contains("PACK_VERSION_TAKEN");
        pack.put("version", "1.0.1");
        assertThat(run("pack", "check", write(pack).toString())).isZero();
        assertThat(last()).doesNotContain("PACK_VERSION_TAKEN");
    }

    @Test
    void whatATerminalWouldActOnIsNotPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("evil.json"), "{\"id\":\"x\",\"\\u001b[31mEVIL\\n\":1}");
        assertThat(run("pack", "check", file.toString())).isEqualTo(3);
        assertThat(last()).contains("/?[31mEVIL?").doesNotContain("\u001b");
    }

    @Test
    void theGapsAndOverlapsOfTheRulesAreFound() throws IOException {
        assertThat(run("pack", "analyse", "hanyin-321", "--json")).isZero();
        JsonNode hanyin = JSON.readTree(last());
        assertThat(hanyin.get("cases").asInt()).isEqualTo(48);
        assertThat(hanyin.get("gap_cases").asInt()).isEqualTo(21);
        assertThat(hanyin.get("overlap_cases").asInt()).isEqualTo(3);
        assertThat(run("pack", "analyse", "shiquan-321")).isZero();
        assertThat(last()).contains("(gaps): 0");
    }

    @Test
    void whatAnotherPackChangesForHouseholdsIsCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), """
                household_id,village_code,income_year,income_yuan,ratings_known_to,circumstances,open_claims
                H-1,610921100201,2023,100,2023,,0
                H-2,610921100201,2023,300,2023,,0
                """);
        assertThat(run("pack", "diff", "hanyin-321", "shiquan-321", "--households", file.toString()))
                .isZero();
        assertThat(last())
                .contains("Households that change class: 1 / 2 (50.0 %)")
                .contains("MANUAL_DECISION->REASSURED 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pack", "pack chek", "pack check", "pack check none.json", "pack diff hanyin-321", "pack show x"
            })
    void aWrongCallIsAnsweredInOneLine(String call) {
        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("county: ").containsOnlyOnce("\n");
    }

    private Path write(JsonNode pack) throws IOException {
        return Files.write(folder.resolve("pack.json"), JSON.writeValueAsBytes(pack));
    }

    private int run(String... args) {
        out.reset();
        return County.run(
                List.of(args),
                Locale.ENGLISH,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String last() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
