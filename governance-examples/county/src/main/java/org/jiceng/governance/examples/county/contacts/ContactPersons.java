package org.jiceng.governance.examples.county.contacts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.examples.county.grids.Person;
import org.jiceng.governance.grid.contact.ContactPerson;
import org.jiceng.governance.grid.contact.Recusal;
import org.jiceng.governance.grid.contact.RecusalKind;
import org.jiceng.governance.grid.grid.GridPerson;

/** The persons of a file who belong to the three lines. */
public final class ContactPersons {
    private ContactPersons() {}

    /** Those who belong to a line, with their grids. */
    public static List<ContactPerson> of(List<Person> persons, ContactGrids grids) {
        return persons.stream()
                .filter(person -> !person.person().lines().isEmpty())
                .map(person -> of(person, grids))
                .toList();
    }

    /** Those who belong to none. */
    public static Set<PersonId> withoutLine(List<Person> persons) {
        return persons.stream()
                .map(Person::person)
                .filter(person -> person.lines().isEmpty())
                .map(GridPerson::id)
                .collect(Collectors.toSet());
    }

    private static ContactPerson of(Person person, ContactGrids grids) {
        return ContactPerson.builder(person.person().id(), person.person().lines())
                .villages(person.villages())
                .groups(person.groups())
                .grids(grids.of(person.person().id()))
                .constituency(person.constituency())
                .branch(person.branch())
                .household(person.household())
                .recusals(person.recused().stream()
                        .map(household -> new Recusal(household, RecusalKind.DECLARED))
                        .toList())
                .capacity(person.capacity())
                .mostOneToOne(person.maxOneToOne())
                .place(person.place())
                .available(person.validity())
                .build();
    }
}
