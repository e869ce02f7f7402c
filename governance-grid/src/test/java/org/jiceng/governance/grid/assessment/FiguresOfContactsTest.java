package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.grid.assessment.Contacts.AS_OF;
import static org.jiceng.governance.grid.assessment.Contacts.contact;
import static org.jiceng.governance.grid.assessment.Contacts.day;
import static org.jiceng.governance.grid.assessment.Contacts.household;
import static org.jiceng.governance.grid.assessment.Contacts.tie;
import static org.jiceng.governance.grid.assessment.Contacts.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.junit.jupiter.api.Test;

class FiguresOfContactsTest {
    private static final ServicePlan PLAN = ServicePlan.of(PolicyPacks.builtIn("hanyin-321"), AS_OF);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @Test
    void aPersonsFiguresSayWhatIsLeftOut() {
        List<ContactRecord> made = List.of(
                visit(1, 1, day(3)),
                contact(1, 1, day(4), ContactManner.CALL, Heard.settledOnTheSpot(HeardKind.DISPUTE)),
                contact(1, 2, day(5), ContactManner.CALL, Heard.of(HeardKind.CLAIM)),
                contact(
                        1,
                        3,
                        day(6),
                        ContactManner.CALL,
                        Heard.of(HeardKind.CLAIM).handedOn("M-1")));
        PersonFigures figures =
                PersonFigures.of(List.of(tie(1, 1, day(0), null), tie(1, 2, day(6), null)), List.of(), made);
        assertThat(figures.householdsContacted().numerator()).isEqualTo(1);
        assertThat(figures.householdsContacted().denominator()).isEqualTo(2);
        assertThat(figures.contacts().numerator()).isEqualTo(2);
        assertThat(figures.contacts().exclusions())
                .containsExactly(new Exclusion(Reason.of(AssessmentReason.CONTACT_WITHOUT_TIE), 2));
        assertThat(figures.settled()).isEqualTo(Indicator.of(figures.settled().definition(), 1, 3));
        assertThat(figures.handedOn().numerator()).isEqualTo(1);
        assertThat(figures.handedOn().denominator()).isEqualTo(2);
        assertThat(figures.handedOn().exclusions())
                .containsExactly(new Exclusion(Reason.of(AssessmentReason.HEARD_SETTLED), 1));
    }

    @Test
    void everyFigureHasATitleInBothLanguages() {
        PersonFigures none = PersonFigures.of(List.of(), List.of(), List.of());
        assertThat(none.indicators()).hasSize(5).allSatisfy(figure -> {
            String key = figure.definition().titleKey();
            assertThat(Messages.standard().text(key, Map.of(), Locale.ENGLISH)).isNotBlank();
            assertThat(Messages.standard().text(key, Map.of(), Locale.CHINA)).containsPattern("\\p{IsHan}");
            assertThat(figure.fraction()).isEmpty();
        });
        assertThat(Messages.standard()
                        .text(ContactFigures.CONTACTS_PER_HOUSEHOLD_AND_QUARTER.titleKey(), Map.of(), Locale.ENGLISH))
                .isEqualTo("contacts made per household and quarter");
        assertThat(Messages.standard().text(ContactFigures.LINKED_VISITS_KEPT.titleKey(), Map.of(), Locale.ENGLISH))
                .isEqualTo("visits to linked households kept");
    }

    @Test
    void aQuarterIsCountedFromItsFirstToItsLastDay() {
        ContactRegister register = Contacts.register(
                day(0),
                LAST,
                List.of(
                        visit(1, 1, LocalDate.of(2024, 3, 31)),
                        visit(1, 1, LocalDate.of(2024, 4, 1)),
                        visit(1, 2, LocalDate.of(2024, 6, 30)),
                        visit(1, 3, LocalDate.of(2024, 6, 30)),
                        visit(1, 1, LocalDate.of(2024, 7, 1))));
        Set<HouseholdId> households = Set.of(household(1), household(2));
        assertThat(ContactFigures.of(register).contacts(2024, 2, households))
                .contains(Indicator.of(ContactFigures.CONTACTS_PER_HOUSEHOLD_AND_QUARTER, 2, 2));
        assertThat(ContactFigures.of(register).contacts(2023, 4, households)).isEmpty();
    }

    @Test
    void quartersAndVillagesAddUp() {
        for (long seed = 0; seed < 200; seed++) {
            List<ContactRecord> records = Contacts.random(new SplittableRandom(seed), 3, 4).stream()
                    .filter(one -> !one.day().isBefore(day(0)))
                    .toList();
            ContactFigures figures = ContactFigures.of(Contacts.register(day(0), LAST, records));
            Indicator sum = Indicator.none(ContactFigures.CONTACTS_PER_HOUSEHOLD_AND_QUARTER);
            for (int quarter = 1; quarter <= 4; quarter++) {
                sum = sum.plus(figures.contacts(2024, quarter, Set.of(household(1), household(2)))
                                .orElseThrow())
                        .plus(figures.contacts(2024, quarter, Set.of(household(3), household(4)))
                                .orElseThrow());
            }
            assertThat(sum)
                    .as("seed %d", seed)
                    .isEqualTo(Indicator.of(ContactFigures.CONTACTS_PER_HOUSEHOLD_AND_QUARTER, records.size(), 16));
        }
    }

    @Test
    void visitsToLinkedHouseholdsAreKeptByWhomever() {
        ContactRegister register = Contacts.register(
                day(0), day(30), List.of(visit(1, 1, day(7)), visit(2, 1, day(14)), visit(1, 2, day(7))));
        Map<HouseholdId, List<ClassPeriod>> classes = Map.of(
                household(1),
                List.of(new ClassPeriod(HouseholdClass.LINKED, day(-3), null)),
                household(2),
                List.of(new ClassPeriod(HouseholdClass.CONCERN, day(-10), null)));
        assertThat(ContactFigures.of(register).linkedVisitsKept(PLAN, classes, day(0), day(30)))
                .isEqualTo(new Indicator(
                        ContactFigures.LINKED_VISITS_KEPT,
                        2,
                        3,
                        List.of(new Exclusion(Reason.of(AssessmentReason.VISIT_NOT_KNOWN), 1))));
    }
}
