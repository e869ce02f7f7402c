package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfContactsTest {
    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void theSettingsReadBackAsTheyAreWritten(String id) throws JsonProcessingException {
        PolicyPack pack = PolicyPacks.builtIn(id);
        byte[] written = new ObjectMapper().writeValueAsString(pack.document()).getBytes(StandardCharsets.UTF_8);
        PolicyPack again = PackReader.standard().load(written);
        assertThat(ContactParameters.all()).allMatch(pack::gives);
        for (Parameter<?> parameter : ContactParameters.all()) {
            assertThat(again.history(parameter)).as(parameter.name()).isEqualTo(pack.history(parameter));
        }
    }

    @Test
    void whatThePapersSayRestsOnThemAndTheRestOnTheLibrary() {
        assertThat(onPapers("hanyin-321")).containsExactly("chains");
        assertThat(onPapers("shiquan-321")).isEmpty();
    }

    private static List<String> onPapers(String id) {
        PolicyPack pack = PolicyPacks.builtIn(id);
        return ContactParameters.all().stream()
                .filter(parameter ->
                        !pack.inForce(parameter, ContactPacks.DAY).basis().isLibraryDefault())
                .map(Parameter::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capacity|5|PACK_TYPE|",
                "capacity|{\"PARTY_MEMBER\": 0, \"PEOPLES_DEPUTY\": 1, \"CENTRAL_HOUSEHOLD_HEAD\": 1}|PACK_NUMBER|/PARTY_MEMBER",
                "capacity|{\"PARTY_MEMBER\": 1, \"PEOPLES_DEPUTY\": 1001, \"CENTRAL_HOUSEHOLD_HEAD\": 1}|PACK_NUMBER|/PEOPLES_DEPUTY",
                "mostOneToOne|-1|PACK_NUMBER|",
                "mostOneToOne|1001|PACK_NUMBER|",
                "coverage|'\"SOME\"'|PACK_CHOICE|",
                "scopes|{\"PARTY_MEMBER\": \"HOUSE\", \"PEOPLES_DEPUTY\": \"GRID\", \"CENTRAL_HOUSEHOLD_HEAD\": \"GRID\"}|PACK_CHOICE|/PARTY_MEMBER",
                "objectives|[]|PACK_EMPTY|",
                "objectives|[\"BALANCE\", \"BALANCE\"]|PACK_DUPLICATE_NAME|/1",
                "objectives|[\"SPEED\"]|PACK_CHOICE|/0",
                "reachMetres|-1|PACK_NUMBER|",
                "reachMetres|1000001|PACK_NUMBER|",
                "farMetres|0|PACK_NUMBER|",
                "unknownMetres|-1|PACK_NUMBER|",
                "chains|5|PACK_TYPE|",
            })
    void aFaultIsReportedWhereItIs(String name, String value, String fault, String below) {
        assertThat(ContactPacks.faults(name, value).get(0))
                .isEqualTo("/contact/" + name + "/0/value" + (below == null ? "" : below) + " " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capacity|{\"PARTY_MEMBER\": 1, \"PEOPLES_DEPUTY\": 1000, \"CENTRAL_HOUSEHOLD_HEAD\": 1}",
                "mostOneToOne|0",
                "objectives|[\"DISTANCE\"]",
                "reachMetres|1000000",
                "farMetres|1",
                "unknownMetres|0",
            })
    void theEndsOfARangeAreAllowed(String name, String value) {
        assertThat(ContactPacks.faults(name, value)).isEmpty();
    }

    @Test
    void everyLineHasToBeNamed() {
        assertThat(ContactPacks.faults("capacity", "{\"PEOPLES_DEPUTY\": 5}"))
                .containsExactly("/contact/capacity/0/value PACK_MISSING", "/contact/capacity/0/value PACK_MISSING");
        assertThat(ContactPacks.faults("scopes", "{\"FOURTH\": \"GRID\"}"))
                .contains("/contact/scopes/0/value/FOURTH PACK_UNKNOWN_KEY");
    }

    @Test
    void aChainNamesItsRuralLinksAtLeast() {
        String members = "{\"urban\": [\"PARTY_MEMBER\"]}";
        String others = "{\"rural\": [\"MASSES\"]}";
        assertThat(ContactPacks.faults("chains", ContactPacks.byLine(members, others, others)))
                .containsExactly("/contact/chains/0/value/PARTY_MEMBER PACK_MISSING");
        assertThat(ContactPacks.rules("chains", ContactPacks.byLine(others, others, others))
                        .chain(ContactLine.PARTY_MEMBER, true))
                .containsExactly(ChainLink.MASSES);
        String both = "{\"rural\": [\"MASSES\"], \"urban\": [\"PARTY_MEMBER\"]}";
        ContactRules rules = ContactPacks.rules("chains", ContactPacks.byLine(both, others, others));
        assertThat(rules.chain(ContactLine.PARTY_MEMBER, true)).containsExactly(ChainLink.PARTY_MEMBER);
        assertThat(rules.chain(ContactLine.PARTY_MEMBER, false)).containsExactly(ChainLink.MASSES);
    }

    @Test
    void theObjectivesKeepTheirOrder() {
        assertThat(ContactPacks.rules("objectives", "[\"DISTANCE\", \"FEWEST_CHANGES\"]")
                        .objectives())
                .containsExactly(ContactObjective.DISTANCE, ContactObjective.FEWEST_CHANGES);
        ContactRules standard = ContactRules.of(PolicyPacks.builtIn("shiquan-321"), ContactPacks.DAY);
        assertThat(standard.objectives())
                .containsExactly(ContactObjective.FEWEST_CHANGES, ContactObjective.BALANCE, ContactObjective.DISTANCE);
        assertThat(standard.coverage()).isEqualTo(Coverage.ANY_LINE);
        assertThat(standard.scope(ContactLine.PARTY_MEMBER)).isEqualTo(ContactScope.BRANCH);
        assertThat(standard.asOf()).isEqualTo(ContactPacks.DAY);
    }

    @Test
    void aPackWithoutTheSectionHasNoRules() {
        PolicyPack whole = PolicyPacks.builtIn("hanyin-321");
        Map<String, Object> document = new LinkedHashMap<>(whole.document());
        document.remove("contact");
        PolicyPack without = PackReader.standard().load(bytes(document));
        assertThatThrownBy(() -> ContactRules.of(without, ContactPacks.DAY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("/contact/capacity");
    }

    private static byte[] bytes(Object document) {
        try {
            return new ObjectMapper().writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
