package org.jiceng.governance.examples.county.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.grid.contact.ContactAssigner;
import org.jiceng.governance.grid.contact.ContactBottleneck;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactMove;
import org.jiceng.governance.grid.contact.ContactPerson;
import org.jiceng.governance.grid.contact.ContactPlan;
import org.jiceng.governance.grid.contact.ContactRequest;
import org.jiceng.governance.grid.contact.ContactRules;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.CoverageReport;

/** The contacts of a county with what is worked out of them once. Personal data: {@code toString} leaves it out. */
public final class CountyContacts {
    private final PolicyPack pack;
    private final ContactRequest request;
    private final ContactRules rules;
    private final Map<HouseholdId, ContactHousehold> households = new HashMap<>();
    private final Map<PersonId, ContactPerson> persons = new HashMap<>();
    private final ContactPlan plan;
    private final List<ContactTie> ties;
    private final CoverageReport audit;

    private CountyContacts(PolicyPack pack, LocalDate asOf, ContactRequest request) {
        this.pack = pack;
        this.request = request;
        rules = ContactRules.of(pack, asOf);
        request.households().forEach(household -> households.put(household.id(), household));
        request.persons().forEach(person -> persons.put(person.id(), person));
        plan = ContactAssigner.of(pack, asOf).assign(request);
        ties = plan.ties();
        audit = plan.audit();
    }

    /** The contacts by the settings of a pack in force on a day. */
    public static CountyContacts of(PolicyPack pack, LocalDate asOf, ContactRequest request) {
        return new CountyContacts(pack, asOf, request);
    }

    /** The same contacts assigned once more with their own ties as what there was before, so that another person is a change. */
    public CountyContacts again() {
        ContactRequest same = ContactRequest.builder()
                .households(request.households())
                .persons(request.persons())
                .previous(ties)
                .build();
        return new CountyContacts(pack, rules.asOf(), same);
    }

    /** The rules by which they were assigned. */
    public ContactRules rules() {
        return rules;
    }

    /** The plan. */
    public ContactPlan plan() {
        return plan;
    }

    /** All ties, by household, person and line. */
    public List<ContactTie> ties() {
        return ties;
    }

    /** Those of a household or of a person. */
    public Stream<ContactTie> ties(HouseholdId household) {
        return ties.stream().filter(tie -> tie.household().equals(household));
    }

    /** Those of a person. */
    public Stream<ContactTie> ties(PersonId person) {
        return ties.stream().filter(tie -> tie.person().equals(person));
    }

    /** The audit of the plan. */
    public CoverageReport audit() {
        return audit;
    }

    /** What is different from the ties that there were. */
    public List<ContactMove> changes() {
        return plan.compare(request.previous());
    }

    /** How many persons of the lines there are, also those who do not serve on the day. */
    public int persons() {
        return persons.size();
    }

    /**
     * A person of the plan.
     *
     * @throws NullPointerException if there is none of this id
     */
    public ContactPerson person(PersonId id) {
        return Objects.requireNonNull(persons.get(id));
    }

    /** Great-circle metres of a tie, rounded half up; empty if a place is not known. */
    public OptionalLong metres(ContactTie tie) {
        return rules.metres(
                Objects.requireNonNull(persons.get(tie.person())),
                Objects.requireNonNull(households.get(tie.household())));
    }

    /** The households left out. */
    public List<ContactHousehold> leftOut() {
        return households(plan.leftOut());
    }

    /** The villages of the households of a bottleneck, each once, by code. */
    public List<String> villages(ContactBottleneck bottleneck) {
        return households(bottleneck.households()).stream()
                .map(household -> household.village().text())
                .distinct()
                .sorted()
                .toList();
    }

    private List<ContactHousehold> households(Collection<HouseholdId> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(households.get(id)))
                .toList();
    }

    @Override
    public String toString() {
        return "CountyContacts[masked]";
    }
}
