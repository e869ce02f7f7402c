package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.ContactLine;

/** Whether nobody has too many households, and how they are spread. */
final class LoadCheck {
    private final ContactRules rules;
    private final Contacts contacts;

    LoadCheck(ContactRules rules, Contacts contacts) {
        this.rules = rules;
        this.contacts = contacts;
    }

    List<CoverageFinding> findings() {
        List<CoverageFinding> findings = new ArrayList<>();
        for (ContactPerson person : contacts.persons()) {
            long all = households(person, tie -> true);
            long oneToOne = households(person, tie -> tie.kind() == TieKind.ONE_TO_ONE);
            if (all > rules.capacity(person)) {
                findings.add(over(ContactReason.CONTACT_OVERLOAD, person, all, rules.capacity(person)));
            }
            if (oneToOne > rules.mostOneToOne(person)) {
                findings.add(
                        over(ContactReason.CONTACT_ONE_TO_ONE_OVERLOAD, person, oneToOne, rules.mostOneToOne(person)));
            }
            if (all == 0 && serves(person) && rules.capacity(person) > 0) {
                Reason reason = Reason.of(ContactReason.CONTACT_PERSON_IDLE, "person", person.id());
                findings.add(CoverageFinding.of(person.id(), CoverageSeverity.NOTE, reason));
            }
        }
        return findings;
    }

    private static CoverageFinding over(ContactReason code, ContactPerson person, long households, int most) {
        Reason reason = Reason.of(code, "person", person.id())
                .with("households", households)
                .with("most", most);
        return CoverageFinding.of(person.id(), CoverageSeverity.FAULT, reason);
    }

    /** How the households are spread over all who serve on the day. */
    ContactLoad load() {
        return load(person -> true, tie -> true);
    }

    /** The same in each line, over those of the line. */
    Map<ContactLine, ContactLoad> byLine() {
        Map<ContactLine, ContactLoad> loads = new EnumMap<>(ContactLine.class);
        for (ContactLine line : ContactLine.values()) {
            loads.put(line, load(person -> person.lines().contains(line), tie -> tie.line() == line));
        }
        return loads;
    }

    private ContactLoad load(Predicate<ContactPerson> who, Predicate<ContactTie> which) {
        return ContactLoad.of(contacts.persons().stream()
                .filter(person -> serves(person) && who.test(person))
                .mapToLong(person -> households(person, which))
                .toArray());
    }

    private boolean serves(ContactPerson person) {
        return person.available().contains(rules.asOf());
    }

    private long households(ContactPerson person, Predicate<ContactTie> which) {
        return contacts.of(person).stream()
                .filter(which)
                .map(ContactTie::household)
                .distinct()
                .count();
    }
}
