package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Households, persons and the ties that count, looked up from both sides; what does not count was put aside with a finding. Of
 * what stands twice the first counts, of ties the first in their order.
 */
final class Contacts {
    private static final Set<String> MISSING_FACTS = Set.of(
            ContactReason.CONTACT_DISTANCE_UNKNOWN.name(),
            ContactReason.CONTACT_VILLAGES_UNKNOWN.name(),
            ContactReason.CONTACT_GROUP_UNKNOWN.name(),
            ContactReason.CONTACT_GRID_UNKNOWN.name());

    private final ContactRules rules;
    private final Map<HouseholdId, ContactHousehold> households = new TreeMap<>();
    private final Map<PersonId, ContactPerson> persons = new TreeMap<>();
    private final Map<HouseholdId, List<ContactTie>> ofHousehold = new TreeMap<>();
    private final Map<PersonId, List<ContactTie>> ofPerson = new TreeMap<>();
    private final List<CoverageFinding> findings = new ArrayList<>();

    Contacts(
            ContactRules rules,
            Collection<ContactHousehold> households,
            Collection<ContactPerson> persons,
            Collection<ContactTie> ties) {
        this.rules = rules;
        households.forEach(this::enter);
        persons.forEach(this::enter);
        ContactTie before = null;
        for (ContactTie tie : ties.stream().sorted().toList()) {
            enter(tie, before);
            before = tie;
        }
    }

    private void enter(ContactHousehold household) {
        if (households.putIfAbsent(household.id(), household) != null) {
            Reason reason = Reason.of(ContactReason.CONTACT_HOUSEHOLD_TWICE, "household", household.id());
            findings.add(CoverageFinding.at(household, CoverageSeverity.FAULT, reason, null, null));
        }
    }

    private void enter(ContactPerson person) {
        if (persons.putIfAbsent(person.id(), person) != null) {
            Reason reason = Reason.of(ContactReason.CONTACT_PERSON_TWICE, "person", person.id());
            findings.add(CoverageFinding.of(person.id(), CoverageSeverity.FAULT, reason));
        }
    }

    private void enter(ContactTie tie, @Nullable ContactTie before) {
        ContactHousehold household = households.get(tie.household());
        ContactPerson person = persons.get(tie.person());
        boolean samePair = before != null
                && before.household().equals(tie.household())
                && before.person().equals(tie.person());
        if (samePair && Objects.requireNonNull(before).line() == tie.line()) {
            find(tie, reason(ContactReason.CONTACT_TIE_TWICE, tie).with("line", tie.line()));
        } else if (household == null || person == null) {
            if (household == null) {
                find(tie, reason(ContactReason.CONTACT_HOUSEHOLD_UNKNOWN, tie));
            }
            if (person == null) {
                find(tie, reason(ContactReason.CONTACT_PERSON_UNKNOWN, tie));
            }
        } else if (isAllowed(tie, person, household, samePair)) {
            ofHousehold
                    .computeIfAbsent(tie.household(), id -> new ArrayList<>())
                    .add(tie);
            ofPerson.computeIfAbsent(tie.person(), id -> new ArrayList<>()).add(tie);
        }
    }

    /** Whether no rule forbids a tie. What holds for the whole person is found once for several lines. */
    private boolean isAllowed(ContactTie tie, ContactPerson person, ContactHousehold household, boolean found) {
        List<Reason> ofPerson = rules.personFaults(person, household);
        if (!found) {
            ofPerson.forEach(
                    reason -> findings.add(CoverageFinding.at(household, severity(reason), reason, person.id(), null)));
        }
        Reason ofLine = rules.lineFault(person, household, tie.line()).orElse(null);
        if (ofLine != null) {
            find(tie, ofLine);
        }
        return ofPerson.stream().noneMatch(Contacts::forbids) && (ofLine == null || !forbids(ofLine));
    }

    private static boolean forbids(Reason reason) {
        return !MISSING_FACTS.contains(reason.code());
    }

    private static CoverageSeverity severity(Reason reason) {
        return forbids(reason) ? CoverageSeverity.FAULT : CoverageSeverity.NOTE;
    }

    private static Reason reason(ContactReason code, ContactTie tie) {
        return Reason.of(code, "household", tie.household()).with("person", tie.person());
    }

    private void find(ContactTie tie, Reason reason) {
        ContactHousehold household = households.get(tie.household());
        findings.add(new CoverageFinding(
                severity(reason),
                reason,
                household == null ? null : household.village(),
                tie.household(),
                tie.person(),
                tie.line()));
    }

    /** What was put aside. */
    List<CoverageFinding> findings() {
        return findings;
    }

    Collection<ContactHousehold> households() {
        return households.values();
    }

    Collection<ContactPerson> persons() {
        return persons.values();
    }

    /** The person with an id, who must be there. */
    ContactPerson person(PersonId id) {
        return Objects.requireNonNull(persons.get(id));
    }

    /** The ties of a household that count, in their order. */
    List<ContactTie> of(ContactHousehold household) {
        return ofHousehold.getOrDefault(household.id(), List.of());
    }

    /** The ties of a person that count, in their order. */
    List<ContactTie> of(ContactPerson person) {
        return ofPerson.getOrDefault(person.id(), List.of());
    }

    /** How many persons a household has. */
    int persons(ContactHousehold household) {
        return (int) of(household).stream().map(ContactTie::person).distinct().count();
    }

    /** Whether a household has exactly one person, tied to it one-to-one in every line. */
    boolean isOneToOne(ContactHousehold household) {
        return persons(household) == 1 && of(household).stream().allMatch(tie -> tie.kind() == TieKind.ONE_TO_ONE);
    }
}
