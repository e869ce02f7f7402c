package org.jiceng.governance.grid.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.boundary.Adjacency;
import org.jiceng.governance.grid.boundary.AdjacencySettings;
import org.jiceng.governance.grid.boundary.Link;
import org.jiceng.governance.grid.division.AreaDivider;
import org.jiceng.governance.grid.division.DivisionOutcome;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.HamletRule;

/** The division of one group into parts of like work. */
final class GroupDivider {
    private final GridRules rules;
    private final AreaDivider divider;
    private final AdjacencySettings settings;
    private final List<Household> households;
    private final int[] work;
    private final int[] former;
    private final List<Reason> told = new ArrayList<>();
    /** Which of the households have a place. */
    private final int[] placed;

    private final Adjacency adjacency;
    private final int hamlets;

    /**
     * @param households those of the group, by id
     * @param work what each adds to the work
     * @param former the part in which each was, -1 for none
     */
    GroupDivider(
            GridRules rules,
            AreaDivider divider,
            AdjacencySettings settings,
            List<Household> households,
            int[] work,
            int[] former) {
        this.rules = rules;
        this.divider = divider;
        this.settings = settings;
        this.households = households;
        this.work = work;
        this.former = former;
        placed = IntStream.range(0, households.size())
                .filter(i -> households.get(i).place() != null)
                .toArray();
        adjacency = adjacency(households, settings);
        hamlets = adjacency.components().size();
    }

    /** Which of some households touch; those without a place have no number. */
    static Adjacency adjacency(List<Household> households, AdjacencySettings settings) {
        List<Place> places = households.stream()
                .map(Household::place)
                .filter(Objects::nonNull)
                .toList();
        return Adjacency.of(places, settings);
    }

    /** What is to be told of the division. */
    List<Reason> told() {
        return told;
    }

    Parting divided(long residents) {
        int parts =
                parts(rules.parts(residents, Arrays.stream(work).asLongStream().sum()));
        if (parts == 1) {
            return new Parting(List.of(households), Balance.WITHIN, List.of(), hamlets, 0, 0);
        }
        int[] partOf = new int[households.size()];
        Arrays.fill(partOf, -1);
        if (placed.length == 0) {
            placeOthers(partOf, parts);
            return parting(partOf, parts, isWithin(partOf, parts) ? Balance.WITHIN : Balance.NOT_FOUND, List.of(), 0);
        }
        int reached = Math.min(parts, placed.length);
        PlacedDivision.Result result = placedDivision(reached);
        IntStream.range(0, placed.length)
                .forEach(i -> partOf[placed[i]] = result.partOf().get(i));
        int links = tellLinks(result.best(), partOf);
        placeOthers(partOf, parts);
        List<Reason> causes = isWithin(partOf, parts) ? List.of() : causes(result.widest(), reached);
        Balance balance =
                isWithin(partOf, parts) ? Balance.WITHIN : causes.isEmpty() ? Balance.NOT_FOUND : Balance.IMPOSSIBLE;
        return parting(partOf, parts, balance, causes, links);
    }

    private Parting parting(int[] partOf, int parts, Balance balance, List<Reason> causes, int links) {
        return new Parting(
                Parting.parts(households, partOf, parts), balance, causes, hamlets, links, cutMetres(partOf));
    }

    private int parts(long wanted) {
        int parts = (int) Math.min(wanted, households.size());
        if (parts < wanted) {
            told.add(Reason.of(PlanReason.PLAN_FEWER_PARTS, "households", households.size())
                    .with("parts", wanted));
        }
        if (parts > 1 && rules.hamlets() == HamletRule.KEPT_APART && hamlets > parts) {
            told.add(Reason.of(PlanReason.PLAN_PARTS_FOR_HAMLETS, "hamlets", hamlets)
                    .with("parts", parts));
            return hamlets;
        }
        return parts;
    }

    private PlacedDivision.Result placedDivision(int parts) {
        PlacedDivision division = division(borders(parts), parts);
        int[] before = Arrays.stream(placed).map(i -> former[i]).toArray();
        return Arrays.stream(before).allMatch(part -> part < 0) ? division.anew() : division.revised(before);
    }

    private PlacedDivision division(List<Adjacency> borders, int parts) {
        return new PlacedDivision(
                divider,
                borders,
                Arrays.stream(placed).map(i -> work[i]).toArray(),
                parts,
                BigDecimal.valueOf(rules.tolerancePercent(), 2));
    }

    /** Hamlets apart, then linked; across barriers only where there would be no division otherwise. */
    private List<Adjacency> borders(int parts) {
        List<Adjacency> borders = new ArrayList<>();
        if (hamlets <= parts) {
            borders.add(adjacency);
        }
        if (rules.hamlets() == HamletRule.JOINED && hamlets > 1) {
            Adjacency joined = adjacency.joined();
            borders.add(joined.components().size() <= parts ? joined : adjacency.joinedAcrossBarriers());
        }
        return borders;
    }

    private int tellLinks(PlacedDivision.Found found, int[] partOf) {
        List<Link> used = found.borders().links().stream()
                .filter(link -> partOf[placed[link.first()]] == partOf[placed[link.second()]])
                .toList();
        if (!used.isEmpty()) {
            told.add(Reason.of(PlanReason.PLAN_HAMLETS_LINKED, "hamlets", hamlets)
                    .with("links", used.size()));
        }
        long crossing = used.stream().filter(Link::crossesBarrier).count();
        if (crossing > 0) {
            told.add(Reason.of(PlanReason.PLAN_BARRIER_CROSSED, "links", crossing));
        }
        return used.size();
    }

    /** Puts those without a place where they were, else, the heaviest first, into the lightest part; none stays empty. */
    private void placeOthers(int[] partOf, int parts) {
        long[] weight = new long[parts];
        int[] count = new int[parts];
        for (int i : placed) {
            weight[partOf[i]] += work[i];
            count[partOf[i]]++;
        }
        int left = households.size() - placed.length;
        for (int i : others()) {
            int empty = (int) Arrays.stream(count).filter(n -> n == 0).count();
            boolean stays = former[i] >= 0 && former[i] < parts && (left > empty || count[former[i]] == 0);
            partOf[i] = stays ? former[i] : lightest(weight, count);
            weight[partOf[i]] += work[i];
            count[partOf[i]]++;
            left--;
            told.add(Reason.of(
                    PlanReason.PLAN_HOUSEHOLD_WITHOUT_PLACE,
                    "household",
                    households.get(i).id()));
        }
    }

    private int[] others() {
        return IntStream.range(0, households.size())
                .filter(i -> households.get(i).place() == null)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> former[i] < 0 ? 1 : 0)
                        .thenComparingInt(i -> -work[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int lightest(long[] weight, int[] count) {
        return IntStream.range(0, weight.length)
                .boxed()
                .min(Comparator.<Integer>comparingInt(part -> Math.min(1, count[part]))
                        .thenComparingLong(part -> weight[part]))
                .orElseThrow();
    }

    private boolean isWithin(int[] partOf, int parts) {
        long[] weight = new long[parts];
        IntStream.range(0, partOf.length).forEach(i -> weight[partOf[i]] += work[i]);
        long total = Arrays.stream(weight).sum();
        return Arrays.stream(weight)
                .allMatch(w -> 100 * Math.abs(w * parts - total) <= rules.tolerancePercent() * total);
    }

    /** Why no division is within tolerance; empty if that is not proved. What has no place could even any division out. */
    private List<Reason> causes(DivisionOutcome widest, int parts) {
        if (!(widest instanceof DivisionOutcome.Impossible impossible) || placed.length < households.size()) {
            return List.of();
        }
        List<Reason> causes = new ArrayList<>();
        impossible.causes().forEach(cause -> causes.add(named(cause)));
        int apart = adjacency.joined().components().size();
        if (!settings.barriers().isEmpty() && apart > 1 && isBarrier(impossible, parts)) {
            causes.add(Reason.of(PlanReason.PLAN_BARRIER, "pieces", apart));
        }
        return causes;
    }

    /** Whether fewer things, or others, stand against the division once the barriers are open. */
    private boolean isBarrier(DivisionOutcome.Impossible closed, int parts) {
        Adjacency apart = adjacency(households, settings.withBarriers(List.of()));
        Adjacency open = rules.hamlets() == HamletRule.JOINED ? apart.joined() : apart;
        return !(division(List.of(open), parts).anew().widest() instanceof DivisionOutcome.Impossible still)
                || still.causes().size() < closed.causes().size()
                || !codes(still).equals(codes(closed));
    }

    private static Set<String> codes(DivisionOutcome.Impossible impossible) {
        return impossible.causes().stream().map(Reason::code).collect(Collectors.toSet());
    }

    /** A cause that names a household by its id, not by its number. */
    private Reason named(Reason cause) {
        String area = cause.attributes().get("area");
        return area == null
                ? cause
                : cause.with(
                        "area", households.get(placed[Integer.parseInt(area)]).id());
    }

    private long cutMetres(int[] partOf) {
        return adjacency.borders().stream()
                .filter(border -> partOf[placed[border.first()]] != partOf[placed[border.second()]])
                .mapToLong(border -> border.metres())
                .sum();
    }
}
