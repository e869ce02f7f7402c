package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** Whether every household has whom it should have, and nobody far away. */
final class HouseholdCheck {
    private final ContactRules rules;
    private final Contacts contacts;
    private final ContactCandidates candidates;
    private final List<CoverageFinding> findings = new ArrayList<>();

    private HouseholdCheck(ContactRules rules, Contacts contacts) {
        this.rules = rules;
        this.contacts = contacts;
        this.candidates = ContactCandidates.of(rules, contacts.persons());
    }

    static List<CoverageFinding> findings(ContactRules rules, Contacts contacts) {
        HouseholdCheck check = new HouseholdCheck(rules, contacts);
        contacts.households().forEach(household -> {
            check.persons(household);
            check.kinds(household);
            check.distances(household);
        });
        return check.findings;
    }

    private void persons(ContactHousehold household) {
        int persons = contacts.persons(household);
        if (household.oneToOne() && persons > 1) {
            fault(
                    household,
                    reason(ContactReason.CONTACT_LINKED_SEVERAL, household).with("persons", persons),
                    null);
        } else if (persons == 0) {
            ContactReason code =
                    household.oneToOne() ? ContactReason.CONTACT_LINKED_WITHOUT_PERSON : ContactReason.CONTACT_GAP;
            int may = candidates.near(household).size();
            fault(household, reason(code, household).with("persons", may), null);
        } else if (!household.oneToOne() && rules.coverage() == Coverage.EACH_LINE) {
            lines(household);
        }
    }

    /** A line in which nobody may contact the household is not asked for. */
    private void lines(ContactHousehold household) {
        Set<ContactLine> covered =
                contacts.of(household).stream().map(ContactTie::line).collect(Collectors.toSet());
        if (covered.size() == ContactLine.values().length) {
            return;
        }
        List<Set<ContactLine>> open = candidates.near(household).stream()
                .map(person -> rules.lines(person, household))
                .toList();
        for (ContactLine line : ContactLine.values()) {
            long may = open.stream().filter(lines -> lines.contains(line)).count();
            if (may > 0 && !covered.contains(line)) {
                Reason reason = reason(ContactReason.CONTACT_GAP_OF_LINE, household)
                        .with("line", line)
                        .with("persons", may);
                fault(household, reason, line);
            }
        }
    }

    private void kinds(ContactHousehold household) {
        for (ContactTie tie : contacts.of(household)) {
            if (household.oneToOne() && tie.kind() == TieKind.REGULAR) {
                add(household, CoverageSeverity.FAULT, of(ContactReason.CONTACT_LINKED_NOT_MARKED, tie), tie);
            } else if (!household.oneToOne() && tie.kind() == TieKind.ONE_TO_ONE) {
                add(household, CoverageSeverity.NOTE, of(ContactReason.CONTACT_ONE_TO_ONE_UNDUE, tie), tie);
            }
        }
    }

    private void distances(ContactHousehold household) {
        contacts.of(household).stream().map(ContactTie::person).distinct().forEach(id -> distance(household, id));
    }

    private void distance(ContactHousehold household, PersonId id) {
        long metres = rules.metres(contacts.person(id), household).orElse(0);
        if (metres > rules.farMetres()) {
            Reason reason = reason(ContactReason.CONTACT_FAR, household)
                    .with("person", id)
                    .with("metres", metres)
                    .with("far", rules.farMetres());
            findings.add(CoverageFinding.at(household, CoverageSeverity.NOTE, reason, id, null));
        }
    }

    private static Reason reason(ContactReason code, ContactHousehold household) {
        return Reason.of(code, "household", household.id());
    }

    private static Reason of(ContactReason code, ContactTie tie) {
        return Reason.of(code, "household", tie.household())
                .with("person", tie.person())
                .with("line", tie.line());
    }

    private void fault(ContactHousehold household, Reason reason, @Nullable ContactLine line) {
        findings.add(CoverageFinding.at(household, CoverageSeverity.FAULT, reason, null, line));
    }

    private void add(ContactHousehold household, CoverageSeverity severity, Reason reason, ContactTie tie) {
        findings.add(CoverageFinding.at(household, severity, reason, tie.person(), tie.line()));
    }
}
