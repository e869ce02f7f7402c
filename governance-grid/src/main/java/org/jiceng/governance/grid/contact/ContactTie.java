package org.jiceng.governance.grid.contact;

import java.util.Comparator;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * That a person contacts a household in one line: a row of an assignment. Who contacts a household in two lines has two of
 * them and one household. Personal data: {@code toString} gives the line only. Ordered by household, person, line, kind.
 *
 * @param household the household
 * @param person the person
 * @param line the line in which the person contacts it
 * @param kind what the person is to it
 * @param locked whether somebody has laid the tie down, so that an assignment must keep it
 */
public record ContactTie(HouseholdId household, PersonId person, ContactLine line, TieKind kind, boolean locked)
        implements Comparable<ContactTie> {
    private static final Comparator<ContactTie> ORDER = Comparator.comparing(ContactTie::household)
            .thenComparing(ContactTie::person)
            .thenComparing(ContactTie::line)
            .thenComparing(ContactTie::kind)
            .thenComparing(ContactTie::locked);

    public ContactTie {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(ContactTie other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "ContactTie[" + line + ", masked]";
    }
}
