package org.jiceng.governance.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.core.policy.Documents.dated;
import static org.jiceng.governance.core.policy.Documents.extending;
import static org.jiceng.governance.core.policy.Documents.faults;
import static org.jiceng.governance.core.policy.Documents.tree;
import static org.jiceng.governance.core.policy.Documents.value;
import static org.jiceng.governance.core.policy.Documents.whole;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyPackTest {
    private static String rule(String when) {
        return "{\"id\":\"a\",\"class\":\"LINKED\",\"when\":" + when
                + ",\"title\":{\"zh\":\"规则\",\"en\":\"rule\"},\"basis\":{\"document\":\"library default\"}}";
    }

    private static ObjectNode household(String parameter, String json) {
        return extending(document -> document.putObject("household").set(parameter, value(json)));
    }

    @Test
    void aWholeDocumentHasNone() {
        assertThat(faults(whole())).isEmpty();
        assertThat(faults(extending())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "title", "household", "service"})
    void aKeyThatIsMissingIsNamedAtTheDocument(String key) {
        assertThat(faults(whole().without(key))).containsExactly(" PACK_MISSING");
    }

    @Test
    void aParameterThatIsMissingIsNamedAtItsSection() {
        ObjectNode document = whole();
        ((ObjectNode) document.get("household")).remove("rules");
        ((ObjectNode) document.get("service")).remove("linkedVisits");
        assertThat(faults(document)).containsExactly("/household PACK_MISSING", "/service PACK_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "'[]','',PACK_TYPE",
        "'1','',PACK_TYPE",
        "'null','',PACK_TYPE",
        "'\"x\"','',PACK_TYPE",
        "'true','',PACK_TYPE",
    })
    void aDocumentThatIsNoObjectIsRefused(String json, String pointer, String code) {
        assertThat(faults(json)).containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|1|PACK_TYPE",
                "id|null|PACK_TYPE",
                "id|\"\"|PACK_FORM",
                "id|\"1a\"|PACK_FORM",
                "id|\"a b\"|PACK_FORM",
                "id|\"汉阴\"|PACK_FORM",
                "version|\" \"|PACK_EMPTY",
                "version|1|PACK_TYPE",
                "title|\"x\"|PACK_TYPE",
                "title|{}|PACK_MISSING PACK_MISSING",
                "extends|null|PACK_TYPE",
                "extends|\"nobody-321\"|PACK_UNKNOWN_BASE",
                "extends|\"no body\"|PACK_FORM",
                "household|[]|PACK_TYPE",
                "household|null|PACK_TYPE",
                "grid|null|PACK_TYPE",
                "grid|[]|PACK_TYPE",
                "ledger|1|PACK_TYPE",
            })
    void theHeadOfADocumentIsExamined(String key, String json, String codes) {
        ObjectNode document = extending(changed -> changed.set(key, tree(json)));
        assertThat(faults(document))
                .containsExactly(Arrays.stream(codes.split(" "))
                        .map(code -> "/" + key + " " + code)
                        .toArray(String[]::new));
    }

    @Test
    void aTitleNamesBothLanguages() {
        ObjectNode document = extending();
        ((ObjectNode) document.get("title")).put("zh", " ").put("fr", "essai");
        assertThat(faults(document)).containsExactly("/title/fr PACK_UNKNOWN_KEY", "/title/zh PACK_EMPTY");
    }

    @Test
    void keysThatAreNotKnownAreNamedWhereTheyStand() {
        ObjectNode document = household("gapOutcome", "\"CONCERN\"");
        document.put("note", "x");
        ((ObjectNode) document.get("household")).put("a/b~c", 1);
        ((ObjectNode) document.at("/household/gapOutcome/0")).put("until", "2025-01-01");
        ((ObjectNode) document.at("/household/gapOutcome/0/basis")).put("page", 3);
        assertThat(faults(document))
                .containsExactlyInAnyOrder(
                        "/note PACK_UNKNOWN_KEY",
                        "/household/a~1b~0c PACK_UNKNOWN_KEY",
                        "/household/gapOutcome/0/until PACK_UNKNOWN_KEY",
                        "/household/gapOutcome/0/basis/page PACK_UNKNOWN_KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "referenceYearsBack|\"1\"|/value PACK_TYPE",
                "referenceYearsBack|-1|/value PACK_NUMBER",
                "referenceYearsBack|6|/value PACK_NUMBER",
                "referenceYearsBack|1.5|/value PACK_NUMBER",
                "referenceYearsBack|null|/value PACK_TYPE",
                "knownIncomePercent|101|/value PACK_NUMBER",
                "knownIncomePercent|1e9|/value PACK_NUMBER",
                "smallestVillageShown|1|/value PACK_NUMBER",
                "incomeMeasure|\"household\"|/value PACK_CHOICE",
                "incomeMeasure|\"\"|/value PACK_CHOICE",
                "gapOutcome|\"MANUAL\"|/value PACK_CHOICE",
                "circumstances|[]|/value PACK_EMPTY",
                "circumstances|[\"POVERTY\"]|/value PACK_TOO_FEW",
                "circumstances|[\"POVERTY\",\"POVERTY\"]|/value/1 PACK_DUPLICATE_NAME",
                "circumstances|[\"POVERTY\",\"RICH\"]|/value/1 PACK_CHOICE",
                "circumstances|\"POVERTY\"|/value PACK_TYPE",
                "povertyLists|[\"A\",\"A\"]|/value/1 PACK_DUPLICATE_NAME",
                "povertyLists|[\"A\",\"a b\"]|/value/1 PACK_FORM",
                "reviewAfter|\"P0D\"|/value PACK_FORM",
                "reviewAfter|\"P-1D\"|/value PACK_FORM",
                "reviewAfter|\"1 year\"|/value PACK_FORM",
                "reviewAfter|\"P101Y\"|/value PACK_FORM",
                "reviewAfter|\"P1201M\"|/value PACK_FORM",
                "reviewAfter|\"P36601D\"|/value PACK_FORM",
                "reviewAfter|\"P2147483647Y2147483647M\"|/value PACK_FORM",
                "reviewAfter|1|/value PACK_TYPE",
                "confirmation|\"NOT_REQUIRED\"|/value PACK_LAXER_THAN_STATUTE",
                "rules|[]|/value PACK_EMPTY",
                "rules|{}|/value PACK_TYPE",
                "rules|[1]|/value/0 PACK_TYPE",
            })
    void aValueOutsideItsTypeIsNamedAtItsPlace(String parameter, String json, String expected) {
        assertThat(faults(household(parameter, json))).containsExactly("/household/" + parameter + "/0" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|/when PACK_TYPE",
                "{}|/when PACK_MISSING",
                "{\"type\":\"ALWAYS\"}|/when/type PACK_CHOICE",
                "{\"type\":5}|/when/type PACK_TYPE",
                "{\"type\":\"HAS_CIRCUMSTANCE\",\"which\":\"POVERTY\"}|/when/which PACK_UNKNOWN_KEY",
                "{\"type\":\"INCOME\",\"comparison\":\"BELOW\"}|/when PACK_MISSING",
                "{\"type\":\"INCOME\",\"percent\":100}|/when PACK_MISSING",
                "{\"type\":\"INCOME\",\"comparison\":\"BELOW\",\"percent\":0}|/when/percent PACK_NUMBER",
                "{\"type\":\"INCOME\",\"comparison\":\"BELOW\",\"percent\":1001}|/when/percent PACK_NUMBER",
                "{\"type\":\"INCOME\",\"comparison\":\"UNDER\",\"percent\":1}|/when/comparison PACK_CHOICE",
                "{\"type\":\"SAFE_FAMILY\",\"rated\":\"EVERY_YEAR\",\"years\":6}|/when/years PACK_NUMBER",
                "{\"type\":\"SAFE_FAMILY\",\"rated\":\"EVERY_YEAR\",\"years\":0}|/when/years PACK_NUMBER",
                "{\"type\":\"SAFE_FAMILY\",\"rated\":\"SOME\",\"years\":1}|/when/rated PACK_CHOICE",
                "{\"type\":\"SAFE_FAMILY\",\"rated\":\"NO_YEAR\"}|/when PACK_MISSING",
                "{\"type\":\"ALL\"}|/when PACK_MISSING",
                "{\"type\":\"ALL\",\"of\":[]}|/when/of PACK_EMPTY",
                "{\"type\":\"ANY\",\"of\":{}}|/when/of PACK_TYPE",
                "{\"type\":\"NOT\"}|/when PACK_MISSING",
                "{\"type\":\"NOT\",\"of\":[]}|/when/of PACK_TYPE",
                "{\"type\":\"ANY\",\"of\":[{\"type\":\"OTHERWISE\"},{\"type\":\"OTHERWISE\"}]}"
                        + "|/when/of/1 PACK_DUPLICATE_NAME",
            })
    void aConditionThatIsNoneIsNamedAtItsPlace(String when, String expected) {
        assertThat(faults(household("rules", "[" + rule(when) + "]")))
                .containsExactly("/household/rules/0/value/0" + expected);
    }

    @Test
    void rulesHaveIdsOfTheirOwnAndAreNotTooMany() {
        String claim = rule("{\"type\":\"HAS_OPEN_CLAIM\"}");
        assertThat(faults(household("rules", "[" + claim + "," + claim + "]")))
                .containsExactly("/household/rules/0/value/1 PACK_DUPLICATE_NAME");
        assertThat(faults(household("rules", "[" + (claim + ",").repeat(12) + claim + "]")))
                .containsExactly("/household/rules/0/value PACK_TOO_MANY");
    }

    @Test
    void aRuleSaysAllOfItself() {
        assertThat(faults(household("rules", "[{}]")))
                .hasSize(5)
                .containsOnly("/household/rules/0/value/0 PACK_MISSING");
    }

    @Test
    void rulesCompareWithFewPercentages() {
        StringBuilder of = new StringBuilder();
        for (int percent = 50; percent < 54; percent++) {
            of.append(of.length() == 0 ? "" : ",")
                    .append("{\"type\":\"INCOME\",\"comparison\":\"BELOW\",\"percent\":")
                    .append(percent)
                    .append('}');
        }
        String when = "{\"type\":\"ANY\",\"of\":[" + of + "]}";
        assertThat(faults(household("rules", "[" + rule(when) + "]")))
                .containsExactly("/household/rules/0/value PACK_RULES_TOO_WIDE");
    }

    @Test
    void valuesStandInTheOrderOfTheirDays() {
        ArrayNode values = value("1");
        dated(values, "2024-01-01", "2");
        dated(values, "2024-01-01", "3");
        dated(values, "2023-12-31", "4");
        dated(values, null, "5");
        dated(values, "2024-02-30", "5");
        ObjectNode document =
                extending(changed -> changed.putObject("household").set("referenceYearsBack", values));
        assertThat(faults(document))
                .containsExactly(
                        "/household/referenceYearsBack/2 PACK_DATES_ORDER",
                        "/household/referenceYearsBack/3 PACK_DATES_ORDER",
                        "/household/referenceYearsBack/4 PACK_MISSING",
                        "/household/referenceYearsBack/5/from PACK_FORM");
    }

    @Test
    void aValueNamesItsBasis() {
        ObjectNode document = household("gapOutcome", "\"CONCERN\"");
        ((ObjectNode) document.at("/household/gapOutcome/0")).remove("basis");
        assertThat(faults(document)).containsExactly("/household/gapOutcome/0 PACK_MISSING");
        ((ObjectNode) document.at("/household/gapOutcome/0")).putObject("basis").put("place", "");
        assertThat(faults(document))
                .containsExactly(
                        "/household/gapOutcome/0/basis PACK_MISSING", "/household/gapOutcome/0/basis/place PACK_EMPTY");
        ((ObjectNode) document.at("/household/gapOutcome/0")).put("basis", "the law");
        assertThat(faults(document)).containsExactly("/household/gapOutcome/0/basis PACK_TYPE");
    }

    @Test
    void aParameterIsAListOfValues() {
        assertThat(faults(extending(changed -> changed.putObject("household").put("gapOutcome", "CONCERN"))))
                .containsExactly("/household/gapOutcome PACK_TYPE");
        assertThat(faults(extending(changed -> changed.putObject("household").putArray("gapOutcome"))))
                .containsExactly("/household/gapOutcome PACK_EMPTY");
        assertThat(faults(extending(changed ->
                        changed.putObject("household").putArray("gapOutcome").add(1))))
                .containsExactly("/household/gapOutcome/0 PACK_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"weekly\"", "\"P0D\"", "\"P101Y\"", "\"PT1H\"", "\"on_request\"", "\"\""})
    void aRhythmIsAnIntervalOrOnRequest(String json) {
        assertThat(faults(extending(changed -> changed.putObject("service").set("linkedVisits", value(json)))))
                .containsExactly("/service/linkedVisits/0/value PACK_FORM");
    }

    @Test
    void aRhythmIsAText() {
        assertThat(faults(extending(changed -> changed.putObject("service").set("linkedVisits", value("7")))))
                .containsExactly("/service/linkedVisits/0/value PACK_TYPE");
    }

    @Test
    void severalFaultsAreNamedAtOnceInTheMessageToo() {
        ObjectNode document = household("gapOutcome", "\"NONE\"");
        document.put("version", "").put("colour", "red");
        ((ObjectNode) document.get("household")).set("reviewAfter", value("\"never\""));
        assertThat(faults(document))
                .containsExactlyInAnyOrder(
                        "/colour PACK_UNKNOWN_KEY",
                        "/version PACK_EMPTY",
                        "/household/gapOutcome/0/value PACK_CHOICE",
                        "/household/reviewAfter/0/value PACK_FORM");
        assertThatThrownBy(() -> PackReader.standard().load(Documents.bytes(document)))
                .isInstanceOfSatisfying(InvalidPackException.class, e -> {
                    assertThat(e.faults()).hasSize(4);
                    assertThat(e)
                            .hasMessageContaining("4 fault")
                            .hasMessageContaining("/household/gapOutcome/0/value: PACK_CHOICE: ")
                            .hasMessageContaining("/colour: PACK_UNKNOWN_KEY: ");
                });
    }

    @Test
    void aFaultyPackIsNotGiven() {
        PackCheck check = PackReader.standard().check(Documents.bytes(household("gapOutcome", "1")));
        assertThat(check.pack()).isNull();
    }

    @Test
    void anIdThatIsNoBuiltInPackIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> PolicyPacks.builtIn("nobody-321"))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.reason().is(PackReason.PACK_UNKNOWN_ID)).isTrue();
                    assertThat(e.reason().attributes()).containsEntry("known", "hanyin-321, shiquan-321");
                });
    }
}
