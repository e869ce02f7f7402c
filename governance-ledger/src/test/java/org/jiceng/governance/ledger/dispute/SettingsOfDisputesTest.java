package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.LedgerReasonCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfDisputesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final LedgerReasonCatalog CATALOG = new LedgerReasonCatalog();

    private static Parameter<?> parameter(String name) {
        return DisputeParameters.all().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void aBuiltInPackGivesEveryParameter(String id) {
        PolicyPack pack = PolicyPacks.builtIn(id);
        assertThat(DisputeParameters.all()).allMatch(pack::gives);
    }

    @Test
    void theSettingsReadBackAsTheyAreWritten() throws Exception {
        PolicyPack pack = PolicyPacks.builtIn("hanyin-321");
        byte[] written = new com.fasterxml.jackson.databind.ObjectMapper()
                .writeValueAsString(pack.document())
                .getBytes(StandardCharsets.UTF_8);
        PolicyPack again = PackReader.standard().load(written);
        for (Parameter<?> parameter : DisputeParameters.all()) {
            assertThat(again.history(parameter)).as(parameter.name()).isEqualTo(pack.history(parameter));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "villagersQuorum|\">1/2\"|",
                "villagersQuorum|\">=1/2\"|PACK_LAXER_THAN_STATUTE",
                "villagersQuorum|\">=2/3\"|",
                "householdsQuorum|\">=2/3\"|",
                "householdsQuorum|\">1/2\"|PACK_LAXER_THAN_STATUTE",
                "representativesQuorum|\">=2/3\"|",
                "representativesQuorum|\">=665/999\"|PACK_LAXER_THAN_STATUTE",
                "assemblyMajority|\">1/2\"|",
                "assemblyMajority|\">=1/2\"|PACK_LAXER_THAN_STATUTE",
                "writtenAgreementFrom|\"TOWNSHIP\"|",
                "writtenAgreementFrom|\"COUNTY\"|PACK_LAXER_THAN_STATUTE",
                "consultationQuorum|\">=1/10\"|",
                "consultationMajority|\">=1/10\"|",
            })
    void noSettingIsLaxerThanTheStatute(String name, String value, String fault) {
        assertThat(DisputePacks.faults(parameter(name), value))
                .isEqualTo(fault == null ? List.of() : List.of("/ledger/" + name + "/0/value " + fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consultationQuorum|\"1/2\"||PACK_FORM",
                "consultationQuorum|0.5||PACK_TYPE",
                "disputeKinds|[]||PACK_TYPE",
                "disputeKinds|{\"DAILY_LIFE\":\"EVERYDAY\",\"ELDERLY_CARE\":\"COMPLEX\",\"INDUSTRY\":\"COMPLEX\",\"LAND\":\"COMPLEX\",\"LAND_TAKING\":\"WEIGHTY\"}||PACK_MISSING",
                "disputeKinds|{\"DAILY_LIFE\":\"SMALL\",\"ELDERLY_CARE\":\"COMPLEX\",\"INDUSTRY\":\"COMPLEX\",\"LAND\":\"COMPLEX\",\"LAND_TAKING\":\"WEIGHTY\",\"COLLECTIVE_ECONOMY\":\"WEIGHTY\"}|/DAILY_LIFE|PACK_CHOICE",
                "everydayDisputes|\"GRID\"||PACK_TYPE",
                "everydayDisputes|{\"lowestTier\":\"GRID\",\"leads\":[\"PARTY_MEMBER\"]}||PACK_MISSING",
                "everydayDisputes|{\"lowestTier\":\"PROVINCE\",\"leads\":[\"PARTY_MEMBER\"],\"resolution\":\"REQUIRED\"}|/lowestTier|PACK_CHOICE",
                "everydayDisputes|{\"lowestTier\":\"GRID\",\"leads\":[],\"resolution\":\"REQUIRED\"}|/leads|PACK_EMPTY",
                "everydayDisputes|{\"lowestTier\":\"GRID\",\"leads\":[\"PARTY_MEMBER\"],\"resolution\":\"YES\"}|/resolution|PACK_CHOICE",
                "villagePanel|{\"leads\":[\"VILLAGE_CADRE\",\"VILLAGE_CADRE\"]}|/leads/1|PACK_DUPLICATE_NAME",
                "villagePanel|{\"leads\":[\"VILLAGE_CADRE\"],\"takePart\":[]}|/takePart|PACK_EMPTY",
                "villagePanel|{\"leads\":[\"VILLAGE_CADRE\"],\"lowestTier\":\"GRID\"}|/lowestTier|PACK_UNKNOWN_KEY",
                "villagePanel|[]||PACK_TYPE",
            })
    void aFaultIsNamedWithItsPlace(String name, String value, String place, String fault) {
        assertThat(DisputePacks.faults(parameter(name), value))
                .containsExactly("/ledger/" + name + "/0/value" + (place == null ? "" : place) + " " + fault);
    }

    @Test
    void everyReasonParameterAndFigureHasATextInBothLanguages() {
        List<String> keys = Stream.of(
                        Arrays.stream(DisputeReason.values()).map(ReasonCode::name),
                        DisputeParameters.all().stream().map(Parameter::labelKey),
                        Stream.concat(
                                        Arrays.stream(DisputeMeasure.values()).map(DisputeMeasure::definition),
                                        Arrays.stream(ConsultationMeasure.values())
                                                .map(ConsultationMeasure::definition))
                                .map(IndicatorDefinition::titleKey))
                .flatMap(stream -> stream)
                .toList();
        Map<String, String> english = CATALOG.english();
        Map<String, String> chinese = CATALOG.chinese();
        assertThat(keys).doesNotHaveDuplicates().allSatisfy(key -> {
            assertThat(chinese.getOrDefault(key, "")).as(key).containsPattern("\\p{IsHan}");
            assertThat(english.getOrDefault(key, "")).as(key).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(placeholders(chinese.getOrDefault(key, "")))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(placeholders(english.getOrDefault(key, "")));
        });
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
