package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;

/** A few households and persons of two villages, so few places and distances that there are many ties. */
final class TinyContacts {
    static final List<RegionCode> VILLAGES =
            Stream.of("610921100201", "610921100202").map(RegionCode::of).toList();
    private static final List<Place> PLACES = List.of(new Place(108.5, 32.9), new Place(108.51, 32.9));

    private final SplittableRandom random;
    final PolicyPack pack;
    final ContactRules rules;
    final List<ContactHousehold> households = new ArrayList<>();
    final List<ContactPerson> persons = new ArrayList<>();
    final List<ContactTie> previous = new ArrayList<>();

    TinyContacts(long seed, Coverage coverage, int households, int persons) {
        random = new SplittableRandom(seed);
        pack = pack(coverage, objectives());
        rules = ContactRules.of(pack, ContactPacks.DAY);
        IntStream.range(0, households).forEach(i -> this.households.add(household(HouseholdId.of("H" + i))));
        IntStream.range(0, persons).forEach(j -> this.persons.add(person(PersonId.of("P" + j))));
        IntStream.range(0, random.nextInt(2 * households)).forEach(k -> previous.add(tie()));
    }

    static PolicyPack pack(Coverage coverage, Collection<ContactObjective> objectives) {
        return ContactPacks.with(Map.of(
                "scopes", ContactPacks.scopes(ContactScope.VILLAGE, ContactScope.VILLAGE, ContactScope.VILLAGE),
                "coverage", "\"" + coverage + "\"",
                "objectives",
                        objectives.stream()
                                .map(each -> "\"" + each + "\"")
                                .collect(Collectors.joining(", ", "[", "]"))));
    }

    /** With nothing laid down. */
    TinyContacts withoutLocks() {
        previous.replaceAll(tie -> new ContactTie(tie.household(), tie.person(), tie.line(), tie.kind(), false));
        return this;
    }

    /** With the first line of each person only, so that there is one way to serve a household in each line. */
    TinyContacts ofOneLine() {
        persons.replaceAll(person -> ContactPerson.builder(
                        person.id(), List.of(person.lines().iterator().next()))
                .villages(person.villages())
                .household(person.household())
                .recusals(person.recusals())
                .place(person.place())
                .capacity(person.capacity())
                .mostOneToOne(person.mostOneToOne())
                .build());
        return this;
    }

    ContactRequest request() {
        return request(persons);
    }

    ContactRequest request(List<ContactPerson> others) {
        return ContactRequest.builder()
                .households(shuffled(households))
                .persons(shuffled(others))
                .previous(shuffled(previous))
                .build();
    }

    ContactPlan plan() {
        return ContactAssigner.of(pack, ContactPacks.DAY).assign(request());
    }

    private List<ContactObjective> objectives() {
        List<ContactObjective> all = shuffled(List.of(ContactObjective.values()));
        return all.subList(0, random.nextInt(1, all.size() + 1));
    }

    private ContactHousehold household(HouseholdId id) {
        return ContactHousehold.builder(id, one(VILLAGES))
                .place(random.nextInt(4) == 0 ? null : one(PLACES))
                .oneToOne(random.nextInt(4) == 0)
                .build();
    }

    private ContactPerson person(PersonId id) {
        return ContactPerson.builder(id, someOrOne(List.of(ContactLine.values())))
                .villages(someOrOne(VILLAGES))
                .household(one(households).id())
                .recusals(
                        random.nextInt(3) > 0
                                ? Set.of()
                                : Set.of(new Recusal(one(households).id(), one(List.of(RecusalKind.values())))))
                .place(one(PLACES))
                .capacity(random.nextInt(4))
                .mostOneToOne(random.nextInt(3))
                .build();
    }

    ContactPerson newcomer() {
        return person(PersonId.of("P" + random.nextInt(persons.size(), 10)));
    }

    private ContactTie tie() {
        return new ContactTie(
                HouseholdId.of("H" + random.nextInt(households.size() + 1)),
                PersonId.of("P" + random.nextInt(persons.size() + 1)),
                one(List.of(ContactLine.values())),
                TieKind.REGULAR,
                random.nextInt(4) == 0);
    }

    private <T extends Comparable<? super T>> Set<T> someOrOne(List<T> values) {
        Set<T> some = new TreeSet<>(Set.of(one(values)));
        values.stream().filter(value -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> left = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
