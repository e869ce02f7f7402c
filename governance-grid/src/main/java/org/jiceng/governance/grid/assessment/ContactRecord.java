package org.jiceng.governance.grid.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * One contact that a person of the three lines made with a household. Personal data: {@code toString} leaves it out, and JSON
 * what was done and heard.
 *
 * @term 联系记录
 * @param person who made it
 * @param household with whom
 * @param line as what
 * @param day on which day
 * @param manner how
 * @param duties what was done, in the order of the enum; may be empty
 * @param heard what was heard, in the order in which it was written down; may be empty
 */
public record ContactRecord(
        PersonId person,
        HouseholdId household,
        ContactLine line,
        LocalDate day,
        ContactManner manner,
        @Personal Set<ContactDuty> duties,
        @Personal List<Heard> heard) {
    private static final Comparator<ContactRecord> ORDER = Comparator.comparing(ContactRecord::day)
            .thenComparing(ContactRecord::household)
            .thenComparing(ContactRecord::person)
            .thenComparing(ContactRecord::line)
            .thenComparing(ContactRecord::manner)
            .thenComparing(ContactRecord::doneAndHeard);

    /** @throws InvalidValueException if {@link #check} finds a fault */
    public ContactRecord {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(day, "day");
        duties = copy(Objects.requireNonNullElse(duties, Set.of()));
        heard = List.copyOf(Objects.requireNonNullElse(heard, List.of()));
        check(line, manner, duties, heard).ifPresent(fault -> {
            throw new InvalidValueException(fault);
        });
    }

    private static Set<ContactDuty> copy(Set<ContactDuty> duties) {
        EnumSet<ContactDuty> copy = EnumSet.noneOf(ContactDuty.class);
        copy.addAll(duties);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * Why there is no such record, the first reason; empty if there is: only a deputy receives voters; what was heard needs the
     * duty {@code HEARD}; something settled and the duty {@code SETTLED_ON_THE_SPOT} need each other; {@code PASSED_UP} needs
     * something heard that was not settled.
     */
    public static Optional<Reason> check(
            ContactLine line, ContactManner manner, Set<ContactDuty> duties, List<Heard> heard) {
        boolean settled = heard.stream().anyMatch(Heard::settled);
        if (manner == ContactManner.RECEPTION && line != ContactLine.PEOPLES_DEPUTY) {
            return Optional.of(Reason.of(RecordReason.RECORD_RECEPTION_LINE, "line", line));
        }
        if (!heard.isEmpty() && !duties.contains(ContactDuty.HEARD)) {
            return Optional.of(Reason.of(RecordReason.RECORD_HEARD_WITHOUT_DUTY));
        }
        if (settled != duties.contains(ContactDuty.SETTLED_ON_THE_SPOT)) {
            return Optional.of(Reason.of(
                    settled ? RecordReason.RECORD_SETTLED_WITHOUT_DUTY : RecordReason.RECORD_NOTHING_SETTLED));
        }
        return duties.contains(ContactDuty.PASSED_UP) && heard.stream().allMatch(Heard::settled)
                ? Optional.of(Reason.of(RecordReason.RECORD_NOTHING_TO_PASS_UP))
                : Optional.empty();
    }

    /** This record with other things heard. */
    ContactRecord withHeard(List<Heard> others) {
        return new ContactRecord(person, household, line, day, manner, duties, others);
    }

    /** This record as it was before anything was handed on: the same contact has the same one. */
    ContactRecord contact() {
        boolean isHandedOn = heard.stream().anyMatch(thing -> thing.matter() != null);
        return isHandedOn ? withHeard(heard.stream().map(Heard::withoutMatter).toList()) : this;
    }

    /** By day, household, person, line and manner, then by what was done and heard. */
    static Comparator<ContactRecord> order() {
        return ORDER;
    }

    private String doneAndHeard() {
        StringBuilder text = new StringBuilder(duties.toString());
        heard.forEach(thing -> text.append(thing.kind()).append(thing.settled()).append(thing.matter()));
        return text.toString();
    }

    @Override
    public String toString() {
        return "ContactRecord[masked]";
    }
}
