package org.jiceng.governance.grid.assessment;

import static java.util.stream.Collectors.groupingBy;
import static org.jiceng.governance.grid.assessment.VisitTally.exclusions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The figures behind the assessment of one person over the span assessed.
 *
 * @param householdsContacted of the households to which the person was tied on some day, those with which the person made a contact
 *     while tied
 * @param contacts the contacts made with these households while tied, per household; those with others are excluded
 * @param visitsKept of the visits that the person answers for, those kept; see {@link VisitCheck} for what is excluded
 * @param settled of the things that the person heard in any contact, those settled on the spot
 * @param handedOn of the things that the person heard in any contact, those handed on to the ledger; things settled and not handed
 *     on are excluded, so that the rest is open
 */
public record PersonFigures(
        Indicator householdsContacted,
        Indicator contacts,
        Indicator visitsKept,
        Indicator settled,
        Indicator handedOn) {
    private static final IndicatorDefinition HOUSEHOLDS_CONTACTED = definition("tied-households-contacted");
    private static final IndicatorDefinition CONTACTS = definition("contacts-per-household");
    private static final IndicatorDefinition VISITS_KEPT = definition("visits-kept");
    private static final IndicatorDefinition SETTLED = definition("settled-on-the-spot");
    private static final IndicatorDefinition HANDED_ON = definition("handed-on");

    public PersonFigures {
        Objects.requireNonNull(householdsContacted, "householdsContacted");
        Objects.requireNonNull(contacts, "contacts");
        Objects.requireNonNull(visitsKept, "visitsKept");
        Objects.requireNonNull(settled, "settled");
        Objects.requireNonNull(handedOn, "handedOn");
    }

    private static IndicatorDefinition definition(String name) {
        return ContactFigures.definition("contact." + name, "library: the records of contacts, ties and classes");
    }

    /**
     * The figures of one person.
     *
     * @param ties the ties of this person in the span
     * @param due the visits that the person answers for
     * @param made the contacts that the person made in the span
     */
    static PersonFigures of(Collection<TieSpan> ties, Collection<DueVisit> due, Collection<ContactRecord> made) {
        Map<HouseholdId, List<TieSpan>> byHousehold = ties.stream().collect(groupingBy(TieSpan::household));
        List<ContactRecord> tied = made.stream()
                .filter(record -> byHousehold.getOrDefault(record.household(), List.of()).stream()
                        .anyMatch(tie -> tie.contains(record.day())))
                .toList();
        long households = byHousehold.size();
        List<Heard> heard =
                made.stream().flatMap(record -> record.heard().stream()).toList();
        return new PersonFigures(
                Indicator.of(
                        HOUSEHOLDS_CONTACTED,
                        tied.stream().map(ContactRecord::household).distinct().count(),
                        households),
                new Indicator(
                        CONTACTS,
                        tied.size(),
                        households,
                        left(AssessmentReason.CONTACT_WITHOUT_TIE, made.size() - tied.size())),
                VisitTally.of(due).keptByThoseTied(VISITS_KEPT),
                Indicator.of(SETTLED, heard.stream().filter(Heard::settled).count(), heard.size()),
                handedOn(heard));
    }

    private static Indicator handedOn(List<Heard> heard) {
        long handedOn = heard.stream().filter(thing -> thing.matter() != null).count();
        long open = heard.stream().filter(Heard::isOpen).count();
        return new Indicator(
                HANDED_ON,
                handedOn,
                handedOn + open,
                left(AssessmentReason.HEARD_SETTLED, heard.size() - handedOn - open));
    }

    private static List<Exclusion> left(AssessmentReason reason, long count) {
        return exclusions(new Exclusion(Reason.of(reason), count));
    }

    /** All of them, in the order of the components. */
    public List<Indicator> indicators() {
        return List.of(householdsContacted, contacts, visitsKept, settled, handedOn);
    }
}
