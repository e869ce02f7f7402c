package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.grid.assessment.Contacts.AS_OF;
import static org.jiceng.governance.grid.assessment.Contacts.day;
import static org.jiceng.governance.grid.assessment.Contacts.household;
import static org.jiceng.governance.grid.assessment.Contacts.tie;
import static org.jiceng.governance.grid.assessment.Contacts.visit;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.junit.jupiter.api.Test;

class WhoAnswersForVisitsTest {
    private static final ServicePlan PLAN = ServicePlan.of(PolicyPacks.builtIn("hanyin-321"), AS_OF);
    private static final List<ClassPeriod> RED = List.of(new ClassPeriod(HouseholdClass.LINKED, day(0), null));

    private static List<DueVisit> due(List<ContactRecord> records, List<TieSpan> ties) {
        ContactRegister register = Contacts.register(day(-20), day(120), records);
        return VisitCheck.of(PLAN, register)
                .visits(household(1), RED, ties, day(0), day(21))
                .due();
    }

    private static DueVisit due(int day, DueState state, Integer... persons) {
        return new DueVisit(
                household(1),
                day(day),
                state,
                Set.of(persons).stream().map(Contacts::person).collect(Collectors.toSet()));
    }

    @Test
    void eachOfThoseTiedKeepsItForAllAndMissesItAlone() {
        List<TieSpan> ties = List.of(tie(1, 1, day(0), null), tie(2, 1, day(10), null));
        assertThat(due(List.of(visit(1, 1, day(9))), ties))
                .containsExactly(
                        due(7, DueState.MISSED, 1), due(14, DueState.KEPT, 1, 2), due(21, DueState.MISSED, 1, 2));
    }

    @Test
    void whatAnotherDidIsNobodysMerit() {
        assertThat(due(List.of(visit(3, 1, day(7)), visit(3, 1, day(14))), List.of(tie(1, 1, day(14), null))))
                .containsExactly(
                        due(7, DueState.KEPT_BY_ANOTHER),
                        due(14, DueState.KEPT_BY_ANOTHER, 1),
                        due(21, DueState.MISSED, 1));
    }

    @Test
    void tiesToOtherHouseholdsAreNone() {
        assertThat(due(List.of(visit(1, 2, day(7))), List.of(tie(1, 2, day(0), null))))
                .containsExactly(due(7, DueState.MISSED), due(14, DueState.MISSED), due(21, DueState.MISSED));
    }

    @Test
    void daysForWhichTheRegisterIsNotKeptAreNotAsked() {
        VisitCheck check = VisitCheck.of(PLAN, ContactRegister.keptFor(day(0), day(10)));
        assertThatThrownBy(() -> check.visits(household(1), RED, List.of(), day(-1), day(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-12-31");
        assertThatThrownBy(() -> check.visits(household(1), RED, List.of(), day(0), day(11)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(check.visits(household(1), RED, List.of(), day(0), day(10)).due())
                .hasSize(1);
    }

    @Test
    void spansOneAfterAnotherAddUp() {
        for (long seed = 0; seed < 1000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Drawn drawn = new Drawn(random);
            LocalDate cut = day(random.nextInt(119));
            HouseholdVisits first = drawn.visits(day(0), cut);
            HouseholdVisits second = drawn.visits(cut.plusDays(1), day(119));
            List<DueVisit> parts = new ArrayList<>(first.due());
            parts.addAll(second.due());
            assertThat(parts)
                    .as("seed %d", seed)
                    .isEqualTo(drawn.visits(day(0), day(119)).due());
        }
    }

    @Test
    void theOrderOfWhatIsGivenDoesNotMatter() {
        for (long seed = 0; seed < 300; seed++) {
            Drawn drawn = new Drawn(new SplittableRandom(seed));
            assertThat(drawn.shuffled(new Random(seed)).visits(day(0), day(119)))
                    .as("seed %d", seed)
                    .isEqualTo(drawn.visits(day(0), day(119)));
        }
    }

    @Test
    void eachVisitIsWhatTheRulesSayIntervalByInterval() {
        for (long seed = 0; seed < 1000; seed++) {
            Drawn drawn = new Drawn(new SplittableRandom(seed));
            assertThat(drawn.visits(day(0), day(119)).due()).as("seed %d", seed).isEqualTo(drawn.byTheRules());
        }
    }

    /** One household with drawn classes, ties and contacts, and a register from a drawn day on. */
    private record Drawn(
            List<ClassPeriod> classes, List<TieSpan> ties, List<ContactRecord> records, LocalDate registerFrom) {
        Drawn(SplittableRandom random) {
            this(
                    Contacts.randomClasses(random),
                    Contacts.randomTies(random, 3, 2),
                    Contacts.random(random, 4, 2),
                    day(-random.nextInt(20)));
        }

        Drawn shuffled(Random random) {
            return new Drawn(
                    shuffled(classes, random), shuffled(ties, random), shuffled(records, random), registerFrom);
        }

        private static <T> List<T> shuffled(Collection<T> all, Random random) {
            List<T> list = new ArrayList<>(all);
            Collections.shuffle(list, random);
            return list;
        }

        private List<ContactRecord> recorded() {
            return records.stream()
                    .filter(record -> !record.day().isBefore(registerFrom))
                    .toList();
        }

        HouseholdVisits visits(LocalDate from, LocalDate to) {
            return VisitCheck.of(PLAN, Contacts.register(registerFrom, day(120), recorded()))
                    .visits(household(1), classes, ties, from, to);
        }

        /** Walks through the intervals of each class and looks at each contact. */
        List<DueVisit> byTheRules() {
            List<DueVisit> all = new ArrayList<>();
            for (ClassPeriod period : classes) {
                Period every = PLAN.visits(period.householdClass()).every();
                LocalDate first = period.from();
                for (int n = 1; every != null && !first.isAfter(day(119)); n++) {
                    LocalDate due = period.from().plus(every.multipliedBy(n));
                    if (period.until() != null && !due.isBefore(period.until())) {
                        break;
                    }
                    if (!due.isBefore(day(0)) && !due.isAfter(day(119))) {
                        all.add(byTheRules(first, due));
                    }
                    first = due.plusDays(1);
                }
            }
            all.sort(Comparator.comparing(DueVisit::due));
            return all;
        }

        private DueVisit byTheRules(LocalDate first, LocalDate due) {
            Set<PersonId> tied = ties.stream()
                    .filter(tie -> tie.household().equals(household(1)))
                    .filter(tie -> !tie.from().isAfter(due) && (tie.until() == null || due.isBefore(tie.until())))
                    .map(TieSpan::person)
                    .collect(Collectors.toSet());
            Set<PersonId> visitors = recorded().stream()
                    .filter(record -> record.household().equals(household(1)))
                    .filter(record -> record.manner() == ContactManner.VISIT)
                    .filter(record ->
                            !record.day().isBefore(first) && !record.day().isAfter(due))
                    .map(ContactRecord::person)
                    .collect(Collectors.toSet());
            DueState state = visitors.stream().anyMatch(tied::contains)
                    ? DueState.KEPT
                    : !visitors.isEmpty()
                            ? DueState.KEPT_BY_ANOTHER
                            : first.isBefore(registerFrom) ? DueState.NOT_KNOWN : DueState.MISSED;
            return new DueVisit(household(1), due, state, tied);
        }
    }
}
