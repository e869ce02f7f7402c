package org.jiceng.governance.grid.assessment;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.core.service.VisitAccount;

/**
 * Holds the visits of a register against the service owed to households. Immutable.
 *
 * <p>Which visits fall due, and from which to which day each can be made, is the answer of {@link ServicePlan#account}; only
 * contacts of the manner {@code VISIT} are visits. For a visit that was due answer those who were tied to the household on its due
 * day, its last one, whoever was tied before:
 *
 * <ul>
 *   <li>a visit that one of them made in time keeps it, for all of them, also one made before that person was tied;
 *   <li>where only others are known to have made one in time, it is kept by another: the household was served, and it counts for nobody, neither as
 *       kept nor as missed;
 *   <li>where nobody made one, each of them missed it;
 *   <li>where nobody was tied, it is nobody's, kept or missed, and told so;
 *   <li>where nobody is known to have made one, but the time for it began before the first day for which the register is kept, it
 *       is not known whether it was made.
 * </ul>
 */
public final class VisitCheck {
    private final ServicePlan plan;
    private final ContactRegister register;

    private VisitCheck(ServicePlan plan, ContactRegister register) {
        this.plan = plan;
        this.register = register;
    }

    /** The check of a register against a plan. */
    public static VisitCheck of(ServicePlan plan, ContactRegister register) {
        return new VisitCheck(plan, register);
    }

    /**
     * The visits owed to a household over a span. Those of spans one after another are those of the whole.
     *
     * @param classes the classes that were in effect for the household, in any order, not overlapping; at a time without a class no
     *     visit is owed
     * @param ties who was tied to the household; those to others are passed over
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @throws IllegalArgumentException if the classes overlap, the span ends before it begins, or the register is not kept for all
     *     of its days
     */
    public HouseholdVisits visits(
            HouseholdId household,
            Collection<ClassPeriod> classes,
            Collection<TieSpan> ties,
            LocalDate from,
            LocalDate to) {
        if (!register.isKeptFor(from) || !register.isKeptFor(to)) {
            throw new IllegalArgumentException("the register is kept from " + register.from() + " to " + register.to()
                    + ", not for all of " + from + " to " + to + "\nAsk for days for which it is kept.");
        }
        return new OfHousehold(household, inOrder(classes), ties, from, to).visits();
    }

    static List<ClassPeriod> inOrder(Collection<ClassPeriod> classes) {
        return classes.stream().sorted(Comparator.comparing(ClassPeriod::from)).toList();
    }

    /** One household over one span. */
    private final class OfHousehold {
        private final HouseholdId household;
        private final List<ClassPeriod> classes;
        private final List<TieSpan> ties;
        private final LocalDate from;
        private final LocalDate to;
        private final List<ContactRecord> made;
        private final Map<Set<PersonId>, Set<LocalDate>> keptBy = new HashMap<>();

        OfHousehold(
                HouseholdId household,
                List<ClassPeriod> classes,
                Collection<TieSpan> ties,
                LocalDate from,
                LocalDate to) {
            this.household = household;
            this.classes = classes;
            this.ties = ties.stream()
                    .filter(tie -> tie.household().equals(household))
                    .toList();
            this.from = from;
            this.to = to;
            this.made = register.of(household).stream()
                    .filter(record -> record.manner() == ContactManner.VISIT)
                    .toList();
        }

        HouseholdVisits visits() {
            Set<LocalDate> days = made.stream().map(ContactRecord::day).collect(toSet());
            VisitAccount account = account(days);
            Set<LocalDate> notKnown = keptByAVisitBeforeTheRegister(days);
            List<DueVisit> due = new ArrayList<>();
            account.kept().forEach(day -> due.add(kept(day)));
            account.missed()
                    .forEach(day -> due.add(
                            visit(day, notKnown.contains(day) ? DueState.NOT_KNOWN : DueState.MISSED, tiedOn(day))));
            due.sort(Comparator.comparing(DueVisit::due));
            return new HouseholdVisits(household, from, to, due, account.beyond());
        }

        private VisitAccount account(Collection<LocalDate> days) {
            return plan.account(classes, days, from, to);
        }

        /** A due day whose time began before the register is one that a visit on the day before the register would keep. */
        private Set<LocalDate> keptByAVisitBeforeTheRegister(Set<LocalDate> days) {
            LocalDate before = register.from().minusDays(1);
            return Set.copyOf(
                    account(Stream.concat(days.stream(), Stream.of(before)).toList())
                            .kept());
        }

        private DueVisit kept(LocalDate day) {
            Set<PersonId> tied = tiedOn(day);
            boolean byTied = keptBy.computeIfAbsent(tied, this::keptBy).contains(day);
            return visit(day, byTied ? DueState.KEPT : DueState.KEPT_BY_ANOTHER, tied);
        }

        private Set<LocalDate> keptBy(Set<PersonId> persons) {
            return Set.copyOf(account(made.stream()
                            .filter(record -> persons.contains(record.person()))
                            .map(ContactRecord::day)
                            .toList())
                    .kept());
        }

        private DueVisit visit(LocalDate day, DueState state, Set<PersonId> tied) {
            return new DueVisit(household, day, state, tied);
        }

        private Set<PersonId> tiedOn(LocalDate day) {
            return ties.stream()
                    .filter(tie -> tie.contains(day))
                    .map(TieSpan::person)
                    .collect(toCollection(TreeSet::new));
        }
    }
}
