package org.jiceng.governance.grid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfGridsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static GridRules rules(String id) {
        return GridRules.of(PolicyPacks.builtIn(id), DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void aBuiltInPackGivesEveryParameter(String id) {
        assertThat(GridParameters.all()).allMatch(PolicyPacks.builtIn(id)::gives);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void theSettingsReadBackAsTheyAreWritten(String id) throws JsonProcessingException {
        PolicyPack pack = PolicyPacks.builtIn(id);
        byte[] written = new ObjectMapper().writeValueAsString(pack.document()).getBytes(StandardCharsets.UTF_8);
        PolicyPack again = PackReader.standard().load(written);
        for (Parameter<?> parameter : GridParameters.all()) {
            assertThat(again.history(parameter)).as(parameter.name()).isEqualTo(pack.history(parameter));
        }
    }

    @Test
    void whatThePapersSayRestsOnThemAndTheRestOnTheLibrary() {
        assertThat(onPapers("hanyin-321"))
                .containsExactly("areas", "heads", "workers", "workerRule", "gridsOfWorker", "workerStipendFen");
        assertThat(onPapers("shiquan-321")).containsExactly("heads");
    }

    private static List<String> onPapers(String id) {
        PolicyPack pack = PolicyPacks.builtIn(id);
        return GridParameters.all().stream()
                .filter(parameter -> !pack.inForce(parameter, DAY).basis().isLibraryDefault())
                .map(Parameter::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas|'\"HALF\"'|PACK_CHOICE|",
                "groupsOfArea|0|PACK_NUMBER|",
                "groupsOfArea|101|PACK_NUMBER|",
                "populousResidents|0|PACK_NUMBER|",
                "targetWorkload|0|PACK_NUMBER|",
                "tolerancePercent|-1|PACK_NUMBER|",
                "tolerancePercent|101|PACK_NUMBER|",
                "tolerancePercent|2.5|PACK_NUMBER|",
                "workload|'\"SHEEP\"'|PACK_CHOICE|",
                "hamlets|true|PACK_TYPE|",
                "gridsOfWorker|0|PACK_NUMBER|",
                "workerStipendFen|-1|PACK_NUMBER|",
                "workers|{}|PACK_EMPTY|",
                "workers|{\"lines\": []}|PACK_EMPTY|/lines",
                "workers|{\"lines\": [\"VILLAGE_CADRE\"]}|PACK_CHOICE|/lines/0",
                "workers|{\"positions\": [\"PARTY_MEMBER\"]}|PACK_CHOICE|/positions/0",
                "workers|{\"lines\": [\"PARTY_MEMBER\"], \"roles\": []}|PACK_UNKNOWN_KEY|/roles",
                "workers|[]|PACK_TYPE|",
                "ruralSize|{\"least\": 0, \"most\": 5}|PACK_NUMBER|/least",
                "ruralSize|{\"least\": 6, \"most\": 5}|PACK_NUMBER|",
                "ruralSize|{\"least\": 6}|PACK_MISSING|",
                "urbanSize|{\"most\": 6}|PACK_MISSING|",
                "urbanSize|{\"least\": 1, \"most\": 6, \"usual\": 3}|PACK_UNKNOWN_KEY|/usual",
                "urbanSize|5|PACK_TYPE|",
                "heads|5|PACK_TYPE|",
            })
    void aFaultIsReportedWhereItIs(String name, String value, String fault, String below) {
        assertThat(GridPacks.faults(name, value))
                .containsExactly("/grid/" + name + "/0/value" + (below == null ? "" : below) + " " + fault);
    }

    @Test
    void somebodyMustBeAbleToHeadEveryLevel() {
        assertThat(GridPacks.faults("heads", "{\"SECOND\": {\"positions\": [\"GROUP_LEADER\"]}}"))
                .containsExactly("/grid/heads/0/value PACK_MISSING", "/grid/heads/0/value PACK_MISSING");
        assertThat(GridPacks.faults("heads", "{\"FOURTH\": {}}"))
                .hasSize(4)
                .contains("/grid/heads/0/value/FOURTH PACK_UNKNOWN_KEY");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100"})
    void bothEndsOfARangeAreAllowed(String least, String most) {
        assertThat(GridPacks.faults("ruralSize", "{\"least\": %s, \"most\": %s}".formatted(least, most)))
                .isEmpty();
    }

    @Test
    void theRulesAreThoseOfThePack() {
        GridRules hanyin = rules("hanyin-321");
        assertThat(hanyin.areas()).isEqualTo(AreaRule.GIVEN);
        assertThat(hanyin.groupsOfArea()).isEqualTo(4);
        assertThat(hanyin.targetWorkload()).isEqualTo(40);
        assertThat(hanyin.tolerancePercent()).isEqualTo(10);
        assertThat(hanyin.hamlets()).isEqualTo(HamletRule.JOINED);
        assertThat(hanyin.workerRule()).isEqualTo(WorkerRule.PREFERRED);
        assertThat(hanyin.gridsOfWorker()).isEqualTo(1);
        assertThat(rules("shiquan-321").gridsOfWorker()).isEqualTo(2);
    }

    /** 237,900 residents in 5,940 base grids, 182,000 in 2,893: the mean of a grid is the target, to the nearest. */
    @ParameterizedTest
    @CsvSource({"hanyin-321, 237900, 5940", "shiquan-321, 182000, 2893"})
    void theTargetIsThatOfThePublishedFigures(String id, long residents, long grids) {
        assertThat(rules(id).targetWorkload()).isEqualTo((int) ((2 * residents + grids) / (2 * grids)));
    }

    @ParameterizedTest
    @CsvSource({
        "610921100001, 300, true", "610921100199, 300, true", "610921100400, 300, true",
        "610921100200, 300, false", "610921100500, 300, false", "610921100700, 300, false",
        "610921100001, 500, true", "610921100001, 501, false", "610921100001, 4, false",
        "610921100201, 5, true", "610921100201, 60, true", "610921100201, 61, false"
    })
    void communitiesMayBeLarger(String village, int households, boolean usual) {
        assertThat(rules("hanyin-321").usualSize(RegionCode.of(village)).contains(households))
                .isEqualTo(usual);
    }

    @Test
    void somebodyIsAdmittedByALineOrAPosition() {
        Eligibility either = new Eligibility(Set.of(ContactLine.PARTY_MEMBER), Set.of(Position.GROUP_LEADER));
        assertThat(either.text()).isEqualTo("PARTY_MEMBER, GROUP_LEADER");
        assertThat(either.admits(person(Set.of(ContactLine.PARTY_MEMBER), Set.of())))
                .isTrue();
        assertThat(either.admits(person(Set.of(), Set.of(Position.GROUP_LEADER))))
                .isTrue();
        assertThat(either.admits(person(Set.of(ContactLine.PEOPLES_DEPUTY), Set.of(Position.VILLAGE_CADRE))))
                .isFalse();
        assertThatThrownBy(() -> new Eligibility(Set.of(), Set.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new SizeRange(2, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new SizeRange(0, 1)).isInstanceOf(InvalidValueException.class);
    }

    private static GridPerson person(Set<ContactLine> lines, Set<Position> positions) {
        return new GridPerson(PersonId.of("P1"), lines, positions);
    }

    @Test
    void whoIsNotAdmittedIsToldWhoWouldBe() {
        GridPerson nobody = person(Set.of(), Set.of());
        GridRules rules = rules("hanyin-321");
        assertThat(rules.headFault(nobody, GridLevel.THIRD))
                .hasValueSatisfying(reason -> assertThat(reason.attributes())
                        .containsEntry("eligible", "CENTRAL_HOUSEHOLD_HEAD")
                        .containsEntry("level", "3")
                        .containsEntry("person", "P1"));
        assertThat(rules.workerFault(nobody)).isPresent();
    }
}
