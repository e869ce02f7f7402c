package org.jiceng.governance.grid.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.grid.audit.GridAudit;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.Workload;

/** Plans the grids of villages by the settings of a pack in force on a day. Immutable. */
public final class GridPlanner {
    private final GridAudit audit;
    private final GridRules rules;
    private final Workload workload;
    private final LocalDate asOf;
    private final GridCodeScheme codes;

    private GridPlanner(GridAudit audit, GridRules rules, Workload workload, LocalDate asOf, GridCodeScheme codes) {
        this.audit = audit;
        this.rules = rules;
        this.workload = workload;
        this.asOf = asOf;
        this.codes = codes;
    }

    /**
     * The planner by a pack's settings in force on a day; new grids are in force from that day on.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static GridPlanner of(PolicyPack pack, LocalDate asOf) {
        return new GridPlanner(
                GridAudit.of(pack, asOf),
                GridRules.of(pack, asOf),
                Workload.of(pack, asOf),
                asOf,
                GridCodeScheme.standard());
    }

    /** This planner with other codes. */
    public GridPlanner codes(GridCodeScheme scheme) {
        return new GridPlanner(audit, rules, workload, asOf, scheme);
    }

    /**
     * A first plan of a village.
     *
     * @throws InvalidValueException if the scheme has not enough codes left
     */
    public GridPlan plan(VillageRequest village) {
        return plan(village, Former.none(village.village()));
    }

    /**
     * A plan that moves as few households as it can from the grids of an earlier one. Groups of the same name keep their grids
     * and parts, and these their codes; whoever heads or works a grid goes on doing so. Where nothing else changed, nothing
     * moves. No code that the earlier plan knows as {@linkplain GridPlan#issued() issued} is given to a new grid.
     *
     * @throws InvalidValueException if the scheme has not enough codes left
     */
    public GridPlan replan(GridPlan previous, VillageRequest now) {
        return plan(now, Former.of(previous.membership(), now.village(), previous.issued()));
    }

    /**
     * A plan that moves as few households as it can from grids that there are, whoever made them; of those of other villages
     * nothing is said. Codes of grids that ended before are known only as far as the request says which were issued.
     *
     * @throws InvalidValueException if the scheme has not enough codes left, or a code is none of its own
     */
    public GridPlan replan(GridMembership previous, VillageRequest now) {
        return plan(now, Former.of(previous, now.village(), Set.of()));
    }

    private GridPlan plan(VillageRequest village, Former former) {
        return new GridPlan(
                village, new Planning(village, former, rules, workload, codes, asOf).planned(), audit, codes);
    }
}
