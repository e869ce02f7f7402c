package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhoMayContactWhomTest {
    private static final int ROUNDS = 300;
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final ContactHousehold HOUSEHOLD =
            ContactHousehold.builder(HouseholdId.of("H1"), VILLAGE).build();

    private static ContactPerson.Builder head(String id) {
        return ContactPerson.builder(PersonId.of(id), List.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD))
                .villages(List.of(VILLAGE));
    }

    @Test
    void theLinesAreThoseWithoutAReason() {
        int open = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 8, 8);
            ContactRules rules = ContactRules.of(contacts.pack(), ContactPacks.DAY);
            for (ContactPerson person : contacts.persons) {
                for (ContactHousehold household : contacts.households) {
                    Set<ContactLine> lines = rules.lines(person, household);
                    Set<ContactLine> faultless = EnumSet.allOf(ContactLine.class);
                    faultless.removeIf(
                            line -> rules.fault(person, household, line).isPresent());
                    assertThat(lines).as("seed %d", seed).isEqualTo(faultless);
                    assertThat(rules.faults(person, household).isEmpty())
                            .as("seed %d", seed)
                            .isEqualTo(!lines.isEmpty());
                    open += lines.size();
                }
            }
        }
        assertThat(open).isGreaterThan(ROUNDS);
    }

    /** The index must not lose anybody, and gives nobody in vain. */
    @Test
    void theCandidatesAreWhomTryingEveryPairFinds() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 20, 20);
            ContactRules rules = ContactRules.of(contacts.pack(), ContactPacks.DAY);
            ContactCandidates candidates = ContactCandidates.of(rules, contacts.persons);
            for (ContactHousehold household : contacts.households) {
                assertThat(candidates.near(household))
                        .as("seed %d", seed)
                        .isEqualTo(contacts.persons.stream()
                                .filter(person ->
                                        !rules.lines(person, household).isEmpty())
                                .sorted(Comparator.comparing(ContactPerson::id))
                                .toList());
            }
        }
    }

    @Test
    void noPackLetsAnybodyContactTheirOwnOrARecusedHousehold() {
        int tried = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 6, 6);
            PolicyPack pack = contacts.pack();
            ContactRules rules = ContactRules.of(pack, ContactPacks.DAY);
            for (ContactPerson person : contacts.persons) {
                for (ContactHousehold household : contacts.households) {
                    boolean barred = household.id().equals(person.household())
                            || person.recusals().stream()
                                    .anyMatch(recusal -> recusal.household().equals(household.id()));
                    if (barred) {
                        tried++;
                        assertThat(rules.lines(person, household))
                                .as("seed %d", seed)
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(ROUNDS);
    }

    @ParameterizedTest
    @EnumSource(ContactScope.class)
    void whoKnowsNothingIsToldWhatIsMissing(ContactScope scope) {
        ContactRules rules = ContactPacks.rules("scopes", ContactPacks.scopes(scope, scope, scope));
        ContactPerson nobody = head("P1").villages(List.of()).build();
        assertThat(rules.faults(nobody, HOUSEHOLD))
                .singleElement()
                .matches(reason -> reason.is(ContactReason.CONTACT_VILLAGES_UNKNOWN));
    }

    @Test
    void theReasonsNameWhatTheyAreAbout() {
        ContactRules rules = ContactPacks.rules("reachMetres", "1000");
        ContactPerson person = head("P1").place(new Place(108.5, 32.89)).build();
        ContactHousehold far =
                HOUSEHOLD.toBuilder().place(new Place(108.5, 32.90)).build();
        List<Reason> faults = new ArrayList<>(rules.faults(person, far));
        assertThat(faults).singleElement().satisfies(reason -> {
            assertThat(reason.is(ContactReason.CONTACT_BEYOND_REACH)).isTrue();
            assertThat(reason.attributes())
                    .containsEntry("person", "P1")
                    .containsEntry("household", "H1")
                    .containsEntry("metres", "1112")
                    .containsEntry("most", "1000");
        });
    }

    @ParameterizedTest
    @CsvSource({"1112, true", "1111, false"})
    void theReachIsInclusive(String reachMetres, boolean within) {
        ContactRules rules = ContactPacks.rules("reachMetres", reachMetres);
        ContactPerson person = head("P1").place(new Place(108.5, 32.89)).build();
        ContactHousehold household =
                HOUSEHOLD.toBuilder().place(new Place(108.5, 32.90)).build();

        assertThat(rules.metres(person, household)).hasValue(1112);
        assertThat(rules.lines(person, household).isEmpty()).isNotEqualTo(within);
    }

    @Test
    void aPersonsOwnFiguresComeBeforeThoseOfThePack() {
        ContactRules rules = ContactRules.of(
                ContactPacks.with(Map.of("capacity", ContactPacks.byLine(2, 5, 3), "mostOneToOne", "4")),
                ContactPacks.DAY);
        List<ContactLine> lines = List.of(ContactLine.PARTY_MEMBER, ContactLine.CENTRAL_HOUSEHOLD_HEAD);
        ContactPerson usual = ContactPerson.builder(PersonId.of("P1"), lines).build();
        ContactPerson own = ContactPerson.builder(PersonId.of("P1"), lines)
                .capacity(1)
                .mostOneToOne(0)
                .build();

        assertThat(rules.capacity(usual)).as("the larger of two lines").isEqualTo(3);
        assertThat(rules.mostOneToOne(usual)).isEqualTo(4);
        assertThat(rules.capacity(own)).isEqualTo(1);
        assertThat(rules.mostOneToOne(own)).isZero();
    }

    @Test
    void anUnknownDistanceCountsAsThePackSays() {
        ContactRules rules = ContactPacks.rules("unknownMetres", "777");
        ContactPerson person = head("P1").build();
        assertThat(rules.metres(person, HOUSEHOLD)).isEqualTo(OptionalLong.empty());
        assertThat(rules.countedMetres(person, HOUSEHOLD)).isEqualTo(777);
        assertThat(rules.unknownMetres()).isEqualTo(777);
        assertThat(rules.farMetres()).isEqualTo(5000);
    }

    @Test
    void theLinesAreAskedWithoutMakingASet() {
        ContactRules rules = ContactPacks.rules("reachMetres", "0");
        assertThat(rules.lines(head("P1").build(), HOUSEHOLD))
                .isSameAs(rules.lines(head("P2").build(), HOUSEHOLD))
                .containsExactly(ContactLine.CENTRAL_HOUSEHOLD_HEAD);
    }
}
