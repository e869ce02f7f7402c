package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BestPlansOfTinyRequestsTest {
    private static final int ROUNDS = 1500;
    private static final Set<String> GAPS =
            Set.of("CONTACT_GAP", "CONTACT_LINKED_WITHOUT_PERSON", "CONTACT_GAP_OF_LINE");
    private static final Set<String> OVERLOADS = Set.of("CONTACT_OVERLOAD", "CONTACT_ONE_TO_ONE_OVERLOAD");

    private static TinyContacts contacts(long seed, Coverage coverage) {
        return coverage == Coverage.ANY_LINE
                ? new TinyContacts(seed, coverage, 5, 4)
                : new TinyContacts(seed, coverage, 3, 4);
    }

    private static NaivePlans naive(TinyContacts contacts) {
        return new NaivePlans(contacts.rules, contacts.request(), null);
    }

    private static List<Long> figures(TinyContacts contacts, AssignmentCost cost) {
        return NaivePlans.byObjectives(contacts.rules, cost);
    }

    private static Set<HouseholdId> households(CoverageReport report, Set<String> codes) {
        return report.findings().stream()
                .filter(finding -> codes.contains(finding.code()))
                .map(CoverageFinding::household)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void nothingIsBetter(Coverage coverage) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            assertThat(figures(contacts, plan.cost()))
                    .as("%s, seed %d", coverage, seed)
                    .isEqualTo(naive(contacts).best().cost());
            assertThat(plan.isProved()).as("%s, seed %d", coverage, seed).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void theAuditFindsOnlyWhoIsLeftOutAndLocksBeyondBounds(Coverage coverage) {
        int leftOut = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            CoverageReport report = plan.audit();
            String as = coverage + ", seed " + seed;
            assertThat(households(report, GAPS)).as(as).isEqualTo(Set.copyOf(plan.leftOut()));
            assertThat(report.findings())
                    .as(as)
                    .filteredOn(finding -> finding.severity() == CoverageSeverity.FAULT)
                    .filteredOn(finding -> !GAPS.contains(finding.code()))
                    .allMatch(finding -> OVERLOADS.contains(finding.code())
                            && contacts.previous.stream()
                                    .anyMatch(
                                            tie -> tie.locked() && tie.person().equals(finding.person())));
            leftOut += plan.leftOut().size();
        }
        assertThat(leftOut).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void lockedTiesAreKeptOrNoted(Coverage coverage) {
        int kept = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            Set<List<String>> held = plan.ties().stream()
                    .filter(ContactTie::locked)
                    .map(BestPlansOfTinyRequestsTest::text)
                    .collect(Collectors.toSet());
            Set<List<String>> noted = plan.notes().stream()
                    .filter(note -> !note.is(ContactReason.CONTACT_LOCKS_BEYOND_CAPACITY))
                    .map(note -> Stream.of("household", "person", "line")
                            .map(name -> note.attributes().get(name))
                            .toList())
                    .collect(Collectors.toSet());
            Set<List<String>> both = new HashSet<>(held);
            both.addAll(noted);
            assertThat(both)
                    .as("%s, seed %d", coverage, seed)
                    .hasSize(held.size() + noted.size())
                    .isEqualTo(contacts.previous.stream()
                            .filter(ContactTie::locked)
                            .map(BestPlansOfTinyRequestsTest::text)
                            .collect(Collectors.toSet()));
            kept += held.size();
        }
        assertThat(kept).isPositive();
    }

    private static List<String> text(ContactTie tie) {
        return List.of(tie.household().value(), tie.person().value(), tie.line().name());
    }

    @Test
    void amongEqualsTheFirstHouseholdHasTheFirstPerson() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            TinyContacts contacts = contacts(seed, Coverage.ANY_LINE);
            ContactPlan plan = contacts.plan();
            NaivePlans.Best best = naive(contacts).best();
            for (int i = 0; i < contacts.households.size(); i++) {
                HouseholdId household = contacts.households.get(i).id();
                Set<PersonId> first = best.persons().get(i).stream()
                        .filter(j -> j < contacts.persons.size())
                        .map(j -> contacts.persons.get(j).id())
                        .collect(Collectors.toSet());
                boolean isLocked = plan.ties().stream()
                        .anyMatch(tie -> tie.locked() && tie.household().equals(household));
                assertThat(isLocked ? first : personsOf(plan, household))
                        .as("seed %d, %s", seed, household)
                        .isEqualTo(first);
            }
        }
    }

    /** Where every person is of one line, each household's lines in their order follow the same rule. */
    @Test
    void withPersonsOfOneLineTheFirstPersonOfEachLineComesFirstToo() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            TinyContacts contacts =
                    contacts(seed, Coverage.EACH_LINE).withoutLocks().ofOneLine();
            ContactPlan plan = contacts.plan();
            NaivePlans.Best best = naive(contacts).best();
            for (int i = 0; i < contacts.households.size(); i++) {
                HouseholdId household = contacts.households.get(i).id();
                List<PersonId> first = best.persons().get(i).stream()
                        .filter(j -> j < contacts.persons.size())
                        .map(j -> contacts.persons.get(j).id())
                        .toList();
                List<PersonId> byLine = plan.ties().stream()
                        .filter(tie -> tie.household().equals(household))
                        .sorted(Comparator.comparing(ContactTie::line))
                        .map(ContactTie::person)
                        .toList();
                assertThat(byLine).as("seed %d, %s", seed, household).isEqualTo(first);
            }
        }
    }

    private static Set<PersonId> personsOf(ContactPlan plan, HouseholdId household) {
        return plan.ties().stream()
                .filter(tie -> tie.household().equals(household))
                .map(ContactTie::person)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void theOrderOfWhatIsGivenDoesNotMatter(Coverage coverage) {
        for (int seed = 0; seed < 200; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            ContactPlan again = contacts.plan();
            assertThat(again.ties()).as("%s, seed %d", coverage, seed).isEqualTo(plan.ties());
            assertThat(again.notes()).as("%s, seed %d", coverage, seed).isEqualTo(plan.notes());
        }
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void withoutSomebodyItCostsWhatTheBestPlanWithoutThemCosts(Coverage coverage) {
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            for (ContactPerson person : contacts.persons) {
                NaivePlans others = new NaivePlans(contacts.rules, contacts.request(), person.id());
                assertThat(figures(
                                contacts,
                                plan.cost().plus(plan.without(person.id()).more())))
                        .as("%s, seed %d, without %s", coverage, seed, person.id())
                        .isEqualTo(others.best().cost());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void withSomebodyMoreItCostsWhatANewPlanCosts(Coverage coverage) {
        for (int seed = 0; seed < ROUNDS / 2; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            ContactPerson newcomer = contacts.newcomer();
            ContactChange change = plan.with(newcomer);
            ContactPlan anew = ContactAssigner.of(contacts.pack, ContactPacks.DAY)
                    .assign(contacts.request(Stream.concat(contacts.persons.stream(), Stream.of(newcomer))
                            .toList()));
            assertThat(figures(contacts, plan.cost().plus(change.more())))
                    .as("%s, seed %d, with %s", coverage, seed, newcomer.id())
                    .isEqualTo(figures(contacts, anew.cost()));
        }
    }

    @Test
    void whatAnotherPersonCostsIsWhatTheBestPlanWithThemCosts() {
        int asked = 0;
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            TinyContacts contacts = contacts(seed, Coverage.ANY_LINE);
            ContactPlan plan = contacts.plan();
            for (int i = 0; i < contacts.households.size(); i++) {
                ContactExplanation why = plan.why(contacts.households.get(i).id());
                for (ContactChoice choice : why.others()) {
                    NaivePlans.Best best =
                            Objects.requireNonNull(naive(contacts).best(i, number(contacts, choice.person())));
                    assertThat(figures(contacts, plan.cost().plus(choice.more())))
                            .as("seed %d, household %d with %s", seed, i, choice.person())
                            .isEqualTo(best.cost());
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(1000);
    }

    private static int number(TinyContacts contacts, PersonId person) {
        return IntStream.range(0, contacts.persons.size())
                .filter(j -> contacts.persons.get(j).id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void theHouseholdsOfABottleneckHaveNobodyElse(Coverage coverage) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            TinyContacts contacts = contacts(seed, coverage);
            ContactPlan plan = contacts.plan();
            String as = coverage + ", seed " + seed;
            Set<HouseholdId> leftOut = new HashSet<>();
            int missing = 0;
            for (ContactBottleneck bottleneck : plan.bottlenecks()) {
                assertThat(bottleneck.missing()).as(as).isPositive();
                assertThat(bottleneck.rules()).as(as).isNotEmpty();
                if (coverage == Coverage.ANY_LINE) {
                    assertThat(Set.copyOf(bottleneck.persons()))
                            .as(as)
                            .isEqualTo(persons(contacts, bottleneck.households()::contains));
                    assertThat(bottleneck.missing())
                            .as(as)
                            .isEqualTo(bottleneck.leftOut().size());
                }
                leftOut.addAll(bottleneck.leftOut());
                missing += bottleneck.missing();
            }
            assertThat(leftOut).as(as).isEqualTo(Set.copyOf(plan.leftOut()));
            assertThat((long) missing).as(as).isLessThanOrEqualTo(plan.cost().leftOut());
        }
    }

    private static Set<PersonId> persons(TinyContacts contacts, Predicate<HouseholdId> which) {
        return contacts.persons.stream()
                .filter(person -> contacts.households.stream()
                        .anyMatch(household -> which.test(household.id())
                                && !contacts.rules.lines(person, household).isEmpty()))
                .map(ContactPerson::id)
                .collect(Collectors.toSet());
    }
}
