package org.jiceng.governance.grid.contact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** Households that are to be contacted, the persons of the three lines, and the ties that there were. Immutable. */
public final class ContactRequest {
    private final List<ContactHousehold> households;
    private final List<ContactPerson> persons;
    private final List<ContactTie> previous;

    private ContactRequest(Builder builder) {
        households = sorted(builder.households, ContactHousehold::id);
        persons = sorted(builder.persons, ContactPerson::id);
        previous = builder.previous.stream().sorted().toList();
        requireOnce(households, ContactHousehold::id, ContactReason.CONTACT_HOUSEHOLD_TWICE, "household");
        requireOnce(persons, ContactPerson::id, ContactReason.CONTACT_PERSON_TWICE, "person");
    }

    private static <T, I extends Comparable<? super I>> List<T> sorted(Collection<T> values, Function<T, I> id) {
        return values.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static <T> void requireOnce(List<T> values, Function<T, ?> id, ContactReason code, String name) {
        Set<Object> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(id.apply(value))) {
                throw new InvalidValueException(Reason.of(code, name, id.apply(value)));
            }
        }
    }

    /** A request under construction, without anybody. */
    public static Builder builder() {
        return new Builder();
    }

    /** All households, by id. */
    public List<ContactHousehold> households() {
        return households;
    }

    /** All persons, by id. */
    public List<ContactPerson> persons() {
        return persons;
    }

    /** The ties that there were, in their order. */
    public List<ContactTie> previous() {
        return previous;
    }

    /** The same with other persons. */
    ContactRequest withPersons(Collection<ContactPerson> others) {
        return builder()
                .households(households)
                .persons(others)
                .previous(previous)
                .build();
    }

    @Override
    public String toString() {
        return "ContactRequest[masked]";
    }

    /** Collects what a request holds. */
    public static final class Builder {
        private Collection<ContactHousehold> households = List.of();
        private Collection<ContactPerson> persons = List.of();
        private Collection<ContactTie> previous = List.of();

        private Builder() {}

        /** Every household that is to be contacted, each once, in any order. */
        public Builder households(Collection<ContactHousehold> value) {
            households = List.copyOf(value);
            return this;
        }

        /** Everybody of the three lines, each once, in any order. */
        public Builder persons(Collection<ContactPerson> value) {
            persons = List.copyOf(value);
            return this;
        }

        /** The ties that there were; those that are locked must be kept. Of households and persons that are gone nothing is kept. */
        public Builder previous(Collection<ContactTie> value) {
            previous = List.copyOf(value);
            return this;
        }

        /**
         * The request.
         *
         * @throws InvalidValueException if a household or a person stands twice
         */
        public ContactRequest build() {
            return new ContactRequest(this);
        }
    }
}
