package org.jiceng.governance.grid.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.audit.AuditRequest;
import org.jiceng.governance.grid.audit.BoundaryFault;
import org.jiceng.governance.grid.audit.BoundaryFinding;
import org.jiceng.governance.grid.audit.GridAudit;
import org.jiceng.governance.grid.audit.GridCertificate;
import org.jiceng.governance.grid.audit.Neighbours;
import org.jiceng.governance.grid.boundary.Adjacency;
import org.jiceng.governance.grid.boundary.AdjacencySettings;
import org.jiceng.governance.grid.boundary.CoverageCheck;
import org.jiceng.governance.grid.boundary.CoverageFinding;
import org.jiceng.governance.grid.boundary.GridBoundaries;
import org.jiceng.governance.grid.boundary.GridPlace;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridTree;

/** The planned grids of a village, and what there is to say of them. Immutable. */
public final class GridPlan {
    /** How far the hull of the households is widened where no outline is given. */
    private static final int HULL_MARGIN_METRES = 50;
    /** Corners of seven decimals need so much. */
    private static final double TOLERANCE_METRES = 0.05;

    private final VillageRequest request;
    private final Planned planned;
    private final GridAudit audit;
    private final GridCodeScheme codes;

    GridPlan(VillageRequest request, Planned planned, GridAudit audit, GridCodeScheme codes) {
        this.request = request;
        this.planned = planned;
        this.audit = audit;
        this.codes = codes;
    }

    /** The grids; none for a village without households. */
    public GridTree tree() {
        return membership().tree();
    }

    /** Which household is in which base grid. */
    public GridMembership membership() {
        return planned.membership();
    }

    /** What the plan tells of itself: how missing records were settled, how groups were divided, what is lacking. */
    public List<PlanNote> notes() {
        return planned.notes();
    }

    /** The figures. */
    public PlanQuality quality() {
        return planned.quality();
    }

    /** All codes known to have been issued in the village, ascending: those of its grids, of grids before them and those requested. */
    public SortedSet<GridCode> issued() {
        return planned.issued();
    }

    /** What is other than in the earlier plan; for a first plan all grids are new. */
    public GridChanges changes() {
        return planned.changes();
    }

    /**
     * The boundaries of the base grids within the outline of the village, or without one in the hull of its households and 50
     * metres around. Computed at each call.
     *
     * @return refused if a grid gets no land of the outline, or if no household has a place
     */
    public Outcome<GridBoundaries> boundaries() {
        List<GridPlace> places = places();
        if (places.isEmpty()) {
            return Outcome.refused(List.of(Reason.of(PlanReason.PLAN_NO_PLACE, "village", request.village())));
        }
        return request.outline()
                .map(outline -> GridBoundaries.within(outline, places))
                .orElseGet(() -> GridBoundaries.withinHull(places, HULL_MARGIN_METRES));
    }

    /** The boundaries of the grids of a level, each the union of those of its base grids; a base grid above it stands too. */
    public Outcome<GridBoundaries> boundaries(GridLevel level) {
        Map<GridCode, GridCode> above =
                tree().baseGrids().stream().collect(toMap(Grid::code, base -> above(base, level)));
        return boundaries()
                .fold(base -> Outcome.accepted(base.above(above)), reasons -> Outcome.<GridBoundaries>refused(reasons));
    }

    private GridCode above(Grid base, GridLevel level) {
        return tree().chain(base.code()).stream()
                .filter(grid -> grid.level().compareTo(level) <= 0)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** The place of each household that has one, with its base grid, by household. */
    private List<GridPlace> places() {
        List<GridPlace> places = new ArrayList<>();
        for (Household household : request.households()) {
            if (household.place() != null) {
                places.add(new GridPlace(grid(household), household.place()));
            }
        }
        return places;
    }

    private GridCode grid(Household household) {
        return membership().gridOf(household.id()).orElseThrow().code();
    }

    /**
     * The audit of this plan: with connection, with boundaries if any household has a place, and with heads and workers if
     * persons were given. A household without a place counts as touching the others of its grid. Computed at each call.
     */
    public GridCertificate audit() {
        return audit(boundaries());
    }

    /** {@link #audit()} for whoever has the {@link #boundaries()} at hand. */
    public GridCertificate audit(Outcome<GridBoundaries> drawn) {
        AuditRequest asked =
                AuditRequest.of(membership(), request.households()).codes(codes).neighbours(neighbours());
        if (!places().isEmpty()) {
            asked = asked.boundaries(drawn.fold(this::findings, this::withoutLand));
        }
        Optional<List<VillagePerson>> persons = request.persons();
        return audit.audit(
                persons.isPresent()
                        ? asked.persons(persons.get().stream()
                                .map(VillagePerson::person)
                                .toList())
                        : asked.withoutStaff());
    }

    private Neighbours neighbours() {
        List<Neighbours.Pair> pairs = new ArrayList<>();
        AdjacencySettings settings = AdjacencySettings.standard().withBarriers(request.barriers());
        by(GridLevel.SECOND).values().forEach(group -> {
            List<Household> placed =
                    group.stream().filter(one -> one.place() != null).toList();
            Adjacency adjacency = GroupDivider.adjacency(placed, settings);
            adjacency
                    .borders()
                    .forEach(border -> pairs.add(pair(placed.get(border.first()), placed.get(border.second()))));
        });
        by(GridLevel.THIRD).values().forEach(base -> {
            Household first =
                    base.stream().filter(one -> one.place() != null).findFirst().orElse(base.get(0));
            base.stream().filter(one -> one.place() == null).forEach(one -> pairs.add(pair(first, one)));
        });
        return Neighbours.ofPairs(pairs);
    }

    private static Neighbours.Pair pair(Household one, Household other) {
        return new Neighbours.Pair(one.id(), other.id());
    }

    /** The households of the grids of a level, or of base grids above it. */
    private Map<GridCode, List<Household>> by(GridLevel level) {
        return request.households().stream()
                .collect(groupingBy(
                        household -> above(membership().gridOf(household.id()).orElseThrow(), level)));
    }

    private List<BoundaryFinding> findings(GridBoundaries boundaries) {
        List<BoundaryFinding> findings = new ArrayList<>();
        CoverageCheck.within(boundaries.outline(), TOLERANCE_METRES)
                .check(boundaries.boundaries(), List.of())
                .forEach(finding -> findings.add(finding(finding)));
        tree().baseGrids().stream()
                .map(Grid::code)
                .filter(code -> !boundaries.boundaries().containsKey(code))
                .forEach(code -> findings.add(missing(code)));
        return findings;
    }

    private BoundaryFinding finding(CoverageFinding finding) {
        BoundaryFault fault = switch (finding.fault()) {
            case GAP -> BoundaryFault.GAP;
            case OVERLAP -> BoundaryFault.OVERLAP;
            case BEYOND -> BoundaryFault.BEYOND;
            case MISSING, PLACE_OUTSIDE -> BoundaryFault.MISSING;
        };
        return new BoundaryFinding(fault, request.village(), finding.grids(), finding.place(), finding.squareMetres());
    }

    private List<BoundaryFinding> withoutLand(List<Reason> reasons) {
        List<GridCode> named = reasons.stream()
                .flatMap(reason -> Optional.ofNullable(reason.attributes().get("grid")).stream())
                .map(GridCode::of)
                .toList();
        List<GridCode> all = tree().baseGrids().stream().map(Grid::code).toList();
        return (named.isEmpty() ? all : named).stream().map(this::missing).toList();
    }

    private BoundaryFinding missing(GridCode grid) {
        return new BoundaryFinding(BoundaryFault.MISSING, request.village(), Set.of(grid), null, 0);
    }

    @Override
    public String toString() {
        return "GridPlan[" + request.village() + ", " + tree().grids().size() + " grids]";
    }
}
