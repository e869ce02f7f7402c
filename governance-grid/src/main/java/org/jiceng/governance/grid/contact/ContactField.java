package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    private static final Comparator<Fit> BY_PERSON = Comparator.comparingInt(Fit::person);

    final ContactRules rules;
    final ContactRequest request;
    final List<ContactHousehold> households;
    final List<ContactPerson> persons;
    final Map<HouseholdId, Integer> householdNumber;
    final Map<PersonId, Integer> personNumber;
    /** Who may contact each household, by number, ascending. */
    final List<List<Fit>> fits;
    /** How many households each person can take beside those laid down. */
    final int[] capacity;
    /** How many households are laid down for each person. */
    final int[] laidDown;

    /** By household the persons that it had before. */
    private final Map<HouseholdId, Set<PersonId>> before;
    /** By household, what is laid down: the lines of each person. */
    private final Map<Integer, Map<Integer, Set<ContactLine>>> locked = new TreeMap<>();

    private final List<Reason> notes = new ArrayList<>();

    ContactField(ContactRules rules, ContactRequest request) {
        this.rules = rules;
        this.request = request;
        households = request.households();
        persons = request.persons();
        householdNumber = numbers(households, ContactHousehold::id);
        personNumber = numbers(persons, ContactPerson::id);
        before = new HashMap<>();
        request.previous()
                .forEach(tie -> before.computeIfAbsent(tie.household(), id -> new HashSet<>())
                        .add(tie.person()));
        fits = findFits();
        capacity = capacities();
        laidDown = layDown(request.previous());
        noteUnlisted();
        noteFarOff();
        notes.addAll(ScopeNotes.of(rules, households, persons).values());
    }

    /** A distance that is cut most likely comes from a place recorded wrongly, of a household or of a person. */
    private void noteFarOff() {
        List<ContactHousehold> farOff = households.stream()
                .filter(household -> fits.get(number(household)).stream().anyMatch(fit -> isCut(fit, household)))
                .toList();
        if (!farOff.isEmpty()) {
            ContactHousehold first = farOff.get(0);
            Fit cut = fits.get(number(first)).stream()
                    .filter(fit -> isCut(fit, first))
                    .findFirst()
                    .orElseThrow();
            notes.add(Reason.of(ContactReason.CONTACT_METRES_CAPPED, "households", farOff.size())
                    .with("most", ContactRules.MOST_COUNTED_METRES)
                    .with("household", first.id())
                    .with("person", persons.get(cut.person).id()));
        }
    }

    private int number(ContactHousehold household) {
        return Objects.requireNonNull(householdNumber.get(household.id()));
    }

    private boolean isCut(Fit fit, ContactHousehold household) {
        return fit.metres >= ContactRules.MOST_COUNTED_METRES
                && rules.metres(persons.get(fit.person), household).orElse(0) > ContactRules.MOST_COUNTED_METRES;
    }

    /** An own household, or one to keep away from, that is not among those contacted may be one of them under another id. */
    private void noteUnlisted() {
        List<ContactPerson> unlisted = persons.stream()
                .filter(person -> Stream.concat(
                                Stream.ofNullable(person.household()),
                                person.recusals().stream().map(Recusal::household))
                        .anyMatch(id -> !householdNumber.containsKey(id)))
                .toList();
        if (!unlisted.isEmpty()) {
            notes.add(Reason.of(ContactReason.CONTACT_KEPT_FROM_UNLISTED, "persons", unlisted.size())
                    .with("first", unlisted.get(0).id()));
        }
    }

    /** The same without somebody, who keeps the number and can take nobody; nothing is laid down for this person. */
    private ContactField(ContactField other, int closed) {
        rules = other.rules;
        request = other.request;
        households = other.households;
        persons = other.persons;
        householdNumber = other.householdNumber;
        personNumber = other.personNumber;
        before = other.before;
        fits = other.fits;
        capacity = capacities();
        capacity[closed] = 0;
        PersonId id = persons.get(closed).id();
        laidDown = layDown(request.previous().stream()
                .filter(tie -> !tie.person().equals(id))
                .toList());
    }

    /** The same with somebody more, who comes last. */
    private ContactField(ContactField other, ContactPerson newcomer) {
        rules = other.rules;
        request = other.request;
        households = other.households;
        persons = Stream.concat(other.persons.stream(), Stream.of(newcomer)).toList();
        householdNumber = other.householdNumber;
        personNumber = numbers(persons, ContactPerson::id);
        before = other.before;
        fits = new ArrayList<>(other.fits);
        for (int i = 0; i < fits.size(); i++) {
            Set<ContactLine> lines = rules.lines(newcomer, households.get(i));
            if (!lines.isEmpty()) {
                Fit more = fit(newcomer, households.get(i));
                fits.set(i, Stream.concat(fits.get(i).stream(), Stream.of(more)).toList());
            }
        }
        capacity = capacities();
        laidDown = layDown(request.previous());
    }

    private static <T, I> Map<I, Integer> numbers(List<T> values, Function<T, I> id) {
        Map<I, Integer> numbers = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            numbers.put(id.apply(values.get(i)), i);
        }
        return numbers;
    }

    private int[] capacities() {
        return persons.stream().mapToInt(rules::capacity).toArray();
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

    private List<List<Fit>> findFits() {
        ContactCandidates candidates = ContactCandidates.of(rules, persons);
        List<List<Fit>> found = new ArrayList<>();
        for (ContactHousehold household : households) {
            found.add(candidates.near(household).stream()
                    .map(person -> fit(person, household))
                    .toList());
        }
        return found;
    }

    private Fit fit(ContactPerson person, ContactHousehold household) {
        return new Fit(
                Objects.requireNonNull(personNumber.get(person.id())),
                rules.lines(person, household),
                Math.toIntExact(rules.countedMetres(person, household)));
    }

    /** Takes the places of what is laid down, and counts them; who has more laid down than fits keeps all of it. */
    private int[] layDown(List<ContactTie> ties) {
        ties.stream().filter(ContactTie::locked).forEach(this::lock);
        int[] places = new int[persons.size()];
        locked.values().forEach(lines -> lines.keySet().forEach(person -> places[person]++));
        for (int j = 0; j < places.length; j++) {
            if (places[j] > capacity[j]) {
                notes.add(Reason.of(
                                ContactReason.CONTACT_LOCKS_BEYOND_CAPACITY,
                                "person",
                                persons.get(j).id())
                        .with("households", places[j])
                        .with("most", capacity[j]));
            }
            capacity[j] = Math.max(0, capacity[j] - places[j]);
        }
        return places;
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
        Map<Integer, Set<ContactLine>> known = locked.computeIfAbsent(household, number -> new TreeMap<>());
        if (households.get(household).oneToOne() && !known.isEmpty() && !known.containsKey(person)) {
            note(ContactReason.CONTACT_LOCK_SECOND, tie);
        } else {
            known.computeIfAbsent(person, number -> EnumSet.noneOf(ContactLine.class))
                    .add(tie.line());
        }
    }

    private void note(ContactReason code, ContactTie tie) {
        notes.add(Reason.of(code, "household", tie.household())
                .with("person", tie.person())
                .with("line", tie.line()));
    }

    /** How many one-to-one households a person can take beside those laid down. */
    int mostOneToOne(int person) {
        long known = locked.entrySet().stream()
                .filter(entry -> households.get(entry.getKey()).oneToOne())
                .filter(entry -> entry.getValue().containsKey(person))
                .count();
        return (int) Math.max(0, rules.mostOneToOne(persons.get(person)) - known);
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

    /** The lines in which a household is still to have somebody, beside who is laid down; none if any will do. */
    Set<ContactLine> needed(int household) {
        if (!needsEachLine(household)) {
            return Set.of();
        }
        Set<ContactLine> needed = lines(household);
        kept(household).values().forEach(needed::removeAll);
        return needed;
    }

    /** Whether what is laid down is all that a household needs. */
    boolean isServed(int household) {
        return locked.containsKey(household) && needed(household).isEmpty();
    }

    /**
     * Who is laid down for a household, with the lines in which they serve it. Where each line is needed, these are the lines laid
     * down, and the first who may serves every other: that takes no place more.
     */
    Map<Integer, Set<ContactLine>> kept(int household) {
        Map<Integer, Set<ContactLine>> known = locked.getOrDefault(household, Map.of());
        if (known.isEmpty()) {
            return known;
        }
        Map<Integer, Set<ContactLine>> kept = new TreeMap<>();
        Set<ContactLine> open = lines(household);
        known.forEach((person, lines) -> {
            kept.put(person, EnumSet.copyOf(lines));
            open.removeAll(lines);
        });
        kept.forEach((person, lines) -> {
            Set<ContactLine> may = fit(household, person).lines;
            may.stream()
                    .filter(line -> !needsEachLine(household) || open.remove(line))
                    .forEach(lines::add);
        });
        return kept;
    }

    /** How a person may contact a household. */
    Fit fit(int household, int person) {
        return findFit(household, person).orElseThrow();
    }

    /** The same; empty if the person may not. */
    Optional<Fit> findFit(int household, int person) {
        List<Fit> known = fits.get(household);
        int at = Collections.binarySearch(known, new Fit(person, Set.of(), 0), BY_PERSON);
        return at < 0 ? Optional.empty() : Optional.of(known.get(at));
    }

    /** Whether a household with this person has another one than before; a household that had nobody changes nothing. */
    boolean isChange(int household, int person) {
        Set<PersonId> had = before.get(households.get(household).id());
        return had != null && !had.contains(persons.get(person).id());
    }

    /** Whether a household with somebody new has another one than before. */
    boolean isChange(int household) {
        return before.containsKey(households.get(household).id());
    }

    boolean isLocked(int household, int person, ContactLine line) {
        return locked.getOrDefault(household, Map.of())
                .getOrDefault(person, Set.of())
                .contains(line);
    }

    /** What became of ties laid down that could not be kept as they were, in the order of the ties; then what else to check. */
    List<Reason> notes() {
        return notes;
    }
}
