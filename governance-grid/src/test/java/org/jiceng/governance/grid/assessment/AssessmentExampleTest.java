package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.api.Test;

class AssessmentExampleTest {
    @Test
    void theExampleGivesWhatTheGuideSays() {
        PersonId person = PersonId.of("P-1");
        HouseholdId household = HouseholdId.of("H-1");
        List<String> texts = new ArrayList<>();
        // spotless:off
        // guide:begin docs/contact-records
        PolicyPack pack = PolicyPacks.builtIn("hanyin-321");
        LocalDate asOf = LocalDate.of(2024, 6, 30);

        ContactRecord visit = new ContactRecord(
                person, household, ContactLine.PARTY_MEMBER, LocalDate.of(2024, 1, 8), ContactManner.VISIT,
                Set.of(ContactDuty.HEARD, ContactDuty.PASSED_UP),
                List.of(Heard.of(HeardKind.CLAIM)));                // a kind, never the words
        Outcome<ContactRegister> taken = ContactRegister
                .keptFor(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 12, 31))
                .with(visit);                                       // the same contact twice is refused
        ContactRegister register = taken.fold(kept -> kept, reasons -> {
            throw new IllegalArgumentException(reasons.toString());
        });
        for (HeardRef open : register.notHandedOn(register.from(), register.to())) {
            register = register.handedOn(open, "2024-0017").fold(kept -> kept, reasons -> {
                throw new IllegalArgumentException(reasons.toString());
            });
        }

        List<TieSpan> ties = List.of(new TieSpan(person, household, LocalDate.of(2023, 7, 1), null));
        List<ClassPeriod> linked =
                List.of(new ClassPeriod(HouseholdClass.LINKED, LocalDate.of(2024, 1, 1), null));
        Map<HouseholdId, List<ClassPeriod>> classes = Map.of(household, linked);
        HouseholdVisits visits = VisitCheck.of(ServicePlan.of(pack, asOf), register).visits(
                household, linked, ties, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));

        YearAssessment year = ContactAssessment.of(pack, asOf)
                .assess(2024, ties, register, classes)
                .fold(assessed -> assessed, reasons -> {
                    throw new IllegalArgumentException(reasons.toString());
                });
        PersonAssessment one = year.of(person).orElseThrow();
        one.grade();                                                // a person decides what follows
        one.figures().visitsKept().fraction();                      // exact
        one.reasons().forEach(reason -> texts.add(reason.text(Locale.CHINA)));

        Indicator contacts = ContactFigures.of(register).contacts(2024, 1, classes.keySet()).orElseThrow();
        // guide:end
        // spotless:on
        assertThat(visits.due())
                .extracting(DueVisit::state)
                .containsExactly(DueState.KEPT, DueState.MISSED, DueState.MISSED, DueState.MISSED);
        assertThat(one.grade()).isEqualTo(Grade.FAILED);
        assertThat(texts).containsExactly("应走访52次，已走访1次，不到60%。\n请向本人了解原因；后果由人决定，不由本考核决定。");
        assertThat(one.figures().handedOn().numerator()).isEqualTo(1);
        assertThat(contacts.numerator()).isEqualTo(1);
    }
}
