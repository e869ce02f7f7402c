package org.jiceng.governance.grid.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is said of one place more is held against the best of all plans with that place. The load is no objective here, for a place
 * more changes what load costs; and nothing is locked.
 */
class WhereOnePlaceMoreHelpsTest {
    private static final int ROUNDS = 500;

    /** A village, a line and a kind of place. */
    private record Spot(RegionCode village, ContactLine line, TieKind place) {}

    /** One seeded request. */
    private static final class Case {
        final TinyContacts contacts;
        final PolicyPack pack;
        final ContactRules rules;
        final List<Long> now;

        Case(long seed, Coverage coverage) {
            TinyContacts made = new TinyContacts(seed, coverage, 4, 3).withoutLocks();
            contacts = coverage == Coverage.ANY_LINE ? made : made.ofOneLine();
            List<ContactObjective> objectives = contacts.rules.objectives().stream()
                    .filter(each -> each != ContactObjective.BALANCE)
                    .toList();
            pack = TinyContacts.pack(coverage, objectives.isEmpty() ? List.of(ContactObjective.DISTANCE) : objectives);
            rules = ContactRules.of(pack, ContactPacks.DAY);
            now = best(contacts.persons);
        }

        ContactRequest request(List<ContactPerson> who) {
            return ContactRequest.builder()
                    .households(contacts.households)
                    .persons(who)
                    .previous(contacts.previous)
                    .build();
        }

        ContactPlan plan() {
            return ContactAssigner.of(pack, ContactPacks.DAY).assign(request(contacts.persons));
        }

        private List<Long> best(List<ContactPerson> who) {
            return new NaivePlans(rules, request(who), null).best().cost();
        }

        private List<Long> saved(List<ContactPerson> who) {
            List<Long> then = best(who);
            return IntStream.range(0, now.size())
                    .mapToObj(k -> now.get(k) - then.get(k))
                    .toList();
        }

        boolean reaches(ContactPerson person, RegionCode village, ContactLine line) {
            return contacts.households.stream()
                    .anyMatch(household -> household.village().equals(village)
                            && rules.lines(person, household).contains(line));
        }

        /** Whether a household of a village has nobody who may contact it: then somebody new helps in every line. */
        boolean hasWithoutAnybody(RegionCode village) {
            return contacts.households.stream()
                    .filter(household -> household.village().equals(village))
                    .anyMatch(household -> contacts.persons.stream()
                            .allMatch(person -> rules.lines(person, household).isEmpty()));
        }

        boolean isServed(RegionCode village, ContactLine line) {
            return contacts.persons.stream().anyMatch(person -> reaches(person, village, line));
        }

        /** What is saved if somebody of the line has a place more. */
        Optional<List<Long>> savedByAPlace(Spot spot) {
            return contacts.persons.stream()
                    .filter(person -> reaches(person, spot.village, spot.line))
                    .map(person -> saved(with(person, spot.place)))
                    .reduce(Case::larger);
        }

        private List<ContactPerson> with(ContactPerson raised, TieKind place) {
            int capacity = rules.capacity(raised);
            int cap = rules.mostOneToOne(raised);
            ContactPerson more = raised.toBuilder()
                    .capacity(capacity + 1)
                    .mostOneToOne(place == TieKind.ONE_TO_ONE || cap >= capacity ? cap + 1 : cap)
                    .build();
            return contacts.persons.stream()
                    .map(person -> person == raised ? more : person)
                    .toList();
        }

        /** What is saved by somebody new who takes one household of a village. */
        List<Long> savedByAFirst(Spot spot) {
            ContactPerson first = ContactPerson.builder(PersonId.of("P9"), List.of(spot.line))
                    .villages(List.of(spot.village))
                    .capacity(1)
                    .mostOneToOne(1)
                    .build();
            return saved(
                    Stream.concat(contacts.persons.stream(), Stream.of(first)).toList());
        }

        private static List<Long> larger(List<Long> one, List<Long> other) {
            return compare(one, other) >= 0 ? one : other;
        }
    }

    private static int compare(List<Long> one, List<Long> other) {
        return Arrays.compare(one.toArray(Long[]::new), other.toArray(Long[]::new));
    }

    private static boolean isPositive(List<Long> saved) {
        return compare(saved, saved.stream().map(each -> 0L).toList()) > 0;
    }

    private static Map<Spot, List<Long>> said(Case given) {
        Map<Spot, List<Long>> said = new HashMap<>();
        given.plan()
                .shortage()
                .forEach(row -> said.put(
                        new Spot(row.village(), row.line(), row.place()),
                        NaivePlans.byObjectives(given.rules, row.saves())));
        return said;
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void aPlaceSavesWhatThePlanWithItSaves(Coverage coverage) {
        int asked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Case given = new Case(seed, coverage);
            Map<Spot, List<Long>> said = said(given);
            for (RegionCode village : TinyContacts.VILLAGES) {
                for (ContactLine line : ContactLine.values()) {
                    Spot spot = new Spot(village, line, TieKind.REGULAR);
                    Optional<List<Long>> saved =
                            given.savedByAPlace(spot).filter(WhereOnePlaceMoreHelpsTest::isPositive);
                    if (given.isServed(village, line) && !given.hasWithoutAnybody(village)) {
                        assertThat(Optional.ofNullable(said.get(spot)))
                                .as("%s, seed %d, %s", coverage, seed, spot)
                                .isEqualTo(saved);
                        asked += saved.isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(ROUNDS);
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void aPlaceThatRaisesTheCapSavesWhatThePlanWithItSaves(Coverage coverage) {
        int asked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Case given = new Case(seed, coverage);
            for (Map.Entry<Spot, List<Long>> row : said(given).entrySet()) {
                if (row.getKey().place() == TieKind.ONE_TO_ONE) {
                    assertThat(given.savedByAPlace(row.getKey()))
                            .as("%s, seed %d, %s", coverage, seed, row.getKey())
                            .contains(row.getValue());
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(ROUNDS / 10);
    }

    /** Where a household is left out for a cap alone, some place is named that saves one, or another in its stead. */
    @ParameterizedTest
    @EnumSource(Coverage.class)
    void whereACapBindsAPlaceHelps(Coverage coverage) {
        int asked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Case given = new Case(seed, coverage);
            boolean binds = given.plan().bottlenecks().stream()
                    .flatMap(each -> each.rules().stream())
                    .anyMatch(rule -> rule.is(ContactReason.CONTACT_ONE_TO_ONE_BINDS));
            if (binds) {
                assertThat(said(given).values())
                        .as("%s, seed %d", coverage, seed)
                        .anyMatch(saved -> saved.get(0) + saved.get(1) > 0);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(ROUNDS / 20);
    }

    /** A line in which nobody serves a village is asked for where any line will do. */
    @ParameterizedTest
    @EnumSource(names = "ANY_LINE")
    void aFirstPersonSavesWhatThePlanWithThemSaves(Coverage coverage) {
        int asked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Case given = new Case(seed, coverage);
            Map<Spot, List<Long>> said = said(given);
            Set<ContactLine> lines = Set.of(ContactLine.values());
            for (RegionCode village : TinyContacts.VILLAGES) {
                for (ContactLine line : lines) {
                    Spot spot = new Spot(village, line, TieKind.REGULAR);
                    List<Long> saved = given.savedByAFirst(spot);
                    if (!given.isServed(village, line) && saved.get(0) + saved.get(1) > 0) {
                        assertThat(said.get(spot)).as("seed %d, %s", seed, spot).isEqualTo(saved);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(ROUNDS / 10);
    }
}
