package org.jiceng.governance.examples.county.grids;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.audit.AuditCheck;
import org.jiceng.governance.grid.audit.AuditFigures;
import org.jiceng.governance.grid.audit.Finding;
import org.jiceng.governance.grid.audit.WorkloadSpread;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.WorkloadMeasure;
import org.jiceng.governance.grid.plan.Balance;
import org.jiceng.governance.grid.plan.GroupDivision;
import org.jiceng.governance.grid.plan.HouseholdMove;
import org.jiceng.governance.grid.plan.PlanNote;

/** The figures of a county's plan, drawn together from its villages; counts only, but for the findings of the audits. */
public final class PlanFigures {
    private final CountyPlan plan;

    public PlanFigures(CountyPlan plan) {
        this.plan = plan;
    }

    /** How many grids there are of a level. */
    public long grids(GridLevel level) {
        return grids().filter(grid -> grid.level() == level).count();
    }

    /** How many grids there are. */
    public long allGrids() {
        return grids().count();
    }

    /** How many of them have a head. */
    public long headed() {
        return grids().filter(grid -> grid.head() != null).count();
    }

    private Stream<Grid> grids() {
        return plan.villages().stream().flatMap(village -> village.plan().tree().grids().stream());
    }

    /** How many base grids there are. */
    public long baseGrids() {
        return audited(AuditFigures::baseGrids);
    }

    /** How many of them have a worker. */
    public long worked() {
        return audited(AuditFigures::baseGridsWithWorker);
    }

    /** How many households there are. */
    public long allHouseholds() {
        return audited(AuditFigures::households);
    }

    /** Why there is no plan of a village, by its code. */
    public Map<RegionCode, Reason> refused() {
        return plan.refused();
    }

    /** How many of them are in exactly one base grid. */
    public long householdsInGrids() {
        return audited(AuditFigures::householdsInGrids);
    }

    /** How many base grids are connected. */
    public long connected() {
        return audited(figures ->
                figures.connection() == null ? 0 : figures.connection().connected());
    }

    private long audited(ToLongFunction<AuditFigures> figure) {
        return plan.villages().stream()
                .mapToLong(village -> figure.applyAsLong(village.certificate().figures()))
                .sum();
    }

    /** How many persons work a base grid. */
    public long workers() {
        return grids().map(Grid::worker).filter(Objects::nonNull).distinct().count();
    }

    /** What they get together, in yuan a month. */
    public BigDecimal stipendYuan() {
        return BigDecimal.valueOf(plan.rules().stipendFen(workers()), 2);
    }

    /** In what work is counted. */
    public WorkloadMeasure measure() {
        return plan.workload().measure();
    }

    /** How the work of all base grids is spread; that of households whose work is not known counts as their village's mean. */
    public WorkloadSpread workload() {
        List<WorkloadSpread> spreads = plan.villages().stream()
                .map(village -> village.plan().quality().workload())
                .filter(spread -> spread.grids() > 0)
                .toList();
        return new WorkloadSpread(
                spreads.stream().mapToInt(WorkloadSpread::grids).sum(),
                spreads.stream().mapToLong(WorkloadSpread::least).min().orElse(0),
                spreads.stream().mapToLong(WorkloadSpread::most).max().orElse(0),
                spreads.stream().mapToLong(WorkloadSpread::total).sum());
    }

    /** How many groups were divided. */
    public long divided() {
        return divisions().count();
    }

    /** How many of them with a balance. */
    public long divided(Balance balance) {
        return divisions().filter(division -> division.balance() == balance).count();
    }

    /** How many of them by joining hamlets. */
    public long hamletsJoined() {
        return divisions().filter(division -> division.links() > 0).count();
    }

    /** The largest deviation among groups of a balance, as a fraction of an equal share; 0 for none. */
    public Fraction deviation(Balance balance) {
        return divisions()
                .filter(division -> division.balance() == balance)
                .map(GroupDivision::deviation)
                .max(Fraction::compareTo)
                .orElse(new Fraction(0, 1));
    }

    /** How often each cause stands in the way of equal parts, by code. */
    public Map<String, Long> causes() {
        return counts(divisions().flatMap(division -> division.causes().stream()));
    }

    /** The divisions that are not within tolerance, by village. */
    public List<GroupDivision> uneven() {
        return divisions()
                .filter(division -> division.balance() != Balance.WITHIN)
                .toList();
    }

    private Stream<GroupDivision> divisions() {
        return plan.villages().stream().flatMap(village -> village.plan().quality().divisions().stream());
    }

    /** What the plans tell of themselves, how often, by code. */
    public Map<String, Long> notes() {
        return counts(plan.villages().stream()
                .flatMap(village -> village.plan().notes().stream())
                .map(PlanNote::reason));
    }

    private static Map<String, Long> counts(Stream<Reason> reasons) {
        Map<String, Long> counts = new TreeMap<>();
        reasons.forEach(reason -> counts.merge(reason.code(), 1L, Long::sum));
        return counts;
    }

    /** How many households have no place. */
    public long withoutPlace() {
        return households().filter(household -> household.place() == null).count();
    }

    private Stream<Household> households() {
        return plan.request().households().values().stream().flatMap(Collection::stream);
    }

    /** How many households lie outside the outline of their village. */
    public long placesOutside() {
        return households().filter(this::isOutside).count();
    }

    private boolean isOutside(Household household) {
        Place place = household.place();
        return place != null
                && plan.request()
                        .outlines()
                        .of(household.village())
                        .filter(outline -> !outline.covers(place))
                        .isPresent();
    }

    /** How many villages with grids have an outline of their own, made or given; the others have a hull. */
    public long outlines(boolean given) {
        return withGrids()
                .filter(
                        (given
                                        ? plan.request().outlines().given()
                                        : plan.request().outlines().made())::containsKey)
                .count();
    }

    /** How many villages have grids, and no outline. */
    public long hulls() {
        return withGrids().count() - outlines(true) - outlines(false);
    }

    private Stream<RegionCode> withGrids() {
        return plan.villages().stream()
                .filter(village -> !village.plan().tree().grids().isEmpty())
                .map(PlannedVillage::village);
    }

    /** How many persons serve on the day in a village of the plan. */
    public long persons() {
        return plan.personsUsed();
    }

    /** The households that are in another base grid than before. */
    public List<HouseholdMove> moved() {
        return plan.villages().stream()
                .flatMap(village -> village.plan().changes().moved().stream())
                .toList();
    }

    /** How many grids are new. */
    public long added() {
        return plan.villages().stream()
                .mapToLong(village -> village.plan().changes().added().size())
                .sum();
    }

    /** How many grids have ended. */
    public long ended() {
        return plan.villages().stream()
                .mapToLong(village -> village.plan().changes().ended().size())
                .sum();
    }

    /** What the audits found, by village; faults or warnings. */
    public List<Finding> findings(Predicate<Finding> which) {
        return plan.villages().stream()
                .flatMap(village -> village.certificate().findings().stream())
                .filter(which)
                .toList();
    }

    /** What some findings are, how often, by code. */
    public static Map<String, Long> counts(List<Finding> findings) {
        return counts(findings.stream().map(Finding::reason));
    }

    /** What was not examined in a village with grids. */
    public Set<AuditCheck> notExamined() {
        Set<AuditCheck> checks = EnumSet.noneOf(AuditCheck.class);
        plan.villages().stream()
                .filter(village -> !village.plan().tree().grids().isEmpty())
                .forEach(village -> checks.addAll(village.certificate().notExamined()));
        return checks;
    }
}
