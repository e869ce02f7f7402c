package org.jiceng.governance.grid.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;

/**
 * The figures of contacts by which two theories of grassroots governance measure it. What is counted is the library's own reading;
 * the papers name the dimension. Figures of villages and of quarters add up.
 */
public final class ContactFigures {
    /**
     * Contacts made per household and quarter.
     *
     * @basis embedding, interaction and empowerment (paper 000): interaction
     */
    public static final IndicatorDefinition CONTACTS_PER_HOUSEHOLD_AND_QUARTER = definition(
            "framework.contacts-per-household-and-quarter",
            "embedding, interaction and empowerment (paper 000): interaction; counted from the records of contacts");

    /**
     * Visits to linked households kept.
     *
     * @basis interest, emotion and culture (paper 002): emotion
     */
    public static final IndicatorDefinition LINKED_VISITS_KEPT = definition(
            "framework.linked-visits-kept",
            "interest, emotion and culture (paper 002): emotion; counted from the records of contacts and the service owed");

    private static final int MONTHS_OF_QUARTER = 3;

    private final ContactRegister register;

    private ContactFigures(ContactRegister register) {
        this.register = register;
    }

    /** The figures of a register. */
    public static ContactFigures of(ContactRegister register) {
        return new ContactFigures(register);
    }

    static IndicatorDefinition definition(String id, String basis) {
        return new IndicatorDefinition(id, "indicator." + id, basis);
    }

    /**
     * The contacts of every manner made with some households in a quarter, per household; four quarters added up give those of a
     * year per household and quarter. Contacts with other households are passed over.
     *
     * @param quarter 1 to 4
     * @param households all of them, those without a contact too
     * @return empty if the register is not kept for the whole quarter
     * @throws java.time.DateTimeException if there is no such quarter
     */
    public Optional<Indicator> contacts(int year, int quarter, Set<HouseholdId> households) {
        LocalDate first = LocalDate.of(year, MONTHS_OF_QUARTER * (quarter - 1) + 1, 1);
        LocalDate last = first.plusMonths(MONTHS_OF_QUARTER).minusDays(1);
        if (!register.isKeptFor(first) || !register.isKeptFor(last)) {
            return Optional.empty();
        }
        long contacts = register.between(first, last).stream()
                .filter(record -> households.contains(record.household()))
                .count();
        return Optional.of(Indicator.of(CONTACTS_PER_HOUSEHOLD_AND_QUARTER, contacts, households.size()));
    }

    /**
     * Of the visits that fell due in a span while a household was linked, those kept, whoever made them. Those of which it is not
     * known are excluded.
     *
     * @param classes the classes that were in effect, by household
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @throws IllegalArgumentException if the classes of a household overlap, the span ends before it begins, or the register is
     *     not kept for all of its days
     */
    public Indicator linkedVisitsKept(
            ServicePlan plan,
            Map<HouseholdId, ? extends Collection<ClassPeriod>> classes,
            LocalDate from,
            LocalDate to) {
        VisitCheck check = VisitCheck.of(plan, register);
        List<DueVisit> due = classes.entrySet().stream()
                .map(entry -> check.visits(entry.getKey(), linked(entry.getValue()), List.of(), from, to))
                .flatMap(visits -> visits.due().stream())
                .toList();
        return VisitTally.of(due).keptByAnybody(LINKED_VISITS_KEPT);
    }

    private static List<ClassPeriod> linked(Collection<ClassPeriod> classes) {
        return classes.stream()
                .filter(period -> period.householdClass() == HouseholdClass.LINKED)
                .toList();
    }
}
