package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsHouseholdsAndTiesTest {
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final HouseholdId HOUSEHOLD = HouseholdId.of("H-1");
    private static final Place PLACE = new Place(108.5, 32.9);

    @Test
    void aPersonKeepsWhatWasGiven() {
        List<String> groups = new ArrayList<>(List.of("二组", "一组"));
        ContactPerson person = ContactPerson.builder(
                        PersonId.of("P-1"), List.of(ContactLine.PEOPLES_DEPUTY, ContactLine.PARTY_MEMBER))
                .villages(List.of(VILLAGE))
                .groups(groups)
                .grids(List.of(GridCode.of("G-1")))
                .constituency("610921100")
                .branch("大坝村党支部")
                .household(HOUSEHOLD)
                .recusals(List.of(new Recusal(HouseholdId.of("H-2"), RecusalKind.CONFLICT)))
                .capacity(30)
                .mostOneToOne(5)
                .place(PLACE)
                .available(Validity.since(LocalDate.of(2024, 1, 1)))
                .build();
        groups.clear();
        for (ContactPerson one : List.of(person, person.toBuilder().build())) {
            assertThat(one.id()).isEqualTo(PersonId.of("P-1"));
            assertThat(one.lines()).containsExactly(ContactLine.PARTY_MEMBER, ContactLine.PEOPLES_DEPUTY);
            assertThat(one.villages()).containsExactly(VILLAGE);
            assertThat(one.groups()).containsExactlyInAnyOrder("一组", "二组");
            assertThat(one.grids()).containsExactly(GridCode.of("G-1"));
            assertThat(one.constituency()).isEqualTo("610921100");
            assertThat(one.constituencyRegion()).isEqualTo(RegionCode.of("610921100"));
            assertThat(one.branch()).isEqualTo("大坝村党支部");
            assertThat(one.household()).isEqualTo(HOUSEHOLD);
            assertThat(one.recusals()).containsExactly(new Recusal(HouseholdId.of("H-2"), RecusalKind.CONFLICT));
            assertThat(one.capacity()).isEqualTo(30);
            assertThat(one.mostOneToOne()).isEqualTo(5);
            assertThat(one.place()).isEqualTo(PLACE);
            assertThat(one.available()).isEqualTo(Validity.since(LocalDate.of(2024, 1, 1)));
            assertThat(one).hasToString("ContactPerson[masked]");
        }
        assertThatThrownBy(() -> person.villages().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "610921, 610921",
        "610921100, 610921100",
        "610921100201, 610921100201",
        "6109,",
        "61,",
        "610921000,",
        "第一选区,",
        "61092110020,",
        ","
    })
    void aConstituencyIsARegionIfItsCodeIsThatOfACountyATownOrAVillage(
            @Nullable String constituency, @Nullable String region) {
        ContactPerson person = ContactPerson.builder(PersonId.of("P-1"), Set.of(ContactLine.PEOPLES_DEPUTY))
                .constituency(constituency)
                .build();
        assertThat(person.constituencyRegion()).isEqualTo(region == null ? null : RegionCode.of(region));
    }

    @ParameterizedTest
    @CsvSource({"LINKED, true", "CONCERN, false", "REASSURED, false", ", false"})
    void aHouseholdIsOwedOneToOneHelpByItsConfirmedClass(@Nullable HouseholdClass confirmed, boolean oneToOne) {
        Household file = Household.builder(HOUSEHOLD, VILLAGE)
                .group("一组")
                .place(PLACE)
                .residents(4)
                .build();
        ServicePlan plan = ServicePlan.of(PolicyPacks.builtIn("hanyin-321"), LocalDate.of(2024, 6, 30));
        assertThat(ContactHousehold.of(file, confirmed, plan))
                .isEqualTo(new ContactHousehold(HOUSEHOLD, VILLAGE, "一组", null, null, null, PLACE, oneToOne));
    }

    @Test
    void aHouseholdKeepsWhatWasGivenAndShowsItsVillageOnly() throws JsonProcessingException {
        ContactHousehold household = ContactHousehold.builder(HOUSEHOLD, VILLAGE)
                .group("一组")
                .grid(GridCode.of("G-1"))
                .constituency("第一选区")
                .branch("大坝村党支部")
                .place(PLACE)
                .oneToOne(true)
                .build();
        assertThat(household.toBuilder().build()).isEqualTo(household);
        assertThat(household).hasToString("ContactHousehold[610921100201, masked]");
        assertThat(GovernanceJson.mapper().writeValueAsString(household))
                .contains("610921100201")
                .doesNotContain("108.5", "oneToOne");
        assertThatThrownBy(() -> ContactHousehold.builder(HOUSEHOLD, RegionCode.of("610921100"))
                        .build())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void tiesStandByHouseholdPersonAndLine() {
        List<ContactTie> inOrder = List.of(
                tie("H-1", "P-1", ContactLine.PARTY_MEMBER, TieKind.REGULAR),
                tie("H-1", "P-1", ContactLine.PARTY_MEMBER, TieKind.ONE_TO_ONE),
                tie("H-1", "P-1", ContactLine.PEOPLES_DEPUTY, TieKind.REGULAR),
                tie("H-1", "P-2", ContactLine.PARTY_MEMBER, TieKind.REGULAR),
                tie("H-2", "P-1", ContactLine.PARTY_MEMBER, TieKind.REGULAR));
        List<ContactTie> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);
        assertThat(reversed.stream().sorted()).isEqualTo(inOrder);
        assertThat(inOrder.get(0)).hasToString("ContactTie[PARTY_MEMBER, masked]");
    }

    private static ContactTie tie(String household, String person, ContactLine line, TieKind kind) {
        return new ContactTie(HouseholdId.of(household), PersonId.of(person), line, kind, false);
    }
}
