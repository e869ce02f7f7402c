package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.assignment.AssignmentProblem;
import org.jiceng.governance.grid.assignment.Bottleneck;
import org.jiceng.governance.grid.assignment.LeastCostAssigner;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;
import org.jiceng.governance.grid.assignment.Objective;
import org.jiceng.governance.grid.assignment.Ways;
import org.jiceng.governance.grid.assignment.WaysAssigner;
import org.jiceng.governance.grid.assignment.WaysAssignment;
import org.jiceng.governance.grid.grid.ContactLine;

/** Households and persons who touch no others: nobody outside competes with them. They are assigned by themselves. */
final class ContactPart {
    /** So many assignments are computed where a household can be served in several ways. */
    private static final int TRIES = 40;

    /**
     * What a household needs somebody for.
     *
     * @param household its number
     * @param lines the lines that one person is to serve; empty for any
     */
    record Demand(int household, Set<ContactLine> lines) {}

    /** How a demand could be served: how many metres away, and whether the household had another person before. */
    record Choice(int metres, boolean isChange) {}

    /** Somebody who might serve some demands beside those who are there. */
    interface Further {
        Optional<Choice> choice(ContactPart part, Demand demand);
    }

    final ContactField field;
    /** The numbers of the households and persons in the field, ascending. */
    final int[] households;

    final int[] persons;
    private final List<Demand> demands = new ArrayList<>();
    private final List<List<List<Integer>>> ways = new ArrayList<>();
    private final LeastCostAssignment assignment;
    private final boolean isProved;

    private ContactPart(ContactField field, int[] households, int[] persons) {
        this.field = field;
        this.households = households;
        this.persons = persons;
        IntStream.of(households).filter(i -> !field.isServed(i)).forEach(this::addDemands);
        WaysAssignment chosen = WaysAssigner.assign(new Ways(problem(), ways), TRIES);
        assignment = chosen.assignment();
        isProved = chosen.isProved();
        List<Demand> all = List.copyOf(demands);
        demands.clear();
        IntStream.of(chosen.demands()).mapToObj(all::get).forEach(demands::add);
    }

    /** The same part with another assignment of the same demands. */
    private ContactPart(ContactPart other, LeastCostAssignment assignment) {
        field = other.field;
        households = other.households;
        persons = other.persons;
        demands.addAll(other.demands);
        ways.addAll(other.ways);
        this.assignment = assignment;
        isProved = other.isProved;
    }

    /** All parts of a field, by their first household; who may contact nobody is in none. */
    static List<ContactPart> all(ContactField field) {
        int[] root = IntStream.range(0, field.persons.size()).toArray();
        for (List<ContactField.Fit> fits : field.fits) {
            fits.forEach(fit ->
                    root[find(root, fit.person())] = find(root, fits.get(0).person()));
        }
        Map<Integer, List<Integer>> households = new TreeMap<>();
        for (int i = 0; i < field.households.size(); i++) {
            List<ContactField.Fit> fits = field.fits.get(i);
            int key = fits.isEmpty() ? -1 - i : find(root, fits.get(0).person());
            households.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<Integer>> persons = new TreeMap<>();
        for (int j = 0; j < root.length; j++) {
            persons.computeIfAbsent(find(root, j), k -> new ArrayList<>()).add(j);
        }
        return households.entrySet().stream()
                .map(part ->
                        of(field, numbers(part.getValue()), numbers(persons.getOrDefault(part.getKey(), List.of()))))
                .sorted((a, b) -> Integer.compare(a.households[0], b.households[0]))
                .toList();
    }

    /** A part of some households and persons, assigned anew. */
    static ContactPart of(ContactField field, int[] households, int... persons) {
        return new ContactPart(field, households, persons);
    }

    private static int find(int[] root, int person) {
        int top = person;
        while (root[top] != top) {
            root[top] = root[root[top]];
            top = root[top];
        }
        return top;
    }

    private static int[] numbers(Collection<Integer> values) {
        return values.stream().mapToInt(i -> i).toArray();
    }

    private void addDemands(int household) {
        Map<Set<ContactLine>, Integer> known = new HashMap<>();
        ways.add(ways(field, household).stream()
                .map(way -> way.stream()
                        .map(lines -> known.computeIfAbsent(lines, key -> {
                            demands.add(new Demand(household, key));
                            return demands.size() - 1;
                        }))
                        .sorted()
                        .toList())
                .toList());
    }

    /** In which ways a household can be served; lines stand together only if somebody can serve them all. */
    private static List<List<Set<ContactLine>>> ways(ContactField field, int household) {
        return LineWays.of(field.needed(household)).stream()
                .filter(way -> way.stream().allMatch(lines -> lines.size() < 2 || isPossible(field, household, lines)))
                .toList();
    }

    private static boolean isPossible(ContactField field, int household, Set<ContactLine> lines) {
        return field.fits.get(household).stream().anyMatch(fit -> fit.lines().containsAll(lines));
    }

    private AssignmentProblem problem() {
        return problem(List.of());
    }

    /** The problem with further persons, who can have nobody yet and come last. */
    private AssignmentProblem problem(List<Further> further) {
        int[] placeOf = new int[field.persons.size()];
        for (int k = 0; k < persons.length; k++) {
            placeOf[persons[k]] = k;
        }
        IntStream capacities = IntStream.of(persons).map(j -> field.capacity[j]);
        AssignmentProblem.Builder problem = AssignmentProblem.builder(
                        IntStream.concat(capacities, IntStream.generate(() -> 0).limit(further.size()))
                                .toArray())
                .objectives(field.rules.objectives().stream()
                        .map(ContactPart::objective)
                        .toList());
        for (int k = 0; k < persons.length; k++) {
            problem.mostLinked(k, field.mostOneToOne(persons[k])).taken(k, field.laidDown[persons[k]]);
        }
        for (Demand demand : demands) {
            add(demand, problem, placeOf);
            add(demand, problem, further);
        }
        if (hasChoice() && further.isEmpty()) {
            problem.inWays(ways.stream()
                    .mapToInt(each -> each.stream().mapToInt(List::size).max().orElse(0))
                    .sum());
        }
        return problem.build();
    }

    private void add(Demand demand, AssignmentProblem.Builder problem, int... placeOf) {
        if (field.households.get(demand.household).oneToOne()) {
            problem.linkedHousehold();
        } else {
            problem.household(Math.max(1, demand.lines.size()));
        }
        for (ContactField.Fit fit : field.fits.get(demand.household)) {
            if (fit.lines().containsAll(demand.lines)) {
                problem.candidate(placeOf[fit.person()], fit.metres(), field.isChange(demand.household, fit.person()));
            }
        }
    }

    private void add(Demand demand, AssignmentProblem.Builder problem, List<Further> further) {
        for (int k = 0; k < further.size(); k++) {
            int number = persons.length + k;
            further.get(k)
                    .choice(this, demand)
                    .ifPresent(choice -> problem.candidate(number, choice.metres, choice.isChange));
        }
    }

    private static Objective objective(ContactObjective objective) {
        return switch (objective) {
            case FEWEST_CHANGES -> Objective.FEWEST_CHANGES;
            case BALANCE -> Objective.BALANCE;
            case DISTANCE -> Objective.COST;
        };
    }

    /** What is needed, in the order of households; each has somebody or is left out. */
    List<Demand> demands() {
        return demands;
    }

    /** The number of the person who serves a demand; negative if nobody does. */
    int personOf(int demand) {
        int place = assignment.personOf(demand);
        return place == LeastCostAssignment.NOBODY ? place : persons[place];
    }

    /** How many households a person has beside those laid down, by the place among those of this part. */
    int load(int place) {
        return assignment.load(place);
    }

    AssignmentCost cost() {
        long balance = IntStream.of(persons).mapToLong(this::balanceLaidDown).sum();
        long metres = IntStream.of(households).mapToLong(this::metresLaidDown).sum();
        return assignment.cost().plus(new AssignmentCost(0, 0, 0, balance, metres));
    }

    private long balanceLaidDown(int person) {
        int places = field.laidDown[person] + field.capacity[person];
        return IntStream.rangeClosed(1, field.laidDown[person])
                .mapToLong(n -> (2L * n - 1) * 100 / places)
                .sum();
    }

    private long metresLaidDown(int household) {
        return field.kept(household).keySet().stream()
                .mapToLong(person -> field.fit(household, person).metres())
                .sum();
    }

    /** Whether the prices, checked anew, prove that nothing is cheaper. */
    boolean isProved() {
        return isProved && assignment.certificate().fault(assignment.persons()).isEmpty();
    }

    /** What each person would cost for a demand, by the number in the field. */
    List<LeastCostAssignment.Alternative> alternatives(int demand) {
        return assignment.alternatives(demand).stream()
                .map(each -> new LeastCostAssignment.Alternative(persons[each.person()], each.more()))
                .toList();
    }

    List<Bottleneck> bottlenecks() {
        return assignment.bottlenecks();
    }

    /** What one place more is worth, in the order of the persons. */
    List<AssignmentCost> worthOfPlaces() {
        return assignment.worthOfPlaces();
    }

    /**
     * What one place would be worth with each of some further persons; a household owed one-to-one help may have it too. Where a
     * household has a choice of ways it keeps the one it has.
     */
    List<AssignmentCost> worthOfPlaces(List<Further> further) {
        AssignmentProblem more = problem(further);
        int[] formerPerson = IntStream.range(0, more.persons())
                .map(k -> k < persons.length ? k : LeastCostAssignment.NOBODY)
                .toArray();
        int[] formerDemand = IntStream.range(0, demands.size()).toArray();
        return LeastCostAssigner.assign(more, assignment, formerPerson, formerDemand)
                .worthOfPlaces()
                .subList(persons.length, more.persons());
    }

    /** Whether somebody is left out. */
    boolean hasLeftOut() {
        return IntStream.range(0, demands.size()).anyMatch(d -> personOf(d) < 0);
    }

    private boolean hasChoice() {
        return ways.stream().anyMatch(each -> each.size() > 1);
    }

    /** What becomes of this part without somebody: found from here if there is no choice of ways. */
    ContactPart without(int person) {
        ContactField others = field.without(person);
        if (hasChoice() || others.hasOtherLocks(field)) {
            return of(others, households, persons);
        }
        return new ContactPart(this, assignment.without(Arrays.binarySearch(persons, person)));
    }

    /** What becomes of this part with somebody more, the last of a field: found from here if the one way stays the only one. */
    ContactPart with(ContactField more) {
        int[] everybody = IntStream.concat(IntStream.of(persons), IntStream.of(more.persons.size() - 1))
                .toArray();
        if (hasChoice() || more.hasOtherLocks(field) || hasOtherWays(more)) {
            return of(more, households, everybody);
        }
        return new ContactPart(more, this, everybody);
    }

    private boolean hasOtherWays(ContactField more) {
        return !IntStream.of(households).allMatch(i -> ways(more, i).equals(ways(field, i)));
    }

    private ContactPart(ContactField more, ContactPart former, int... everybody) {
        field = more;
        households = former.households;
        persons = everybody;
        demands.addAll(former.demands);
        ways.addAll(former.ways);
        int[] formerPerson = IntStream.range(0, everybody.length).toArray();
        formerPerson[everybody.length - 1] = LeastCostAssignment.NOBODY;
        int[] formerDemand = IntStream.range(0, demands.size()).toArray();
        assignment = LeastCostAssigner.assign(problem(), former.assignment, formerPerson, formerDemand);
        isProved = true;
    }
}
