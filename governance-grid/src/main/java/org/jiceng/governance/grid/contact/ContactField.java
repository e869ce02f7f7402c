package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.ContactLine;

/** Households and persons by number, in the order of their ids, and who may contact whom, with what is locked. */
final class ContactField {
    /**
     * Somebody who may contact a household.
     *
     * @param person the number of the person
     * @param lines the lines in which the person may, at least one
     * @param metres how far away the household counts
     */
    record Fit(int person, Set<ContactLine> lines, int metres) {}

    final ContactRules rules;
    final ContactRequest request;
    final List<ContactHousehold> households;
    final List<ContactPerson> persons;
    final Map<HouseholdId, Integer> householdNumber = new HashMap<>();
    final Map<PersonId, Integer> personNumber = new HashMap<>();
    /** Who may contact each household, by number. */
    final List<List<Fit>> fits = new ArrayList<>();
    /** How many households each person can take beside those that others have laid down in vain. */
    final int[] capacity;

    /** By household the persons that it had before. */
    private final Map<HouseholdId, Set<PersonId>> before = new HashMap<>();
    /** By household, what is laid down: the person of each line. */
    private final Map<Integer, Map<ContactLine, Integer>> locked = new TreeMap<>();

    private final List<ContactTie> beside = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    ContactField(ContactRules rules, ContactRequest request) {
        this.rules = rules;
        this.request = request;
        households = request.households();
        persons = request.persons();
        for (int i = 0; i < households.size(); i++) {
            householdNumber.put(households.get(i).id(), i);
        }
        for (int j = 0; j < persons.size(); j++) {
            personNumber.put(persons.get(j).id(), j);
        }
        capacity = persons.stream().mapToInt(rules::capacity).toArray();
        findFits();
        request.previous()
                .forEach(tie -> before.computeIfAbsent(tie.household(), id -> new HashSet<>())
                        .add(tie.person()));
        request.previous().stream().filter(ContactTie::locked).forEach(this::lock);
        makeRoomForLocks();
    }

    /** The same without somebody, who keeps the number and can take nobody; nothing is laid down for this person. */
    private ContactField(ContactField other, int closed) {
        this(other, other.persons, other.fits, other.capacity.clone());
        capacity[closed] = 0;
        locked.values().forEach(byLine -> byLine.values().removeIf(person -> person == closed));
        beside.removeIf(tie -> tie.person().equals(persons.get(closed).id()));
    }

    private ContactField(ContactField other, List<ContactPerson> persons, List<List<Fit>> fits, int... capacity) {
        rules = other.rules;
        request = other.request;
        households = other.households;
        this.persons = persons;
        householdNumber.putAll(other.householdNumber);
        personNumber.putAll(other.personNumber);
        this.fits.addAll(fits);
        this.capacity = capacity;
        before.putAll(other.before);
        other.locked.forEach((household, byLine) -> locked.put(household, new TreeMap<>(byLine)));
        beside.addAll(other.beside);
        notes.addAll(other.notes);
    }

    /** The same with somebody more, who comes last. */
    private ContactField(ContactField other, ContactPerson newcomer) {
        this(
                other,
                Stream.concat(other.persons.stream(), Stream.of(newcomer)).toList(),
                other.fits,
                Arrays.copyOf(other.capacity, other.capacity.length + 1));
        int number = other.persons.size();
        capacity[number] = rules.capacity(newcomer);
        personNumber.put(newcomer.id(), number);
        for (int i = 0; i < households.size(); i++) {
            Set<ContactLine> lines = rules.lines(newcomer, households.get(i));
            if (!lines.isEmpty()) {
                List<Fit> more = new ArrayList<>(fits.get(i));
                more.add(new Fit(number, lines, Math.toIntExact(rules.countedMetres(newcomer, households.get(i)))));
                fits.set(i, more);
            }
        }
    }

    ContactField without(int person) {
        return new ContactField(this, person);
    }

    ContactField with(ContactPerson newcomer) {
        return new ContactField(this, newcomer);
    }

    boolean hasOtherLocks(ContactField other) {
        return !locked.equals(other.locked);
    }

    private void findFits() {
        ContactCandidates candidates = ContactCandidates.of(rules, persons);
        for (ContactHousehold household : households) {
            List<Fit> found = new ArrayList<>();
            for (ContactPerson person : candidates.near(household)) {
                found.add(new Fit(
                        Objects.requireNonNull(personNumber.get(person.id())),
                        rules.lines(person, household),
                        Math.toIntExact(rules.countedMetres(person, household))));
            }
            fits.add(found);
        }
    }

    private void lock(ContactTie tie) {
        Integer household = householdNumber.get(tie.household());
        Integer person = personNumber.get(tie.person());
        if (household == null || person == null) {
            note(ContactReason.CONTACT_LOCK_UNKNOWN, tie);
        } else if (fits.get(household).stream()
                .noneMatch(fit -> fit.person == person && fit.lines.contains(tie.line()))) {
            note(ContactReason.CONTACT_LOCK_NOT_ALLOWED, tie);
        } else {
            lock(tie, household, person);
        }
    }

    private void lock(ContactTie tie, int household, int person) {
        Map<ContactLine, Integer> laidDown = locked.computeIfAbsent(household, number -> new TreeMap<>());
        boolean oneDemand = !needsEachLine(household);
        Integer other =
                oneDemand && !laidDown.isEmpty() ? laidDown.values().iterator().next() : laidDown.get(tie.line());
        if (other == null || other == person) {
            laidDown.put(tie.line(), person);
        } else if (households.get(household).oneToOne()) {
            note(ContactReason.CONTACT_LOCK_SECOND, tie);
        } else {
            boolean isNew = beside.stream()
                            .noneMatch(known -> known.household().equals(tie.household())
                                    && known.person().equals(tie.person()))
                    && !laidDown.containsValue(person);
            beside.add(tie);
            if (isNew) {
                capacity[person]--;
            }
        }
    }

    private void note(ContactReason code, ContactTie tie) {
        notes.add(Reason.of(code, "household", tie.household())
                .with("person", tie.person())
                .with("line", tie.line()));
    }

    /** Who has more laid down than fits keeps all of it. */
    private void makeRoomForLocks() {
        int[] laidDown = new int[persons.size()];
        locked.values().forEach(byLine -> new TreeSet<>(byLine.values()).forEach(person -> laidDown[person]++));
        for (int j = 0; j < laidDown.length; j++) {
            if (laidDown[j] > capacity[j]) {
                notes.add(Reason.of(
                                ContactReason.CONTACT_LOCKS_BEYOND_CAPACITY,
                                "person",
                                persons.get(j).id())
                        .with("households", rules.capacity(persons.get(j)) - capacity[j] + laidDown[j])
                        .with("most", rules.capacity(persons.get(j))));
                capacity[j] = laidDown[j];
            }
        }
    }

    /** How many one-to-one households a person can take: at least those laid down. */
    int mostOneToOne(int person) {
        long laidDown = locked.entrySet().stream()
                .filter(entry -> households.get(entry.getKey()).oneToOne())
                .filter(entry -> entry.getValue().containsValue(person))
                .count();
        return (int) Math.max(laidDown, rules.mostOneToOne(persons.get(person)));
    }

    /** Whether a household is to have somebody of each line. */
    boolean needsEachLine(int household) {
        return rules.coverage() == Coverage.EACH_LINE
                && !households.get(household).oneToOne();
    }

    /** The lines in which somebody may contact a household, in the order of the enum. */
    Set<ContactLine> lines(int household) {
        Set<ContactLine> lines = EnumSet.noneOf(ContactLine.class);
        fits.get(household).forEach(fit -> lines.addAll(fit.lines));
        return lines;
    }

    /** Whether a person can serve a household in some lines at once, or, if none are named, at all; locks allow nobody else. */
    boolean isOpen(int household, Fit fit, Set<ContactLine> lines) {
        Map<ContactLine, Integer> laidDown = locked.get(household);
        if (laidDown == null) {
            return fit.lines.containsAll(lines);
        }
        return fit.lines.containsAll(lines)
                && laidDown.entrySet().stream()
                        .filter(entry -> lines.isEmpty() || lines.contains(entry.getKey()))
                        .allMatch(entry -> entry.getValue() == fit.person);
    }

    /** Whether a household with this person has another one than before; a household that had nobody changes nothing. */
    boolean isChange(int household, int person) {
        Set<PersonId> had = before.get(households.get(household).id());
        return had != null && !had.contains(persons.get(person).id());
    }

    boolean isLocked(int household, int person, ContactLine line) {
        Integer laidDown =
                locked.getOrDefault(household, Collections.emptyMap()).get(line);
        return laidDown != null && laidDown == person;
    }

    /** Ties laid down beside those that a household needs. */
    List<ContactTie> beside() {
        return beside;
    }

    /** What became of ties laid down that could not be kept as they were, in the order of the ties. */
    List<Reason> notes() {
        return notes;
    }
}
