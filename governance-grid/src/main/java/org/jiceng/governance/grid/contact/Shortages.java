package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.assignment.Bottleneck;
import org.jiceng.governance.grid.grid.ContactLine;

/** Says where people are missing in a plan. */
final class Shortages {
    /** Why somebody in particular keeps away is not for those who read of a bottleneck. */
    private static final Set<String> PERSONAL = Set.of(
            ContactReason.CONTACT_OWN_HOUSEHOLD.name(),
            ContactReason.CONTACT_RECUSED_RELATION.name(),
            ContactReason.CONTACT_RECUSED_CONFLICT.name(),
            ContactReason.CONTACT_RECUSED_DECLARED.name());

    private static final String NEUTRAL = ContactReason.CONTACT_KEEPS_AWAY.name();

    /** A village and a line, and what kind of place would be there. */
    private record Spot(RegionCode village, ContactLine line, TieKind place) {}

    /** That somebody may contact a household of a village in some lines. */
    private record Reach(RegionCode village, int person, Set<ContactLine> lines) {}

    private final ContactField field;
    private final List<ContactPart> parts;
    private final Comparator<AssignmentCost> order;
    private final Map<RegionCode, Map<ContactLine, Integer>> leftOut = new HashMap<>();
    private final Map<Spot, AssignmentCost> saves = new HashMap<>();
    /** By village the lines in which somebody may contact one of its households. */
    private final Map<RegionCode, Set<ContactLine>> served = new HashMap<>();

    Shortages(ContactField field, List<ContactPart> parts) {
        this.field = field;
        this.parts = parts;
        Comparator<AssignmentCost> byObjectives = Comparator.comparing(AssignmentCost::linkedLeftOut);
        byObjectives = byObjectives.thenComparing(AssignmentCost::othersLeftOut);
        for (ContactObjective objective : field.rules.objectives()) {
            byObjectives = byObjectives.thenComparing(cost -> switch (objective) {
                case FEWEST_CHANGES -> cost.changes();
                case BALANCE -> cost.balance();
                case DISTANCE -> cost.cost();
            });
        }
        order = byObjectives;
    }

    List<ContactShortage> shortages() {
        for (int i = 0; i < field.households.size(); i++) {
            served.computeIfAbsent(village(i), code -> EnumSet.noneOf(ContactLine.class))
                    .addAll(field.lines(i));
        }
        for (ContactPart part : parts) {
            countLeftOut(part);
            weighPlaces(part);
            if (part.hasLeftOut()) {
                weighOneToOnePlaces(part);
                weighFirstPersons(part);
            }
        }
        return saves.entrySet().stream()
                .filter(entry -> savesMost(entry.getKey(), entry.getValue()))
                .map(entry -> shortage(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ContactShortage::saves, order.reversed())
                        .thenComparing(ContactShortage::village)
                        .thenComparing(ContactShortage::line)
                        .thenComparing(ContactShortage::place))
                .toList();
    }

    private RegionCode village(int household) {
        return field.households.get(household).village();
    }

    /** Whether a place saves anything, and one that raises the cap too more than one that does not. */
    private boolean savesMost(Spot spot, AssignmentCost saved) {
        AssignmentCost less = spot.place == TieKind.REGULAR
                ? AssignmentCost.NOTHING
                : saves.getOrDefault(new Spot(spot.village, spot.line, TieKind.REGULAR), AssignmentCost.NOTHING);
        return order.compare(saved, less) > 0 && order.compare(saved, AssignmentCost.NOTHING) > 0;
    }

    private ContactShortage shortage(Spot spot, AssignmentCost saved) {
        int without = leftOut.getOrDefault(spot.village, Map.of()).getOrDefault(spot.line, 0);
        return new ContactShortage(spot.village, spot.line, spot.place, without, saved);
    }

    private void countLeftOut(ContactPart part) {
        for (int d = 0; d < part.demands().size(); d++) {
            if (part.personOf(d) < 0) {
                countLeftOut(part.demands().get(d));
            }
        }
    }

    private void countLeftOut(ContactPart.Demand demand) {
        RegionCode village = village(demand.household());
        for (ContactLine line : couldServe(demand)) {
            leftOut.computeIfAbsent(village, code -> new EnumMap<>(ContactLine.class))
                    .merge(line, 1, Integer::sum);
            if (field.fits.get(demand.household()).isEmpty()) {
                save(new Spot(village, line, TieKind.REGULAR), first(demand.household()));
            }
        }
    }

    /** The lines of which somebody could serve a demand, also somebody new where nobody contacts anybody of the village in it. */
    private Set<ContactLine> couldServe(ContactPart.Demand demand) {
        Set<ContactLine> known = demand.lines().isEmpty() ? field.lines(demand.household()) : demand.lines();
        Set<ContactLine> could = EnumSet.allOf(ContactLine.class);
        could.removeIf(line -> !known.isEmpty()
                && !known.contains(line)
                && (!demand.lines().isEmpty() || isServed(village(demand.household()), line)));
        return could;
    }

    /** What a first person saves for a household whom nobody may contact. */
    private AssignmentCost first(int household) {
        boolean linked = field.households.get(household).oneToOne();
        List<ContactObjective> tried = field.rules.objectives();
        return new AssignmentCost(
                linked ? 1 : 0,
                linked ? 0 : 1,
                tried.contains(ContactObjective.FEWEST_CHANGES) && field.isChange(household) ? -1 : 0,
                0,
                tried.contains(ContactObjective.DISTANCE) ? -field.rules.unknownMetres() : 0);
    }

    private boolean isServed(RegionCode village, ContactLine line) {
        return served.getOrDefault(village, Set.of()).contains(line);
    }

    private void weighPlaces(ContactPart part) {
        List<AssignmentCost> worth = part.worthOfPlaces();
        for (Reach reach : reaches(part)) {
            save(reach, TieKind.REGULAR, worth.get(Arrays.binarySearch(part.persons, reach.person)));
        }
    }

    private Set<Reach> reaches(ContactPart part) {
        Set<Reach> reaches = new HashSet<>();
        for (int household : part.households) {
            field.fits
                    .get(household)
                    .forEach(fit -> reaches.add(new Reach(village(household), fit.person(), fit.lines())));
        }
        return reaches;
    }

    /** What a place is worth that raises the cap of one-to-one households too, where only this cap binds. */
    private void weighOneToOnePlaces(ContactPart part) {
        int[] capped = part.bottlenecks().stream()
                .flatMap(found -> found.linkedOnly().stream())
                .mapToInt(place -> part.persons[place])
                .sorted()
                .toArray();
        if (capped.length > 0) {
            List<AssignmentCost> worth = part.worthOfPlaces(
                    IntStream.of(capped).mapToObj(Shortages::another).toList());
            reaches(part).stream()
                    .filter(reach -> Arrays.binarySearch(capped, reach.person) >= 0)
                    .forEach(reach ->
                            save(reach, TieKind.ONE_TO_ONE, worth.get(Arrays.binarySearch(capped, reach.person))));
        }
    }

    /** Somebody who may contact whom a person may. */
    private static ContactPart.Further another(int person) {
        return (part, demand) -> part.field
                .findFit(demand.household(), person)
                .filter(fit -> fit.lines().containsAll(demand.lines()))
                .map(fit -> new ContactPart.Choice(fit.metres(), part.field.isChange(demand.household(), person)));
    }

    /** What a first person is worth in the lines in which nobody contacts anybody of a village. */
    private void weighFirstPersons(ContactPart part) {
        List<RegionCode> villages = IntStream.of(part.households)
                .mapToObj(this::village)
                .filter(village -> !Set.of(ContactLine.values()).equals(served.get(village)))
                .distinct()
                .toList();
        if (part.persons.length == 0 || villages.isEmpty()) {
            return;
        }
        List<AssignmentCost> worth =
                part.worthOfPlaces(villages.stream().map(this::first).toList());
        for (int k = 0; k < villages.size(); k++) {
            for (ContactLine line : ContactLine.values()) {
                if (!isServed(villages.get(k), line)) {
                    save(new Spot(villages.get(k), line, TieKind.REGULAR), worth.get(k));
                }
            }
        }
    }

    /** Somebody who may contact all households of a village that need nobody of a line in particular. */
    private ContactPart.Further first(RegionCode village) {
        return (part, demand) ->
                demand.lines().isEmpty() && village(demand.household()).equals(village)
                        ? Optional.of(new ContactPart.Choice(
                                field.rules.unknownMetres(), part.field.isChange(demand.household())))
                        : Optional.empty();
    }

    private void save(Reach reach, TieKind place, AssignmentCost cost) {
        reach.lines.forEach(line -> save(new Spot(reach.village, line, place), cost));
    }

    private void save(Spot spot, AssignmentCost cost) {
        saves.merge(spot, cost, (a, b) -> order.compare(a, b) >= 0 ? a : b);
    }

    List<ContactBottleneck> bottlenecks() {
        int[] load = new int[field.persons.size()];
        for (ContactPart part : parts) {
            for (int k = 0; k < part.persons.length; k++) {
                load[part.persons[k]] = part.load(k);
            }
        }
        int[] withRoom = IntStream.range(0, load.length)
                .filter(j -> load[j] < field.capacity[j])
                .toArray();
        return parts.stream()
                .flatMap(part -> part.bottlenecks().stream().map(found -> bottleneck(part, found, withRoom)))
                .toList();
    }

    private ContactBottleneck bottleneck(ContactPart part, Bottleneck found, int... withRoom) {
        List<Integer> without = households(part, found.leftOut());
        Set<Integer> persons = new TreeSet<>();
        found.persons().forEach(place -> persons.add(part.persons[place]));
        List<Reason> rules = new ArrayList<>(capacities(found));
        rules.addAll(keptAway(without, persons, withRoom));
        if (rules.isEmpty()) {
            rules.add(Reason.of(ContactReason.CONTACT_NOBODY_SERVES));
        }
        return new ContactBottleneck(
                households(part, found.households()).stream()
                        .map(i -> field.households.get(i).id())
                        .toList(),
                persons.stream().map(j -> field.persons.get(j).id()).toList(),
                found.households().size(),
                found.room(),
                without.stream().map(i -> field.households.get(i).id()).toList(),
                rules);
    }

    private static List<Integer> households(ContactPart part, List<Integer> demands) {
        return demands.stream()
                .map(d -> part.demands().get(d).household())
                .distinct()
                .toList();
    }

    private static List<Reason> capacities(Bottleneck found) {
        List<Reason> rules = new ArrayList<>();
        int capped = found.linkedOnly().size();
        if (found.persons().size() > capped) {
            rules.add(Reason.of(
                    ContactReason.CONTACT_CAPACITY_BINDS,
                    "persons",
                    found.persons().size() - capped));
        }
        if (capped > 0) {
            rules.add(Reason.of(ContactReason.CONTACT_ONE_TO_ONE_BINDS, "persons", capped));
        }
        return rules;
    }

    /** For each rule the persons with room in the same villages whom it alone keeps from a household left out. */
    private List<Reason> keptAway(List<Integer> without, Set<Integer> persons, int... withRoom) {
        Set<RegionCode> villages = new HashSet<>();
        without.forEach(i -> villages.add(field.households.get(i).village()));
        Map<String, Integer> keptAway = new TreeMap<>();
        for (int j : withRoom) {
            ContactPerson person = field.persons.get(j);
            if (!persons.contains(j) && person.villages().stream().anyMatch(villages::contains)) {
                Set<String> codes = new TreeSet<>();
                without.forEach(i -> onlyFault(person, field.households.get(i)).ifPresent(codes::add));
                codes.forEach(code -> keptAway.merge(code, 1, Integer::sum));
            }
        }
        return keptAway.entrySet().stream()
                .map(entry -> Reason.of(ContactReason.CONTACT_RULE_BINDS, "rule", entry.getKey())
                        .with("persons", entry.getValue()))
                .toList();
    }

    private Optional<String> onlyFault(ContactPerson person, ContactHousehold household) {
        if (!person.villages().contains(household.village())) {
            return Optional.empty();
        }
        List<String> codes = field.rules.faults(person, household).stream()
                .map(Reason::code)
                .distinct()
                .toList();
        return codes.size() == 1
                ? Optional.of(PERSONAL.contains(codes.get(0)) ? NEUTRAL : codes.get(0))
                : Optional.empty();
    }
}
