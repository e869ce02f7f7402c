package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Who contacts whom, with what proves and explains it. Immutable. Personal data: {@code toString} gives numbers only.
 *
 * <p>Costs are compared objective by objective; in an {@link AssignmentCost} {@code cost} are metres.
 */
public final class ContactPlan {
    private final ContactField field;
    private final List<ContactPart> parts;
    private final CoverageAudit audit;
    private final int[] partOf;

    ContactPlan(ContactField field, List<ContactPart> parts, CoverageAudit audit) {
        this.field = field;
        this.parts = parts;
        this.audit = audit;
        partOf = new int[field.households.size()];
        for (int k = 0; k < parts.size(); k++) {
            for (int household : parts.get(k).households) {
                partOf[household] = k;
            }
        }
    }

    /** All ties, in their order: of each household with every person it has, one for each line in which the person serves it. */
    public List<ContactTie> ties() {
        Stream<ContactTie> laidDown =
                IntStream.range(0, field.households.size()).boxed().flatMap(this::laidDown);
        return Stream.concat(laidDown, parts.stream().flatMap(part -> ties(part, part.demands()).stream()))
                .sorted()
                .toList();
    }

    private Stream<ContactTie> laidDown(int household) {
        return field.kept(household).entrySet().stream()
                .flatMap(kept -> ties(household, kept.getKey(), kept.getValue()));
    }

    private List<ContactTie> ties(ContactPart part, List<ContactPart.Demand> demands) {
        List<ContactTie> ties = new ArrayList<>();
        for (int d = 0; d < demands.size(); d++) {
            int person = part.personOf(d);
            if (person >= 0) {
                ties(demands.get(d).household(), person, linesOf(demands.get(d), person))
                        .forEach(ties::add);
            }
        }
        return ties;
    }

    private Stream<ContactTie> ties(int number, int person, Set<ContactLine> lines) {
        ContactHousehold household = field.households.get(number);
        TieKind kind = household.oneToOne() ? TieKind.ONE_TO_ONE : TieKind.REGULAR;
        return lines.stream()
                .map(line -> new ContactTie(
                        household.id(),
                        field.persons.get(person).id(),
                        line,
                        kind,
                        field.isLocked(number, person, line)));
    }

    /** The lines in which a person serves a demand: those that it names, or all in which the person may. */
    private Set<ContactLine> linesOf(ContactPart.Demand demand, int person) {
        return demand.lines().isEmpty() ? field.fit(demand.household(), person).lines() : demand.lines();
    }

    /** What the plan costs, objective by objective; each line left out of a household that needs several counts. */
    public AssignmentCost cost() {
        return sum(parts.stream().map(ContactPart::cost));
    }

    private static AssignmentCost sum(Stream<AssignmentCost> costs) {
        return costs.reduce(AssignmentCost.NOTHING, AssignmentCost::plus);
    }

    /** Whether it is proved, by prices checked anew with every call, that no plan is better. */
    public boolean isProved() {
        return parts.stream().allMatch(ContactPart::isProved);
    }

    /**
     * What became of locked ties that could not be kept as they were: the tie, and why. Then, how many persons' own households or
     * those that they keep away from are not among the households of the request: they might be there under another id; and how
     * many households are so far from somebody who may contact them that the distance was cut; and in which lines the scope
     * restricts nothing for some persons, since the constituency or branch of the households is not recorded.
     */
    public List<Reason> notes() {
        return field.notes();
    }

    /** The households left out, and those without somebody of a line that they need, by household. */
    public List<HouseholdId> leftOut() {
        return parts.stream()
                .flatMap(part -> IntStream.range(0, part.demands().size())
                        .filter(d -> part.personOf(d) < 0)
                        .mapToObj(d -> field.households
                                .get(part.demands().get(d).household())
                                .id()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Why households are left out: what there is too little room for, by the first household. Empty if nobody is left out. */
    public List<ContactBottleneck> bottlenecks() {
        return new Shortages(field, parts).bottlenecks();
    }

    /**
     * Where one place more helps most, by village and line: first where most households left out would have somebody, then by the
     * pack's objectives, then by village and line. Villages and lines are named in which somebody may contact somebody and a
     * place would save anything; where somebody is left out, also lines in which nobody contacts anybody of the village, as what a
     * first person would save, and places that raise the cap of one-to-one households, where that cap is what binds.
     */
    public List<ContactShortage> shortage() {
        return new Shortages(field, parts).shortages();
    }

    /**
     * Why a household has whom it has: the persons, and what each other one would cost.
     *
     * @throws InvalidValueException if the household is not in the plan
     */
    public ContactExplanation why(HouseholdId household) {
        int number = number(household);
        ContactPart part = parts.get(partOf[number]);
        List<ContactChoice> chosen = new ArrayList<>();
        field.kept(number)
                .forEach((person, lines) -> chosen.add(choice(number, person, lines, AssignmentCost.NOTHING)));
        List<ContactChoice> others = new ArrayList<>();
        Set<ContactLine> missing = new TreeSet<>();
        boolean isLeftOut = false;
        for (int d : demandsOf(part, number)) {
            ContactPart.Demand demand = part.demands().get(d);
            int person = part.personOf(d);
            if (person < 0) {
                isLeftOut = true;
                missing.addAll(demand.lines());
            }
            part.alternatives(d)
                    .forEach(each -> (each.person() == person ? chosen : others)
                            .add(choice(number, each.person(), linesOf(demand, each.person()), each.more())));
        }
        return new ContactExplanation(household, chosen, others, isLeftOut, missing);
    }

    private ContactChoice choice(int household, int person, Set<ContactLine> lines, AssignmentCost more) {
        return new ContactChoice(
                field.persons.get(person).id(),
                lines,
                field.fit(household, person).metres(),
                more);
    }

    private static int[] demandsOf(ContactPart part, int household) {
        return IntStream.range(0, part.demands().size())
                .filter(d -> part.demands().get(d).household() == household)
                .toArray();
    }

    private int number(HouseholdId household) {
        Integer number = field.householdNumber.get(household);
        if (number == null) {
            throw new InvalidValueException(Reason.of(ContactReason.CONTACT_NO_SUCH_HOUSEHOLD, "household", household));
        }
        return number;
    }

    private int number(PersonId person) {
        Integer number = field.personNumber.get(person);
        if (number == null) {
            throw new InvalidValueException(Reason.of(ContactReason.CONTACT_NO_SUCH_PERSON, "person", person));
        }
        return number;
    }

    /**
     * Why a household has not a certain person: every rule that forbids it, or that it would cost more and how
     * much, or that it would cost the same and the other was first in order. Empty if the
     * person contacts it.
     *
     * @throws InvalidValueException if the household or the person is not in the plan
     */
    public List<Reason> whyNot(HouseholdId household, PersonId person) {
        int number = number(household);
        ContactPerson asked = field.persons.get(number(person));
        List<Reason> faults = field.rules.faults(asked, field.households.get(number));
        if (!faults.isEmpty()) {
            return faults;
        }
        ContactExplanation why = why(household);
        if (why.chosen().stream().anyMatch(choice -> choice.person().equals(person))) {
            return List.of();
        }
        return why.others().stream()
                .filter(choice -> choice.person().equals(person))
                .findFirst()
                .map(choice -> List.of(costs(household, choice)))
                .orElseGet(() -> List.of(Reason.of(ContactReason.CONTACT_NO_PLACE, "household", household)
                        .with("person", person)));
    }

    private static Reason costs(HouseholdId household, ContactChoice choice) {
        AssignmentCost more = choice.more();
        if (more.equals(AssignmentCost.NOTHING)) {
            return Reason.of(ContactReason.CONTACT_COSTS_THE_SAME, "household", household)
                    .with("person", choice.person());
        }
        return Reason.of(ContactReason.CONTACT_COSTS_MORE, "household", household)
                .with("person", choice.person())
                .with("leftOut", more.leftOut())
                .with("changes", more.changes())
                .with("balance", more.balance())
                .with("metres", more.cost());
    }

    /**
     * What would change if a person could contact nobody. What is laid down for this person is void; whoever need not move stays.
     * The lines that a household needs stay the same: one in which only this person may contact it is then left out.
     *
     * @throws InvalidValueException if the person is not in the plan
     */
    public ContactChange without(PersonId person) {
        int number = number(person);
        return parts.stream()
                .filter(part -> Arrays.binarySearch(part.persons, number) >= 0)
                .findFirst()
                .map(part -> change(List.of(part), part.without(number)))
                .orElseGet(() -> new ContactChange(AssignmentCost.NOTHING, List.of()));
    }

    /**
     * What would change if there were somebody more. Found from this plan where the objectives weigh the same with one person more;
     * then whoever need not move stays.
     *
     * @throws InvalidValueException if a person with this id is in the plan
     */
    public ContactChange with(ContactPerson newcomer) {
        if (field.personNumber.containsKey(newcomer.id())) {
            throw new InvalidValueException(Reason.of(ContactReason.CONTACT_PERSON_TWICE, "person", newcomer.id()));
        }
        ContactField more = field.with(newcomer);
        List<ContactPart> touched = IntStream.range(0, partOf.length)
                .filter(i -> more.fits.get(i).size() > field.fits.get(i).size())
                .map(i -> partOf[i])
                .distinct()
                .sorted()
                .mapToObj(parts::get)
                .toList();
        if (touched.isEmpty()) {
            return new ContactChange(AssignmentCost.NOTHING, List.of());
        }
        return change(touched, touched.size() == 1 ? touched.get(0).with(more) : joined(touched, more));
    }

    private static ContactPart joined(List<ContactPart> parts, ContactField more) {
        int[] households = parts.stream()
                .flatMapToInt(part -> IntStream.of(part.households))
                .sorted()
                .toArray();
        IntStream known = parts.stream().flatMapToInt(part -> IntStream.of(part.persons));
        int[] persons = IntStream.concat(known, IntStream.of(more.persons.size() - 1))
                .sorted()
                .toArray();
        return ContactPart.of(more, households, persons);
    }

    private ContactChange change(List<ContactPart> before, ContactPart after) {
        Map<Integer, Set<PersonId>> had = new TreeMap<>();
        before.forEach(part -> persons(part, field, had));
        Map<Integer, Set<PersonId>> has = new TreeMap<>();
        persons(after, after.field, has);
        List<ContactMove> moves = IntStream.of(after.households)
                .filter(i -> !had.getOrDefault(i, Set.of()).equals(has.getOrDefault(i, Set.of())))
                .mapToObj(i -> new ContactMove(
                        field.households.get(i).id(), had.getOrDefault(i, Set.of()), has.getOrDefault(i, Set.of())))
                .toList();
        return new ContactChange(after.cost().minus(sum(before.stream().map(ContactPart::cost))), moves);
    }

    private static void persons(ContactPart part, ContactField field, Map<Integer, Set<PersonId>> persons) {
        for (int household : part.households) {
            field.kept(household).keySet().forEach(person -> add(household, person, field, persons));
        }
        for (int d = 0; d < part.demands().size(); d++) {
            if (part.personOf(d) >= 0) {
                add(part.demands().get(d).household(), part.personOf(d), field, persons);
            }
        }
    }

    private static void add(int household, int person, ContactField field, Map<Integer, Set<PersonId>> persons) {
        persons.computeIfAbsent(household, i -> new TreeSet<>())
                .add(field.persons.get(person).id());
    }

    /** What is different from other ties, such as those of last year: every household of the plan with other persons. */
    public List<ContactMove> compare(Collection<ContactTie> previous) {
        Map<HouseholdId, Set<PersonId>> had = persons(previous);
        Map<HouseholdId, Set<PersonId>> has = persons(ties());
        return field.households.stream()
                .map(ContactHousehold::id)
                .filter(id -> !had.getOrDefault(id, Set.of()).equals(has.getOrDefault(id, Set.of())))
                .map(id -> new ContactMove(id, had.getOrDefault(id, Set.of()), has.getOrDefault(id, Set.of())))
                .toList();
    }

    private static Map<HouseholdId, Set<PersonId>> persons(Collection<ContactTie> ties) {
        Map<HouseholdId, Set<PersonId>> persons = new TreeMap<>();
        ties.forEach(tie ->
                persons.computeIfAbsent(tie.household(), id -> new TreeSet<>()).add(tie.person()));
        return persons;
    }

    /** The audit of the plan, by rules that know nothing of how it was made. */
    public CoverageReport audit() {
        return audit.audit(field.households, field.persons, ties());
    }

    @Override
    public String toString() {
        return "ContactPlan[households=" + field.households.size() + ", persons=" + field.persons.size() + "]";
    }
}
