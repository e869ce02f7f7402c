package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * Who may contact a household, found by where the household is instead of by trying everybody. Immutable.
 *
 * <p>Each person is entered under every place that a scope of the person's lines could admit: villages, the region that a
 * constituency is, names of constituencies and branches, grids. A household asks under its own.
 */
public final class ContactCandidates {
    /** A name within a kind of names, so that a branch is not taken for a constituency. */
    private record Name(ContactScope scope, String text) {}

    private final ContactRules rules;
    private final List<ContactPerson> persons;
    private final Map<Object, BitSet> byPlace = new HashMap<>();

    private ContactCandidates(ContactRules rules, Collection<ContactPerson> persons) {
        this.rules = rules;
        this.persons =
                persons.stream().sorted(Comparator.comparing(ContactPerson::id)).toList();
        for (int i = 0; i < this.persons.size(); i++) {
            enter(i, this.persons.get(i));
        }
    }

    /** Those of some persons who may contact a household by some rules. */
    public static ContactCandidates of(ContactRules rules, Collection<ContactPerson> persons) {
        return new ContactCandidates(rules, persons);
    }

    private void enter(int number, ContactPerson person) {
        person.lines().stream()
                .map(rules::scope)
                .flatMap(scope -> places(scope, person))
                .forEach(place ->
                        byPlace.computeIfAbsent(place, key -> new BitSet()).set(number));
    }

    private static Stream<?> places(ContactScope scope, ContactPerson person) {
        RegionCode region = person.constituencyRegion();
        return switch (scope) {
            case CONSTITUENCY ->
                Stream.concat(
                        name(scope, person.constituency()),
                        region == null ? person.villages().stream() : Stream.of(region));
            case BRANCH -> Stream.concat(name(scope, person.branch()), person.villages().stream());
            case GRID -> (person.grids().isEmpty() ? person.villages() : person.grids()).stream();
            case GROUP, VILLAGE -> person.villages().stream();
        };
    }

    private static Stream<Name> name(ContactScope scope, @Nullable String text) {
        return Stream.ofNullable(text).map(name -> new Name(scope, name));
    }

    private static Stream<?> places(ContactHousehold household) {
        RegionCode village = household.village();
        return Stream.of(
                        Stream.of(village),
                        village.ancestor(RegionLevel.TOWNSHIP).stream(),
                        village.ancestor(RegionLevel.COUNTY).stream(),
                        Stream.ofNullable(household.grid()),
                        name(ContactScope.CONSTITUENCY, household.constituency()),
                        name(ContactScope.BRANCH, household.branch()))
                .flatMap(places -> places);
    }

    /** The persons who may contact a household in some line, in ascending order of their ids. */
    public List<ContactPerson> near(ContactHousehold household) {
        BitSet numbers = new BitSet();
        places(household)
                .flatMap(place -> Stream.ofNullable(byPlace.get(place)))
                .forEach(numbers::or);
        List<ContactPerson> found = new ArrayList<>();
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            if (!rules.lines(persons.get(i), household).isEmpty()) {
                found.add(persons.get(i));
            }
        }
        return found;
    }
}
