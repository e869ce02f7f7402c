package org.jiceng.governance.grid.assessment;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * All contacts of some time: from the first to the last day for which it is kept every contact is recorded, so that on these days
 * one that is not there was not made; of any other day nothing is known. Immutable; the order in which records come does not
 * matter.
 *
 * <p>The same contact twice is refused; whether it was handed on makes no other contact of it. Two contacts of one day that
 * differ in person, line, manner, or what was done and heard are two.
 */
public final class ContactRegister {
    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<ContactRecord, ContactRecord> byContact;
    private final Map<HouseholdId, List<ContactRecord>> byHousehold;
    private final Map<PersonId, List<ContactRecord>> byPerson;

    private ContactRegister(LocalDate from, LocalDate to, SortedMap<ContactRecord, ContactRecord> byContact) {
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    Reason.of(RecordReason.REGISTER_DAYS, "from", from).with("to", to));
        }
        this.from = from;
        this.to = to;
        this.byContact = byContact;
        this.byHousehold = byContact.values().stream().collect(groupingBy(ContactRecord::household));
        this.byPerson = byContact.values().stream().collect(groupingBy(ContactRecord::person));
    }

    /**
     * A register without a contact.
     *
     * @param from the first day for which it is kept, inclusive
     * @param to the last one, inclusive
     * @throws InvalidValueException if it ends before it begins
     */
    public static ContactRegister keptFor(LocalDate from, LocalDate to) {
        return new ContactRegister(from, to, new TreeMap<>(ContactRecord.order()));
    }

    /** This register with one contact more; for many at once see {@link #withAll}. */
    public Outcome<ContactRegister> with(ContactRecord record) {
        return withAll(List.of(record));
    }

    /**
     * This register with some contacts more; refused with every reason, each with the attributes "household" and "day": a contact
     * that is there already or stands twice, one outside the days for which the register is kept. Then none is taken in.
     */
    public Outcome<ContactRegister> withAll(Collection<ContactRecord> records) {
        SortedMap<ContactRecord, ContactRecord> more = new TreeMap<>(byContact);
        List<Reason> faults = new ArrayList<>();
        for (ContactRecord record : records) {
            if (!isKeptFor(record.day())) {
                faults.add(fault(RecordReason.RECORD_OUTSIDE_REGISTER, record)
                        .with("from", from)
                        .with("to", to));
            } else if (more.putIfAbsent(record.contact(), record) != null) {
                faults.add(fault(RecordReason.RECORD_TWICE, record));
            }
        }
        return faults.isEmpty() ? Outcome.accepted(new ContactRegister(from, to, more)) : Outcome.refused(faults);
    }

    private static Reason fault(RecordReason code, ContactRecord record) {
        return Reason.of(code, "household", record.household()).with("day", record.day());
    }

    /**
     * This register kept up to a later day.
     *
     * @throws InvalidValueException if the day lies before the one up to which it is kept
     */
    public ContactRegister keptTo(LocalDate later) {
        if (later.isBefore(to)) {
            throw new InvalidValueException(
                    Reason.of(RecordReason.REGISTER_DAYS, "from", to).with("to", later));
        }
        return new ContactRegister(from, later, byContact);
    }

    /** The first day for which it is kept. */
    public LocalDate from() {
        return from;
    }

    /** The last day for which it is kept. */
    public LocalDate to() {
        return to;
    }

    /** Whether a day is one for which it is kept. */
    public boolean isKeptFor(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** All contacts, by day, household, person, line and manner, then by what was done and heard. */
    public List<ContactRecord> records() {
        return List.copyOf(byContact.values());
    }

    /** The contacts of a span, both ends inclusive, in the same order. */
    public List<ContactRecord> between(LocalDate first, LocalDate last) {
        return within(byContact.values(), first, last).toList();
    }

    /** The contacts with a household, in the same order. */
    public List<ContactRecord> of(HouseholdId household) {
        return Collections.unmodifiableList(byHousehold.getOrDefault(household, List.of()));
    }

    /** The contacts that a person made, in the same order. */
    public List<ContactRecord> of(PersonId person) {
        return Collections.unmodifiableList(byPerson.getOrDefault(person, List.of()));
    }

    /**
     * What was heard in a span, both ends inclusive, and is neither settled nor handed on, in the order of the contacts; also what
     * is said to be passed up, as long as no matter is named.
     */
    public List<HeardRef> notHandedOn(LocalDate first, LocalDate last) {
        return within(byContact.values(), first, last)
                .flatMap(ContactRegister::open)
                .toList();
    }

    private static Stream<HeardRef> open(ContactRecord record) {
        return IntStream.range(0, record.heard().size())
                .filter(i -> record.heard().get(i).isOpen())
                .mapToObj(i -> new HeardRef(record, i + 1));
    }

    /**
     * This register with the matter that something heard became; refused if it is not in the register, or was handed on before.
     *
     * @param heard which thing; one that was settled on the spot may be handed on too, for its record in the ledger
     * @param matter the id that the ledger gave
     * @throws InvalidValueException if the id is blank
     */
    public Outcome<ContactRegister> handedOn(HeardRef heard, String matter) {
        ContactRecord record = byContact.get(heard.contact());
        if (record == null) {
            return Outcome.refused(List.of(Reason.of(RecordReason.HEARD_UNKNOWN, "number", heard.number())));
        }
        List<Heard> things = new ArrayList<>(record.heard());
        String before = things.get(heard.number() - 1).matter();
        if (before != null) {
            return Outcome.refused(List.of(Reason.of(RecordReason.HEARD_HANDED_ON_BEFORE, "matter", before)));
        }
        things.set(heard.number() - 1, heard.heard().handedOn(matter));
        SortedMap<ContactRecord, ContactRecord> more = new TreeMap<>(byContact);
        more.put(heard.contact(), record.withHeard(things));
        return Outcome.accepted(new ContactRegister(from, to, more));
    }

    private static Stream<ContactRecord> within(Collection<ContactRecord> records, LocalDate first, LocalDate last) {
        return records.stream()
                .filter(record -> !record.day().isBefore(first) && !record.day().isAfter(last));
    }

    /** Two registers are equal if they are kept for the same days and hold the same records. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactRegister that
                && from.equals(that.from)
                && to.equals(that.to)
                && records().equals(that.records());
    }

    @Override
    public int hashCode() {
        return records().hashCode();
    }

    @Override
    public String toString() {
        return "ContactRegister[" + from + " to " + to + ", " + byContact.size() + " contacts]";
    }
}
