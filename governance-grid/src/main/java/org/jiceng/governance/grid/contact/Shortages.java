package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    private static final AssignmentCost ONE_LEFT_OUT = new AssignmentCost(0, 1, 0, 0, 0);
    private static final AssignmentCost ONE_LINKED_LEFT_OUT = new AssignmentCost(1, 0, 0, 0, 0);

    /** Why somebody in particular keeps away is not for those who read of a bottleneck. */
    private static final Set<String> PERSONAL = Set.of(
            ContactReason.CONTACT_OWN_HOUSEHOLD.name(),
            ContactReason.CONTACT_RECUSED_RELATION.name(),
            ContactReason.CONTACT_RECUSED_CONFLICT.name());

    private static final String NEUTRAL = ContactReason.CONTACT_KEEPS_AWAY.name();

    /** A village and a line. */
    private record Spot(RegionCode village, ContactLine line) {}

    /** That somebody may contact a household of a village in some lines. */
    private record Reach(RegionCode village, int person, Set<ContactLine> lines) {}

    private final ContactField field;
    private final List<ContactPart> parts;
    private final Comparator<AssignmentCost> order;
    private final Map<Spot, Integer> leftOut = new HashMap<>();
    private final Map<Spot, AssignmentCost> saves = new HashMap<>();

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
        for (ContactPart part : parts) {
            countLeftOut(part);
            weighPlaces(part);
        }
        return saves.entrySet().stream()
                .filter(entry -> order.compare(entry.getValue(), AssignmentCost.NOTHING) > 0)
                .map(entry -> new ContactShortage(
                        entry.getKey().village,
                        entry.getKey().line,
                        leftOut.getOrDefault(entry.getKey(), 0),
                        entry.getValue()))
                .sorted(Comparator.comparing(ContactShortage::saves, order.reversed())
                        .thenComparing(ContactShortage::village)
                        .thenComparing(ContactShortage::line))
                .toList();
    }

    private void countLeftOut(ContactPart part) {
        for (int d = 0; d < part.demands().size(); d++) {
            if (part.personOf(d) < 0) {
                countLeftOut(part.demands().get(d));
            }
        }
    }

    private void countLeftOut(ContactPart.Demand demand) {
        ContactHousehold household = field.households.get(demand.household());
        boolean hasNobody = field.fits.get(demand.household()).isEmpty();
        Set<ContactLine> could = hasNobody
                ? EnumSet.allOf(ContactLine.class)
                : demand.lines().isEmpty() ? field.lines(demand.household()) : demand.lines();
        for (ContactLine line : could) {
            Spot spot = new Spot(household.village(), line);
            leftOut.merge(spot, 1, Integer::sum);
            if (hasNobody) {
                save(spot, household.oneToOne() ? ONE_LINKED_LEFT_OUT : ONE_LEFT_OUT);
            }
        }
    }

    private void weighPlaces(ContactPart part) {
        List<AssignmentCost> worth = part.worthOfPlaces();
        Set<Reach> seen = new HashSet<>();
        for (int household : part.households) {
            RegionCode village = field.households.get(household).village();
            for (ContactField.Fit fit : field.fits.get(household)) {
                if (seen.add(new Reach(village, fit.person(), fit.lines()))) {
                    AssignmentCost saved = worth.get(Arrays.binarySearch(part.persons, fit.person()));
                    fit.lines().forEach(line -> save(new Spot(village, line), saved));
                }
            }
        }
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
