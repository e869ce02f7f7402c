package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditingContactsTest {
    private static final int ROUNDS = 200;

    /** What a naive reading of the rules finds in the same contacts. */
    private record Naive(RandomContacts contacts, ContactRules rules, Set<ContactTie> counting) {
        static Naive of(RandomContacts contacts, ContactRules rules, List<ContactTie> ties) {
            Set<List<Object>> seen = new HashSet<>();
            Set<ContactTie> counting = ties.stream()
                    .sorted()
                    .filter(tie -> seen.add(List.of(tie.household(), tie.person(), tie.line())))
                    .filter(tie -> isAllowed(contacts, rules, tie))
                    .collect(Collectors.toSet());
            return new Naive(contacts, rules, counting);
        }

        private static boolean isAllowed(RandomContacts contacts, ContactRules rules, ContactTie tie) {
            Optional<ContactHousehold> household = contacts.households.stream()
                    .filter(one -> one.id().equals(tie.household()))
                    .findFirst();
            Optional<ContactPerson> person = contacts.persons.stream()
                    .filter(one -> one.id().equals(tie.person()))
                    .findFirst();
            return household.isPresent()
                    && person.isPresent()
                    && isAllowed(rules, person.get(), household.get(), tie.line());
        }

        private static boolean isAllowed(
                ContactRules rules, ContactPerson person, ContactHousehold household, ContactLine line) {
            return person.lines().contains(line)
                    && rules.scope(line).admits(person, household) != Truth.FALSE
                    && person.available().contains(rules.asOf())
                    && !household.id().equals(person.household())
                    && person.recusals().stream()
                            .noneMatch(recusal -> recusal.household().equals(household.id()))
                    && rules.personFaults(person, household).stream()
                            .noneMatch(reason -> reason.is(ContactReason.CONTACT_BEYOND_REACH));
        }

        Set<PersonId> personsOf(ContactHousehold household) {
            return counting.stream()
                    .filter(tie -> tie.household().equals(household.id()))
                    .map(ContactTie::person)
                    .collect(Collectors.toSet());
        }

        boolean hasTie(ContactHousehold household, TieKind kind) {
            return counting.stream().anyMatch(tie -> tie.household().equals(household.id()) && tie.kind() == kind);
        }

        long householdsOf(ContactPerson person, Predicate<ContactTie> which) {
            return counting.stream()
                    .filter(tie -> tie.person().equals(person.id()) && which.test(tie))
                    .map(ContactTie::household)
                    .distinct()
                    .count();
        }

        Set<HouseholdId> households(Predicate<ContactHousehold> which) {
            return contacts.households.stream()
                    .filter(which)
                    .map(ContactHousehold::id)
                    .collect(Collectors.toSet());
        }

        Set<PersonId> persons(Predicate<ContactPerson> which) {
            return contacts.persons.stream()
                    .filter(which)
                    .map(ContactPerson::id)
                    .collect(Collectors.toSet());
        }
    }

    private static <T> Set<T> found(CoverageReport report, ContactReason code, Function<CoverageFinding, T> what) {
        return report.findings().stream()
                .filter(finding -> finding.reason().is(code))
                .map(what)
                .collect(Collectors.toSet());
    }

    /** What an audit says of contacts and what a naive reading does; gives back how many cases that tell something there were. */
    private interface Round {
        int compare(CoverageReport report, Naive naive, String as);
    }

    private static int inEveryRound(Round round) {
        int telling = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 10, 6);
            PolicyPack pack = contacts.pack();
            List<ContactTie> ties = contacts.ties(40);
            CoverageReport report =
                    CoverageAudit.of(pack, ContactPacks.DAY).audit(contacts.households, contacts.persons, ties);
            Naive naive = Naive.of(contacts, ContactRules.of(pack, ContactPacks.DAY), ties);
            telling += round.compare(report, naive, "seed " + seed);
        }
        return telling;
    }

    @Test
    void theFindingsAreThoseOfANaiveReading() {
        int faults = inEveryRound((report, naive, as) -> {
            assertThat(found(report, ContactReason.CONTACT_GAP, CoverageFinding::household))
                    .as(as)
                    .isEqualTo(naive.households(household ->
                            !household.oneToOne() && naive.personsOf(household).isEmpty()));
            assertThat(found(report, ContactReason.CONTACT_LINKED_WITHOUT_PERSON, CoverageFinding::household))
                    .as(as)
                    .isEqualTo(naive.households(household ->
                            household.oneToOne() && naive.personsOf(household).isEmpty()));
            assertThat(found(report, ContactReason.CONTACT_LINKED_SEVERAL, CoverageFinding::household))
                    .as(as)
                    .isEqualTo(naive.households(household ->
                            household.oneToOne() && naive.personsOf(household).size() > 1));
            assertThat(found(report, ContactReason.CONTACT_OVERLOAD, CoverageFinding::person))
                    .as(as)
                    .isEqualTo(naive.persons(person -> naive.householdsOf(person, tie -> true)
                            > naive.rules().capacity(person)));
            assertThat(found(report, ContactReason.CONTACT_ONE_TO_ONE_OVERLOAD, CoverageFinding::person))
                    .as(as)
                    .isEqualTo(naive.persons(
                            person -> naive.householdsOf(person, tie -> tie.kind() == TieKind.ONE_TO_ONE)
                                    > naive.rules().mostOneToOne(person)));
            assertThat(found(report, ContactReason.CONTACT_GAP_OF_LINE, AuditingContactsTest::householdAndLine))
                    .as(as)
                    .isEqualTo(linesMissing(naive));
            assertThat(report.figures().contacted()).as(as).isEqualTo((int) naive.counting().stream()
                    .map(ContactTie::household)
                    .distinct()
                    .count());
            assertThat(report.load().total())
                    .as(as)
                    .isEqualTo(naive.contacts().persons.stream()
                            .mapToLong(person -> naive.householdsOf(person, tie -> true))
                            .sum());
            return report.faults().size();
        });
        assertThat(faults).isGreaterThan(ROUNDS);
    }

    @Test
    void theFiguresAndNotesAreThoseOfANaiveReading() {
        int restrictions = inEveryRound((report, naive, as) -> {
            assertThat(report.figures()).as(as).isEqualTo(figures(naive));
            assertThat(report.load()).as(as).isEqualTo(load(naive, person -> true, tie -> true));
            for (ContactLine line : ContactLine.values()) {
                assertThat(report.loadByLine().get(line))
                        .as(as)
                        .isEqualTo(load(naive, person -> person.lines().contains(line), tie -> tie.line() == line));
            }
            assertThat(found(report, ContactReason.CONTACT_LINKED_NOT_MARKED, CoverageFinding::household))
                    .as(as)
                    .isEqualTo(naive.households(
                            household -> household.oneToOne() && naive.hasTie(household, TieKind.REGULAR)));
            assertThat(found(report, ContactReason.CONTACT_ONE_TO_ONE_UNDUE, CoverageFinding::household))
                    .as(as)
                    .isEqualTo(naive.households(
                            household -> !household.oneToOne() && naive.hasTie(household, TieKind.ONE_TO_ONE)));
            assertThat(found(report, ContactReason.CONTACT_FAR, CoverageFinding::household))
                    .as(as)
                    .isEqualTo(naive.households(household -> isFar(naive, household)));
            assertThat(found(report, ContactReason.CONTACT_PERSON_IDLE, CoverageFinding::person))
                    .as(as)
                    .isEqualTo(naive.persons(person -> person.available().contains(ContactPacks.DAY)
                            && naive.rules().capacity(person) > 0
                            && naive.householdsOf(person, tie -> true) == 0));
            Set<List<String>> unrestricted = unrestricted(naive);
            assertThat(found(report, ContactReason.CONTACT_SCOPE_UNRESTRICTED, AuditingContactsTest::lineAndCounts))
                    .as(as)
                    .isEqualTo(unrestricted);
            return unrestricted.size();
        });
        assertThat(restrictions).isGreaterThan(ROUNDS / 10);
    }

    @ParameterizedTest
    @CsvSource({"1112, false", "1111, true"})
    void whatIsFartherThanThePackSaysIsFar(String farMetres, boolean far) {
        RegionCode village = RegionCode.of("610921100201");
        ContactHousehold household = ContactHousehold.builder(HouseholdId.of("H1"), village)
                .place(new Place(108.5, 32.90))
                .build();
        ContactPerson person = ContactPerson.builder(PersonId.of("P1"), List.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD))
                .villages(List.of(village))
                .place(new Place(108.5, 32.89))
                .build();
        ContactTie tie =
                new ContactTie(household.id(), person.id(), ContactLine.CENTRAL_HOUSEHOLD_HEAD, TieKind.REGULAR, false);

        CoverageReport report = CoverageAudit.of(ContactPacks.with("farMetres", farMetres), ContactPacks.DAY)
                .audit(List.of(household), List.of(person), List.of(tie));

        assertThat(found(report, ContactReason.CONTACT_FAR, CoverageFinding::household))
                .hasSize(far ? 1 : 0);
    }

    private static CoverageFigures figures(Naive naive) {
        Map<ContactLine, Integer> byLine = new EnumMap<>(ContactLine.class);
        for (ContactLine line : ContactLine.values()) {
            byLine.put(line, (int) naive.counting().stream()
                    .filter(tie -> tie.line() == line)
                    .map(ContactTie::household)
                    .distinct()
                    .count());
        }
        return new CoverageFigures(
                naive.contacts().households.size(),
                naive.households(household -> !naive.personsOf(household).isEmpty())
                        .size(),
                byLine,
                naive.households(household -> !household.oneToOne()
                                && naive.personsOf(household).size() > 1)
                        .size(),
                naive.households(ContactHousehold::oneToOne).size(),
                naive.households(household -> household.oneToOne()
                                && naive.personsOf(household).size() == 1
                                && !naive.hasTie(household, TieKind.REGULAR))
                        .size());
    }

    private static ContactLoad load(Naive naive, Predicate<ContactPerson> who, Predicate<ContactTie> which) {
        return ContactLoad.of(naive.contacts().persons.stream()
                .filter(person -> person.available().contains(ContactPacks.DAY) && who.test(person))
                .mapToLong(person -> naive.householdsOf(person, which))
                .toArray());
    }

    private static boolean isFar(Naive naive, ContactHousehold household) {
        Set<PersonId> ids = naive.personsOf(household);
        return naive.contacts().persons.stream()
                .filter(person -> ids.contains(person.id()))
                .anyMatch(person -> naive.rules().metres(person, household).orElse(0) > 2000);
    }

    /** For each line whose scope asks for a fact: who has it, in villages where a household does not. */
    private static Set<List<String>> unrestricted(Naive naive) {
        Set<List<String>> unrestricted = new HashSet<>();
        for (ContactLine line : ContactLine.values()) {
            ContactScope scope = naive.rules().scope(line);
            boolean byBranch = scope == ContactScope.BRANCH;
            if (!byBranch && scope != ContactScope.CONSTITUENCY) {
                continue;
            }
            List<RegionCode> lacking = naive.contacts().households.stream()
                    .filter(household -> (byBranch ? household.branch() : household.constituency()) == null)
                    .map(ContactHousehold::village)
                    .toList();
            List<ContactPerson> open = naive.contacts().persons.stream()
                    .filter(person -> person.lines().contains(line))
                    .filter(person -> person.available().contains(ContactPacks.DAY))
                    .filter(person -> byBranch
                            ? person.branch() != null
                            : person.constituency() != null && person.constituencyRegion() == null)
                    .filter(person -> lacking.stream().anyMatch(person.villages()::contains))
                    .toList();
            long households = lacking.stream()
                    .filter(village ->
                            open.stream().anyMatch(person -> person.villages().contains(village)))
                    .count();
            if (!open.isEmpty()) {
                unrestricted.add(List.of(line.name(), String.valueOf(open.size()), String.valueOf(households)));
            }
        }
        return unrestricted;
    }

    private static List<String> lineAndCounts(CoverageFinding finding) {
        Map<String, String> said = finding.reason().attributes();
        return Stream.of("line", "persons", "households")
                .map(name -> Objects.requireNonNull(said.get(name)))
                .toList();
    }

    private static List<Object> householdAndLine(CoverageFinding finding) {
        return List.of(Objects.requireNonNull(finding.household()), Objects.requireNonNull(finding.line()));
    }

    private static Set<List<Object>> linesMissing(Naive naive) {
        Set<List<Object>> missing = new HashSet<>();
        if (naive.rules().coverage() == Coverage.ANY_LINE) {
            return missing;
        }
        for (ContactHousehold household : naive.contacts().households) {
            for (ContactLine line : ContactLine.values()) {
                boolean open = naive.contacts().persons.stream()
                        .anyMatch(
                                person -> naive.rules().lines(person, household).contains(line));
                boolean covered = naive.counting().stream()
                        .anyMatch(tie -> tie.household().equals(household.id()) && tie.line() == line);
                if (open
                        && !covered
                        && !household.oneToOne()
                        && !naive.personsOf(household).isEmpty()) {
                    missing.add(List.of(household.id(), line));
                }
            }
        }
        return missing;
    }

    @Test
    void theOrderOfWhatIsGivenDoesNotMatter() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 10, 6);
            CoverageAudit audit = CoverageAudit.of(contacts.pack(), ContactPacks.DAY);
            List<ContactTie> ties = contacts.ties(40);
            CoverageReport report = audit.audit(contacts.households, contacts.persons, ties);
            assertThat(audit.audit(
                            contacts.shuffled(contacts.households),
                            contacts.shuffled(contacts.persons),
                            contacts.shuffled(ties)))
                    .as("seed %d", seed)
                    .isEqualTo(report);
            assertThat(report.findings()).as("seed %d", seed).isSorted();
            assertThat(report.isSound())
                    .as("seed %d", seed)
                    .isEqualTo(report.notes().size() == report.findings().size());
        }
    }

    @Test
    void theVillagesAndTheTownsAddUpToTheWhole() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 30, 10);
            CoverageReport report = CoverageAudit.of(contacts.pack(), ContactPacks.DAY)
                    .audit(contacts.households, contacts.persons, contacts.ties(60));
            assertThat(sum(report.villages().values()))
                    .as("seed %d", seed)
                    .isEqualTo(report.figures().indicators());
            assertThat(sum(report.towns().values()))
                    .as("seed %d", seed)
                    .isEqualTo(report.figures().indicators());
        }
    }

    private static List<Indicator> sum(Collection<CoverageFigures> parts) {
        return parts.stream()
                .map(CoverageFigures::indicators)
                .reduce((one, other) -> Stream.iterate(0, i -> i < one.size(), i -> i + 1)
                        .map(i -> one.get(i).plus(other.get(i)))
                        .toList())
                .orElseThrow();
    }

    @Test
    void everyFindingHasItsTextInBothLanguages() {
        Set<String> codes = new HashSet<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomContacts contacts = new RandomContacts(seed, 10, 6);
            CoverageReport report = CoverageAudit.of(contacts.pack(), ContactPacks.DAY)
                    .audit(contacts.households, contacts.persons, contacts.ties(40));
            for (CoverageFinding finding : report.findings()) {
                codes.add(finding.code());
                assertThat(finding.text(Locale.CHINA)).doesNotContain("{");
                assertThat(finding.text(Locale.ENGLISH)).doesNotContain("{");
            }
        }
        assertThat(codes)
                .contains(EnumSet.range(ContactReason.CONTACT_OWN_HOUSEHOLD, ContactReason.CONTACT_PERSON_IDLE).stream()
                        .filter(code -> code != ContactReason.CONTACT_HOUSEHOLD_TWICE
                                && code != ContactReason.CONTACT_PERSON_TWICE)
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void theFiguresAreIndicators() {
        ContactHousehold household = ContactHousehold.builder(HouseholdId.of("H1"), RegionCode.of("610921100201"))
                .build();
        CoverageReport report = CoverageAudit.of(PolicyPacks.builtIn("hanyin-321"), ContactPacks.DAY)
                .audit(List.of(household), List.of(), List.of());
        assertThat(report.figures().indicators())
                .extracting(indicator -> indicator.definition().id())
                .containsExactly(
                        "contact.households-contacted",
                        "contact.households-contacted-by-party-members",
                        "contact.households-contacted-by-deputies",
                        "contact.households-contacted-by-household-heads",
                        "contact.linked-with-their-person");
        assertThat(report.figures().indicators().get(0).fraction()).contains(new Fraction(0, 1));
        assertThat(report.figures().indicators().get(4).fraction()).isEmpty();
        assertThat(report.load().mean()).isEmpty();
        assertThat(ContactLoad.of(1, 4, 2).mean()).contains(new Fraction(7, 3));
        assertThat(report.pack()).isEqualTo("hanyin-321");
        assertThat(report.asOf()).isEqualTo(ContactPacks.DAY);
        assertThat(report.findings().get(0)).hasToString("CoverageFinding[FAULT, CONTACT_GAP, masked]");
    }
}
