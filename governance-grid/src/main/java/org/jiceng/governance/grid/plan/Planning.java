package org.jiceng.governance.grid.plan;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.audit.WorkloadSpread;
import org.jiceng.governance.grid.boundary.AdjacencySettings;
import org.jiceng.governance.grid.division.AreaDivider;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.GridTree;
import org.jiceng.governance.grid.grid.Validity;
import org.jiceng.governance.grid.grid.Workload;

/** The making of one plan: areas, groups and parts as drafts, then their codes, then who heads and works them. */
final class Planning {
    private final VillageRequest request;
    private final Former former;
    private final GridRules rules;
    private final GridCodeScheme scheme;
    private final LocalDate asOf;
    private final AdjacencySettings settings;
    private final AreaDivider divider;
    private final Roster roster;
    private final List<Told> told = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Draft, Parting> partings = new LinkedHashMap<>();

    Planning(
            VillageRequest request,
            Former former,
            GridRules rules,
            Workload workload,
            GridCodeScheme scheme,
            LocalDate asOf) {
        this.request = request;
        this.former = former;
        this.rules = rules;
        this.scheme = scheme;
        this.asOf = asOf;
        settings = AdjacencySettings.standard().withBarriers(request.barriers());
        divider = AreaDivider.of(request.effort());
        roster = new Roster(request, workload, told);
    }

    Planned planned() {
        draft();
        Map<Draft, GridCode> codes = codes();
        Map<Draft, Grid> grids = grids(codes);
        List<Grid> staffed = new ArrayList<>(grids.values());
        List<PlanNote> notes = notes(codes);
        request.persons().ifPresent(persons -> {
            Staffing staffing = new Staffing(rules, persons, drafts, grids);
            staffed.clear();
            staffed.addAll(staffing.staffed());
            notes.addAll(staffing.notes());
        });
        GridMembership membership = Planned.membership(staffed, members(codes));
        return new Planned(membership, notes, quality(codes), changes(membership), issued(codes.values()));
    }

    private void draft() {
        Map<String, List<String>> areas = request.households().isEmpty()
                ? Map.of()
                : new VillageAreas(request, roster, former, rules, settings, told).areas();
        areas.forEach((name, groups) -> {
            List<Household> households = groups.stream()
                    .flatMap(group -> roster.households(group).stream())
                    .toList();
            Draft area = new Draft(GridLevel.FIRST, name, null, households);
            drafts.add(area);
            groups.forEach(group -> draftGroup(group, area));
        });
        List<Draft> tops = drafts.stream()
                .filter(draft -> draft.level() == GridLevel.FIRST)
                .toList();
        former.continued(tops).forEach(Draft::continues);
    }

    private void draftGroup(String name, Draft area) {
        List<Household> households = roster.households(name);
        Draft group = new Draft(GridLevel.SECOND, name, area, households);
        former.group(name).ifPresent(group::continues);
        drafts.add(group);
        List<Grid> before = former.parts(name, households);
        int[] partOf = former.partOf(households, before);
        GroupDivider division = new GroupDivider(
                rules,
                divider,
                settings,
                households,
                households.stream().mapToInt(roster::work).toArray(),
                partOf);
        Parting parting = division.divided(roster.residents(households));
        division.told().forEach(reason -> told.add(new Told(reason, name)));
        if (parting.isDivided()) {
            partings.put(group, parting);
            IntStream.range(0, parting.parts().size()).forEach(i -> draftPart(group, i, parting, before));
        }
    }

    /** A part continues the former one of its number if it has any of its households. */
    private void draftPart(Draft group, int number, Parting parting, List<Grid> before) {
        Draft part =
                new Draft(GridLevel.THIRD, group.name(), group, parting.parts().get(number));
        drafts.add(part);
        if (number < before.size()) {
            GridCode code = before.get(number).code();
            boolean shares = part.households().stream()
                    .anyMatch(household ->
                            former.gridOf(household.id()).filter(code::equals).isPresent());
            part.continues(shares ? before.get(number) : null);
        }
    }

    private Map<Draft, GridCode> codes() {
        List<GridCode> codes = Planned.accepted(scheme.assign(
                request.village(), drafts.stream().map(Draft::codeRequest).toList(), issued(List.of())));
        Map<Draft, GridCode> codeOf = new LinkedHashMap<>();
        IntStream.range(0, codes.size()).forEach(i -> codeOf.put(drafts.get(i), codes.get(i)));
        return codeOf;
    }

    /** All codes issued before, and some more. */
    private SortedSet<GridCode> issued(Collection<GridCode> more) {
        SortedSet<GridCode> issued = new TreeSet<>(request.issued());
        issued.addAll(former.issued());
        issued.addAll(more);
        return issued;
    }

    private Map<Draft, Grid> grids(Map<Draft, GridCode> codes) {
        Map<Draft, String> names = names(codes);
        Map<Draft, Grid> grids = new LinkedHashMap<>();
        codes.forEach((draft, code) -> {
            Grid before = draft.former();
            String name = Objects.requireNonNull(names.get(draft));
            Validity validity = before == null
                    ? Validity.since(asOf)
                    : new Validity(before.validity().from(), null);
            Grid.Builder grid = Grid.builder(code, draft.level(), request.village(), name)
                    .parent(draft.above() == null ? null : codes.get(draft.above()))
                    .validity(validity);
            if (before != null && request.persons().isEmpty()) {
                grid.head(before.head()).worker(partings.containsKey(draft) ? null : before.worker());
            }
            grids.put(draft, grid.build());
        });
        return grids;
    }

    /** Areas and groups have theirs; parts keep theirs or get the next number in their group, in the order of their codes. */
    private Map<Draft, String> names(Map<Draft, GridCode> codes) {
        Map<Draft, String> names = new HashMap<>();
        Map<Draft, Set<String>> used = new HashMap<>();
        for (Draft draft : drafts) {
            Grid before = draft.former();
            if (draft.level() != GridLevel.THIRD) {
                names.put(draft, draft.name());
            } else if (before != null) {
                names.put(draft, before.name());
                used.computeIfAbsent(draft.above(), group -> new TreeSet<>()).add(before.name());
            }
        }
        codes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(draft -> !names.containsKey(draft))
                .forEach(draft -> {
                    Set<String> taken = used.computeIfAbsent(draft.above(), group -> new TreeSet<>());
                    names.put(
                            draft,
                            Stream.iterate(1, n -> n + 1)
                                    .map(n -> draft.name() + "-" + n)
                                    .filter(taken::add)
                                    .findFirst()
                                    .orElseThrow());
                });
        return names;
    }

    private List<Draft> bases() {
        return drafts.stream()
                .filter(draft -> draft.level() != GridLevel.FIRST && !partings.containsKey(draft))
                .toList();
    }

    private List<GridMember> members(Map<Draft, GridCode> codes) {
        return bases().stream()
                .flatMap(draft -> draft.households().stream()
                        .map(household -> new GridMember(household.id(), Objects.requireNonNull(codes.get(draft)))))
                .toList();
    }

    private List<PlanNote> notes(Map<Draft, GridCode> codes) {
        Map<String, GridCode> groups = new HashMap<>();
        codes.forEach((draft, code) -> {
            if (draft.level() == GridLevel.SECOND) {
                groups.put(draft.name(), code);
            }
        });
        List<PlanNote> notes = new ArrayList<>();
        told.forEach(
                one -> notes.add(new PlanNote(one.reason(), one.group() == null ? null : groups.get(one.group()))));
        divisions(codes).forEach(division -> notes.addAll(notes(division)));
        return notes;
    }

    private List<PlanNote> notes(GroupDivision division) {
        PlanReason code = switch (division.balance()) {
            case WITHIN -> PlanReason.PLAN_DIVIDED;
            case NOT_FOUND -> PlanReason.PLAN_DIVISION_NOT_FOUND;
            case IMPOSSIBLE -> PlanReason.PLAN_DIVISION_IMPOSSIBLE;
        };
        Reason reason = Reason.of(code, "parts", division.parts())
                .with("percent", division.deviation().percent(2))
                .with("tolerance", rules.tolerancePercent());
        return Stream.concat(Stream.of(reason), division.causes().stream())
                .map(one -> new PlanNote(one, division.group()))
                .toList();
    }

    private List<GroupDivision> divisions(Map<Draft, GridCode> codes) {
        List<GroupDivision> divisions = new ArrayList<>();
        codes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(entry -> partings.containsKey(entry.getKey()))
                .forEach(entry -> divisions.add(
                        division(entry.getValue(), Objects.requireNonNull(partings.get(entry.getKey())))));
        return divisions;
    }

    private GroupDivision division(GridCode group, Parting parting) {
        return new GroupDivision(
                group,
                spread(parting.parts()),
                parting.balance(),
                parting.causes(),
                parting.hamlets(),
                parting.links(),
                parting.cutMetres());
    }

    private WorkloadSpread spread(Collection<List<Household>> grids) {
        return WorkloadSpread.of(grids.stream().mapToLong(roster::work).toArray());
    }

    private PlanQuality quality(Map<Draft, GridCode> codes) {
        Map<GridLevel, Integer> counts = new HashMap<>();
        bases().forEach(base -> counts.merge(base.level(), 1, Integer::sum));
        return new PlanQuality(
                spread(bases().stream().map(Draft::households).toList()),
                divisions(codes),
                counts,
                partings.values().stream().mapToLong(Parting::cutMetres).sum());
    }

    private GridChanges changes(GridMembership now) {
        GridTree tree = now.tree();
        List<HouseholdMove> moved = new ArrayList<>();
        for (GridMember member : now.members()) {
            former.gridOf(member.household())
                    .filter(code -> !code.equals(member.grid()))
                    .ifPresent(code -> moved.add(new HouseholdMove(member.household(), code, member.grid())));
        }
        return new GridChanges(
                moved,
                tree.grids().stream()
                        .filter(grid -> former.grid(grid.code()).isEmpty())
                        .sorted(Comparator.comparing(Grid::code))
                        .toList(),
                former.grids().stream()
                        .filter(grid -> tree.grid(grid.code()).isEmpty())
                        .map(grid -> ended(grid, now))
                        .toList());
    }

    /** A grid with its last day, the one before the plan, and the base grids in which its households are. */
    private Grid ended(Grid grid, GridMembership now) {
        LocalDate from = grid.validity().from();
        LocalDate to = from != null && !from.isBefore(asOf) ? from : asOf.minusDays(1);
        Set<GridCode> successors = former.households(grid.code()).stream()
                .flatMap(household -> now.gridOf(household).stream())
                .map(Grid::code)
                .collect(toCollection(TreeSet::new));
        return grid.toBuilder()
                .validity(new Validity(from, to))
                .successors(successors)
                .build();
    }
}
