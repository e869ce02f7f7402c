package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.api.Test;

class ContactExampleTest {
    @Test
    void theExampleGivesWhatTheGuideSays() {
        RegionCode village = RegionCode.of("610922100201");
        Household file =
                Household.builder(HouseholdId.of("H-1"), village).group("一组").build();
        List<ContactPerson> persons = new ArrayList<>();
        List<ContactTie> ties = List.of(new ContactTie(
                HouseholdId.of("H-1"), PersonId.of("P-1"), ContactLine.CENTRAL_HOUSEHOLD_HEAD, TieKind.REGULAR, false));
        List<String> texts = new ArrayList<>();
        persons.add(ContactPerson.builder(PersonId.of("P-1"), Set.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD))
                .villages(Set.of(village))
                .groups(Set.of("一组"))
                .build());
        // spotless:off
        // guide:begin docs/contacts
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");
        LocalDate asOf = LocalDate.of(2024, 6, 30);

        ContactPerson head = ContactPerson.builder(PersonId.of("P-1"), Set.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD))
                .villages(Set.of(village))
                .groups(Set.of("一组"))                                 // none: the whole villages
                .household(HouseholdId.of("H-7"))
                .build();
        ContactHousehold household = ContactHousehold.of(file, HouseholdClass.LINKED, ServicePlan.of(pack, asOf));

        ContactRules rules = ContactRules.of(pack, asOf);
        Set<ContactLine> lines = rules.lines(head, household);          // quick; empty if in none
        rules.faults(head, household);                                  // every reason why not
        rules.capacity(head);                                           // households, over all lines
        List<ContactPerson> near = ContactCandidates.of(rules, persons).near(household);

        CoverageReport report = CoverageAudit.of(pack, asOf).audit(List.of(household), persons, ties);
        report.isSound();
        report.findings().forEach(finding -> texts.add(finding.text(Locale.CHINA)));
        report.figures().indicators();                                  // each with its numerator and denominator
        report.load().mean();                                           // households a person, exact
        // guide:end
        // spotless:on
        assertThat(lines).containsExactly(ContactLine.CENTRAL_HOUSEHOLD_HEAD);
        assertThat(near).hasSize(1);
        assertThat(report.isSound()).isFalse();
        assertThat(texts).containsExactly("户H-1应有一对一帮扶，而P-1在联系线CENTRAL_HOUSEHOLD_HEAD只作一般联系。\n请标为一对一。");
        assertThat(report.load().mean()).contains(new Fraction(1, 1));
    }
}
