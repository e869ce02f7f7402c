package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPackCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final CallFixture calls = new CallFixture();

    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void aBuiltInPackChecksOutAndWhatIsShownAsJsonChecksOutToo(String pack) throws IOException {
        assertThat(calls.run("pack", "check", pack)).isZero();
        assertThat(calls.run("pack", "show", pack, "--json")).isZero();
        Path file = write(JSON.readTree(calls.out()));
        assertThat(calls.run("pack", "check", file.toString())).isZero();
        assertThat(calls.out()).contains("Faults: 0");
        assertThat(calls.run("pack", "diff", pack, file.toString())).isZero();
        assertThat(calls.out()).contains("Parameters that differ: 0");
    }

    @Test
    void allFaultsOfAPackAreNamedWithTheirPlaces() throws IOException {
        calls.run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(calls.out());
        ((ObjectNode) pack.at("/service/linkedVisits/0")).put("value", "weekly");
        ((ObjectNode) pack.at("/household/confirmation/0")).put("value", "NOT_REQUIRED");
        ((ObjectNode) pack.at("/household")).put("colour", "red");
        assertThat(calls.run("pack", "check", write(pack).toString(), "--json")).isEqualTo(3);
        JsonNode faults = JSON.readTree(calls.out()).get("faults");
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
        calls.run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(calls.out());
        for (JsonNode action : pack.at("/ledger/actions/0/value")) {
            if (action.get("action").asText().equals("SIGN_OFF")) {
                ((ObjectNode) action).remove("guards");
            }
        }
        Path file = write(pack);
        assertThat(calls.run("pack", "check", file.toString(), "--json")).isEqualTo(3);
        assertThat(JSON.readTree(calls.out()).get("faults"))
                .extracting(fault -> fault.get("code").asText())
                .contains("GUARD_MISSING");
        assertThat(calls.run("pack", "diff", "hanyin-321", file.toString())).isZero();
        assertThat(calls.out()).contains("Parameters that differ: 1").contains("/ledger/actions");
    }

    @Test
    void aWorkflowThatContradictsItselfIsAFaultOnTheDayItBegins() throws IOException {
        calls.run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(calls.out());
        ObjectNode later = pack.at("/ledger/stages/0").deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) later.get("value")).remove(0);
        later.put("from", "2025-01-01");
        ((com.fasterxml.jackson.databind.node.ArrayNode) pack.at("/ledger/stages")).add(later);
        assertThat(calls.run("pack", "check", write(pack).toString(), "--json")).isEqualTo(3);
        assertThat(JSON.readTree(calls.out()).get("faults"))
                .extracting(fault -> fault.get("code").asText())
                .contains("STAGE_UNDEFINED");
    }

    @Test
    void theParametersOfTheLedgerAreShown() {
        assertThat(calls.run("pack", "show", "shiquan-321")).isZero();
        assertThat(calls.out()).contains("/ledger/handleDays", "/ledger/stages", "/ledger/actions");
    }

    @Test
    void aWorkflowIsDrawnInTheLanguageOfTheCall() throws IOException {
        assertThat(calls.run("diagram", "--pack", "hanyin-321")).isZero();
        assertThat(calls.out())
                .startsWith("stateDiagram-v2\n")
                .contains("stage_REPLIED --> stage_ARCHIVED : archive\n");
        assertThat(calls.run("diagram", "--pack", "hanyin-321", "--lang", "zh", "--json"))
                .isZero();
        assertThat(JSON.readTree(calls.out()).get("mermaid").asText()).contains("销号归档");
        Path none = Files.writeString(folder.resolve("none.json"), """
                {"id": "own", "version": "1", "title": {"zh": "甲", "en": "own"}}
                """);
        assertThat(calls.run("diagram", "--pack", none.toString())).isEqualTo(2);
    }

    @Test
    void aPackThatExtendsAnotherShowsWhatItInherits() throws IOException {
        Path own = write(JSON.readTree("""
                {"id": "own-321", "version": "1", "title": {"zh": "甲", "en": "own"}, "extends": "hanyin-321",
                 "service": {"linkedVisits": [{"value": "P3D", "basis": {"document": "local rule"}}]}}
                """));
        assertThat(calls.run("pack", "show", own.toString())).isZero();
        assertThat(calls.out())
                .contains("Extends: hanyin-321")
                .contains("/service/linkedVisits  visits to a red household\n  from the beginning: P3D")
                .contains("/service/concernVisits  visits to a yellow household  (inherited)");
        assertThat(calls.run("pack", "diff", "hanyin-321", own.toString())).isZero();
        assertThat(calls.out()).contains("Parameters that differ: 1").contains("/service/linkedVisits");
        Path second = Files.writeString(folder.resolve("second.json"), """
                {"id": "second", "version": "1", "title": {"zh": "乙", "en": "second"}, "extends": "own-321"}
                """);
        assertThat(calls.run("pack", "check", second.toString())).isEqualTo(3);
        assertThat(calls.run("pack", "check", second.toString(), "--base", own.toString()))
                .isZero();
    }

    @Test
    void aChangedPackUnderAKnownNameIsNoted() throws IOException {
        calls.run("pack", "show", "hanyin-321", "--json");
        ObjectNode pack = (ObjectNode) JSON.readTree(calls.out());
        ((ObjectNode) pack.at("/service/linkedVisits/0")).put("value", "P3D");
        assertThat(calls.run("pack", "check", write(pack).toString())).isZero();
        assertThat(calls.out()).contains("/version").contains("PACK_VERSION_TAKEN");
        pack.put("version", "1.0.1");
        assertThat(calls.run("pack", "check", write(pack).toString())).isZero();
        assertThat(calls.out()).doesNotContain("PACK_VERSION_TAKEN");
    }

    @Test
    void whatATerminalWouldActOnIsNotPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("evil.json"), "{\"id\":\"x\",\"\\u001b[31mEVIL\\n\":1}");
        assertThat(calls.run("pack", "check", file.toString())).isEqualTo(3);
        assertThat(calls.out()).contains("/?[31mEVIL?").doesNotContain("\u001b");
    }

    @Test
    void theGapsAndOverlapsOfTheRulesAreFound() throws IOException {
        assertThat(calls.run("pack", "analyse", "hanyin-321", "--json")).isZero();
        JsonNode hanyin = JSON.readTree(calls.out());
        assertThat(hanyin.get("cases").asInt()).isEqualTo(48);
        assertThat(hanyin.get("gap_cases").asInt()).isEqualTo(21);
        assertThat(hanyin.get("overlap_cases").asInt()).isEqualTo(3);
        assertThat(calls.run("pack", "analyse", "shiquan-321")).isZero();
        assertThat(calls.out()).contains("(gaps): 0");
    }

    @Test
    void whatAnotherPackChangesForHouseholdsIsCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), """
                household_id,village_code,income_year,income_yuan,ratings_known_to,circumstances,open_claims
                H-1,610921100201,2023,100,2023,,0
                H-2,610921100201,2023,300,2023,,0
                """);
        assertThat(calls.run("pack", "diff", "hanyin-321", "shiquan-321", "--households", file.toString()))
                .isZero();
        assertThat(calls.out())
                .contains("Households that change class: 1 / 2 (50.0 %)")
                .contains("MANUAL_DECISION->REASSURED 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pack", "pack chek", "pack check", "pack check none.json", "pack diff hanyin-321", "pack show x"
            })
    void aWrongCallIsAnsweredInOneLine(String call) {
        assertThat(calls.run(call.split(" "))).isEqualTo(2);
        assertThat(calls.err()).startsWith("county: ").containsOnlyOnce("\n");
    }

    private Path write(JsonNode pack) throws IOException {
        return Files.write(folder.resolve("pack.json"), JSON.writeValueAsBytes(pack));
    }
}
