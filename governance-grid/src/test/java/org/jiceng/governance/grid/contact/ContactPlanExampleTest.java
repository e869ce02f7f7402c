package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.api.Test;

class ContactPlanExampleTest {
    private static final RegionCode VILLAGE = RegionCode.of("610922100201");

    private static ContactPerson head(String id, int capacity) {
        return ContactPerson.builder(PersonId.of(id), Set.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD))
                .villages(Set.of(VILLAGE))
                .capacity(capacity)
                .build();
    }

    @Test
    void theExampleGivesWhatTheGuideSays() {
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");
        LocalDate asOf = LocalDate.of(2024, 6, 30);
        RegionCode village = VILLAGE;
        ContactPerson newcomer = head("P-3", 5);
        // spotless:off
        // guide:begin docs/contacts
        List<ContactHousehold> households = Stream.of("H-1", "H-2", "H-3")
                .map(id -> ContactHousehold.builder(HouseholdId.of(id), village).build())
                .toList();
        List<ContactPerson> persons = Stream.of("P-1", "P-2")
                .map(id -> ContactPerson.builder(PersonId.of(id), Set.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD))
                        .villages(Set.of(village))
                        .capacity(1)
                        .build())
                .toList();
        List<ContactTie> lastYear = List.of(new ContactTie(
                HouseholdId.of("H-1"), PersonId.of("P-2"), ContactLine.CENTRAL_HOUSEHOLD_HEAD, TieKind.REGULAR, false));

        ContactPlan plan = ContactAssigner.of(pack, asOf)
                .assign(ContactRequest.builder()
                        .households(households)
                        .persons(persons)
                        .previous(lastYear)                             // those that are locked must be kept
                        .build());
        List<ContactTie> assigned = plan.ties();
        plan.isProved();                                                // checked anew: nothing is better
        plan.notes();                                                   // locks that could not be kept as they were
        List<ContactBottleneck> bottlenecks = plan.bottlenecks();       // why households are left out
        List<ContactShortage> shortage = plan.shortage();               // where one place more helps most

        ContactExplanation why = plan.why(HouseholdId.of("H-1"));
        List<Reason> whyNot = plan.whyNot(HouseholdId.of("H-1"), PersonId.of("P-1"));
        ContactChange with = plan.with(newcomer);
        ContactChange without = plan.without(PersonId.of("P-2"));
        List<ContactMove> moves = plan.compare(lastYear);
        // guide:end
        // spotless:on
        assertThat(assigned).extracting(ContactTie::person).containsExactly(PersonId.of("P-2"), PersonId.of("P-1"));
        assertThat(plan.isProved()).isTrue();
        assertThat(plan.leftOut()).containsExactly(HouseholdId.of("H-3"));
        assertThat(bottlenecks).singleElement().satisfies(found -> {
            assertThat(found.households()).hasSize(3);
            assertThat(found.persons()).hasSize(2);
            assertThat(found.missing()).isEqualTo(1);
            assertThat(found.rules())
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.is(ContactReason.CONTACT_CAPACITY_BINDS))
                            .isTrue());
        });
        assertThat(shortage).extracting(ContactShortage::line).containsExactly(ContactLine.values());
        assertThat(shortage).allSatisfy(spot -> {
            assertThat(spot.place()).isEqualTo(TieKind.REGULAR);
            assertThat(spot.leftOut()).isEqualTo(1);
            assertThat(spot.saves().othersLeftOut()).isEqualTo(1);
        });
        assertThat(why.chosen())
                .singleElement()
                .satisfies(choice -> assertThat(choice.person()).isEqualTo(PersonId.of("P-2")));
        assertThat(whyNot).singleElement().satisfies(reason -> {
            assertThat(reason.is(ContactReason.CONTACT_COSTS_MORE)).isTrue();
            assertThat(reason.attributes()).containsEntry("changes", "1");
        });
        assertThat(with.more().othersLeftOut()).isEqualTo(-1);
        assertThat(without.more().othersLeftOut()).isEqualTo(1);
        assertThat(moves).extracting(ContactMove::household).containsExactly(HouseholdId.of("H-2"));
        assertThat(List.of(plan, why, why.chosen().get(0), bottlenecks.get(0), moves.get(0))
                        .toString())
                .doesNotContain("H-", "P-");
    }

    private static ContactPlan plan(List<ContactHousehold> households, ContactPerson... persons) {
        return ContactAssigner.of(PolicyPacks.builtIn("shiquan-321"), LocalDate.of(2024, 6, 30))
                .assign(ContactRequest.builder()
                        .households(households)
                        .persons(List.of(persons))
                        .build());
    }

    @Test
    void anEqualPersonIsSaidToCostTheSame() {
        ContactHousehold one =
                ContactHousehold.builder(HouseholdId.of("H-1"), VILLAGE).build();
        ContactPlan plan = plan(List.of(one), head("P-1", 1), head("P-2", 1));
        assertThat(plan.whyNot(one.id(), PersonId.of("P-2"))).singleElement().satisfies(reason -> {
            assertThat(reason.is(ContactReason.CONTACT_COSTS_THE_SAME)).isTrue();
            assertThat(reason.attributes()).containsEntry("person", "P-2");
        });
    }

    /** The place of H-1 lies in Africa: that is no reason to refuse a plan of so many persons. */
    @Test
    void aPlaceFarOffIsCutAndNoted() {
        ContactPerson[] persons = IntStream.range(0, 4000)
                .mapToObj(j -> head("P-" + j, 1).toBuilder()
                        .place(new Place(108.5, 32.9))
                        .build())
                .toArray(ContactPerson[]::new);
        List<ContactHousehold> households = Stream.of(new Place(8.5, 2.9), new Place(108.5, 32.9))
                .map(place -> ContactHousehold.builder(HouseholdId.of("H-" + place.longitude()), VILLAGE)
                        .place(place)
                        .build())
                .toList();
        ContactPlan plan = plan(households, persons);
        assertThat(plan.cost().cost()).isEqualTo(ContactRules.MOST_COUNTED_METRES);
        assertThat(plan.notes()).singleElement().satisfies(note -> {
            assertThat(note.is(ContactReason.CONTACT_METRES_CAPPED)).isTrue();
            assertThat(note.attributes())
                    .containsEntry("households", "1")
                    .containsEntry("household", "H-8.5")
                    .containsEntry("person", "P-0");
        });
    }

    @Test
    void whoIsNotInThePlanCannotBeAskedFor() {
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");
        ContactPlan plan = ContactAssigner.of(pack, LocalDate.of(2024, 6, 30))
                .assign(ContactRequest.builder()
                        .persons(List.of(head("P-1", 1)))
                        .build());
        assertThat(plan.ties()).isEmpty();
        assertThat(plan.isProved()).isTrue();
        assertThatThrownBy(() -> plan.why(HouseholdId.of("H-1"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> plan.without(PersonId.of("P-9"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> plan.with(head("P-1", 2))).isInstanceOf(InvalidValueException.class);
    }
}
