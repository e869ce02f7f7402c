package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** Tries every assignment of a tiny request; knows only who may contact whom, and counts for itself. */
final class NaivePlans {
    private static final int NOBODY = 99;

    /** The best of all plans: what it costs by objectives, and the persons of each household, the first in order. */
    record Best(List<Long> cost, List<List<Integer>> persons) {}

    private final ContactRules rules;
    private final List<ContactHousehold> households;
    private final List<ContactPerson> persons;
    private final List<ContactTie> previous;
    private final List<Set<ContactLine>> needed = new ArrayList<>();
    /** By household the persons laid down and their lines. */
    private final List<Map<Integer, Set<ContactLine>>> locked = new ArrayList<>();

    private final int[] capacity;
    private final int[] mostOneToOne;
    private @Nullable Best best;

    /** Everything of a request; a person who is closed can take nobody, but leaves what is needed as it was. */
    NaivePlans(ContactRules rules, ContactRequest request, @Nullable PersonId closed) {
        this.rules = rules;
        households = request.households();
        persons = request.persons();
        previous = request.previous();
        capacity = persons.stream().mapToInt(rules::capacity).toArray();
        mostOneToOne = persons.stream().mapToInt(rules::mostOneToOne).toArray();
        households.forEach(household -> needed.add(needed(household)));
        households.forEach(household -> locked.add(new TreeMap<>()));
        previous.stream()
                .filter(tie -> tie.locked() && !tie.person().equals(closed))
                .forEach(this::lock);
        for (int j = 0; j < capacity.length; j++) {
            int person = j;
            capacity[j] = persons.get(j).id().equals(closed) ? 0 : Math.max(capacity[j], laidDown(person, true));
            mostOneToOne[j] = Math.max(mostOneToOne[j], laidDown(person, false));
        }
    }

    private int laidDown(int person, boolean all) {
        return (int) IntStream.range(0, households.size())
                .filter(i -> locked.get(i).containsKey(person)
                        && (all || households.get(i).oneToOne()))
                .count();
    }

    private boolean needsEach(ContactHousehold household) {
        return rules.coverage() == Coverage.EACH_LINE && !household.oneToOne();
    }

    private Set<ContactLine> needed(ContactHousehold household) {
        Set<ContactLine> lines = EnumSet.noneOf(ContactLine.class);
        if (needsEach(household)) {
            persons.forEach(person -> lines.addAll(rules.lines(person, household)));
        }
        return lines;
    }

    private void lock(ContactTie tie) {
        for (int i = 0; i < households.size(); i++) {
            for (int j = 0; j < persons.size(); j++) {
                if (tie.household().equals(households.get(i).id())
                        && tie.person().equals(persons.get(j).id())
                        && rules.lines(persons.get(j), households.get(i)).contains(tie.line())) {
                    lock(i, j, tie.line());
                }
            }
        }
    }

    private void lock(int household, int person, ContactLine line) {
        Map<Integer, Set<ContactLine>> known = locked.get(household);
        if (!households.get(household).oneToOne() || known.isEmpty() || known.containsKey(person)) {
            known.computeIfAbsent(person, key -> EnumSet.noneOf(ContactLine.class))
                    .add(line);
        }
    }

    /** What the best plan costs, and which it is. */
    Best best() {
        return Objects.requireNonNull(best(-1, NOBODY));
    }

    /** The same if a household had to have a certain person; nothing if it cannot. */
    @Nullable
    Best best(int household, int person) {
        best = null;
        search(0, new ArrayList<>(), household, person);
        return best;
    }

    private void search(int next, List<Map<ContactLine, Integer>> chosen, int forced, int person) {
        if (!fits(chosen)) {
            return;
        }
        if (next == households.size()) {
            consider(chosen);
            return;
        }
        for (Map<ContactLine, Integer> option : options(next)) {
            if (next != forced || option.containsValue(person)) {
                chosen.add(option);
                search(next + 1, chosen, forced, person);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    /** By line the person; whoever needs any line has one person in the first line, whatever it is. */
    private List<Map<ContactLine, Integer>> options(int household) {
        Map<Integer, Set<ContactLine>> known = locked.get(household);
        List<Map<ContactLine, Integer>> options = new ArrayList<>(List.of(new TreeMap<>()));
        Set<ContactLine> lines =
                needed.get(household).isEmpty() ? EnumSet.of(ContactLine.PARTY_MEMBER) : needed.get(household);
        if (needed.get(household).isEmpty() && !known.isEmpty()) {
            return options;
        }
        for (ContactLine line : lines) {
            if (known.values().stream().anyMatch(laidDown -> laidDown.contains(line))) {
                continue;
            }
            List<Map<ContactLine, Integer>> more = new ArrayList<>();
            for (Map<ContactLine, Integer> option : options) {
                for (int person : may(household, line)) {
                    Map<ContactLine, Integer> with = new TreeMap<>(option);
                    with.put(line, person);
                    more.add(with);
                }
            }
            options = more;
        }
        return options;
    }

    private List<Integer> may(int household, ContactLine line) {
        List<Integer> may = new ArrayList<>();
        boolean any = needed.get(household).isEmpty();
        for (int j = 0; j < persons.size(); j++) {
            Set<ContactLine> lines = rules.lines(persons.get(j), households.get(household));
            if (any ? !lines.isEmpty() : lines.contains(line)) {
                may.add(j);
            }
        }
        may.add(NOBODY);
        return may;
    }

    private boolean fits(List<Map<ContactLine, Integer>> chosen) {
        int[] load = new int[persons.size()];
        int[] oneToOne = new int[persons.size()];
        for (int i = 0; i < chosen.size(); i++) {
            for (int person : persons(i, chosen.get(i))) {
                load[person]++;
                oneToOne[person] += households.get(i).oneToOne() ? 1 : 0;
            }
        }
        for (int j = 0; j < load.length; j++) {
            if (load[j] > capacity[j] || oneToOne[j] > mostOneToOne[j]) {
                return false;
            }
        }
        return true;
    }

    private Set<Integer> persons(int household, Map<ContactLine, Integer> byLine) {
        Set<Integer> persons = new TreeSet<>(byLine.values());
        persons.addAll(locked.get(household).keySet());
        persons.remove(NOBODY);
        return persons;
    }

    private void consider(List<Map<ContactLine, Integer>> chosen) {
        List<Long> cost = byObjectives(rules, cost(chosen));
        List<List<Integer>> who =
                chosen.stream().map(each -> List.copyOf(each.values())).toList();
        Best known = best;
        if (known == null || isBefore(cost, who, known)) {
            best = new Best(cost, who);
        }
    }

    private static boolean isBefore(List<Long> cost, List<List<Integer>> who, Best known) {
        int worse = Arrays.compare(cost.toArray(Long[]::new), known.cost.toArray(Long[]::new));
        return worse < 0 || (worse == 0 && Arrays.compare(flat(who), flat(known.persons)) < 0);
    }

    private static Integer[] flat(List<List<Integer>> who) {
        return who.stream().flatMap(List::stream).toArray(Integer[]::new);
    }

    private AssignmentCost cost(List<Map<ContactLine, Integer>> chosen) {
        long linkedLeftOut = 0;
        long othersLeftOut = 0;
        long changes = 0;
        long metres = 0;
        int[] load = new int[persons.size()];
        for (int i = 0; i < chosen.size(); i++) {
            ContactHousehold household = households.get(i);
            long missing =
                    chosen.get(i).values().stream().filter(p -> p == NOBODY).count();
            linkedLeftOut += household.oneToOne() ? missing : 0;
            othersLeftOut += household.oneToOne() ? 0 : missing;
            for (int person : persons(i, chosen.get(i))) {
                load[person]++;
                changes += isChange(household.id(), persons.get(person).id()) ? 1 : 0;
                metres += rules.countedMetres(persons.get(person), household);
            }
        }
        return new AssignmentCost(linkedLeftOut, othersLeftOut, changes, balance(load), metres);
    }

    private long balance(int... load) {
        long balance = 0;
        for (int j = 0; j < load.length; j++) {
            for (int n = 1; n <= load[j]; n++) {
                balance += (2L * n - 1) * 100 / capacity[j];
            }
        }
        return balance;
    }

    private boolean isChange(HouseholdId household, PersonId person) {
        List<PersonId> had = previous.stream()
                .filter(tie -> tie.household().equals(household))
                .map(ContactTie::person)
                .toList();
        return !had.isEmpty() && !had.contains(person);
    }

    /** What counts by a pack, the most important first. */
    static List<Long> byObjectives(ContactRules rules, AssignmentCost cost) {
        List<Long> figures = new ArrayList<>(List.of(cost.linkedLeftOut(), cost.othersLeftOut()));
        for (ContactObjective objective : rules.objectives()) {
            figures.add(
                    switch (objective) {
                        case FEWEST_CHANGES -> cost.changes();
                        case BALANCE -> cost.balance();
                        case DISTANCE -> cost.cost();
                    });
        }
        return figures;
    }
}
