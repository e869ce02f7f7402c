package org.jiceng.governance.grid.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/** What the section {@code grid} of a policy pack says of grids. */
public final class GridParameters {
    private static final String SECTION = "grid";
    private static final int MOST = 1_000_000;

    private static final ParameterType<Map<GridLevel, Eligibility>> BY_LEVEL =
            ParameterType.keyed(GridLevel.class, Eligibility.type());

    /** How a village is divided into its grids of the first level. */
    public static final Parameter<AreaRule> AREAS =
            Parameter.of(SECTION, "areas", ParameterType.choice(AreaRule.class));

    /** About how many groups make an area where groups are joined, 1 to 100. */
    public static final Parameter<Integer> GROUPS_OF_AREA =
            Parameter.of(SECTION, "groupsOfArea", ParameterType.wholeNumber(1, 100));

    /** A group of more residents than this is populous and divided, 1 to 1,000,000. */
    public static final Parameter<Integer> POPULOUS_RESIDENTS =
            Parameter.of(SECTION, "populousResidents", ParameterType.wholeNumber(1, MOST));

    /** In what the work of a grid is counted. */
    public static final Parameter<WorkloadMeasure> WORKLOAD =
            Parameter.of(SECTION, "workload", ParameterType.choice(WorkloadMeasure.class));

    /** The work that one part of a divided group should have, in the measure, 1 to 1,000,000. */
    public static final Parameter<Integer> TARGET_WORKLOAD =
            Parameter.of(SECTION, "targetWorkload", ParameterType.wholeNumber(1, MOST));

    /** How far, in per cent of their mean, the work of the parts of a group may be from it, 0 to 100. */
    public static final Parameter<Integer> TOLERANCE_PERCENT =
            Parameter.of(SECTION, "tolerancePercent", ParameterType.wholeNumber(0, 100));

    /** What is done with hamlets that do not touch. */
    public static final Parameter<HamletRule> HAMLETS =
            Parameter.of(SECTION, "hamlets", ParameterType.choice(HamletRule.class));

    /** How many households a base grid of a village usually has; others are pointed out. */
    public static final Parameter<SizeRange> RURAL_SIZE = Parameter.of(SECTION, "ruralSize", SizeRange.type());

    /** How many households a base grid of a community usually has; others are pointed out. */
    public static final Parameter<SizeRange> URBAN_SIZE = Parameter.of(SECTION, "urbanSize", SizeRange.type());

    /** Who may head a grid of each level. */
    public static final Parameter<Map<GridLevel, Eligibility>> HEADS =
            Parameter.of(SECTION, "heads", ParameterType.of(GridParameters::heads, BY_LEVEL::write));

    /** Who may work a base grid. */
    public static final Parameter<Eligibility> WORKERS = Parameter.of(SECTION, "workers", Eligibility.type());

    /** How strictly that is meant. */
    public static final Parameter<WorkerRule> WORKER_RULE =
            Parameter.of(SECTION, "workerRule", ParameterType.choice(WorkerRule.class));

    /** The most base grids that one person may work, 1 to 100. */
    public static final Parameter<Integer> GRIDS_OF_WORKER =
            Parameter.of(SECTION, "gridsOfWorker", ParameterType.wholeNumber(1, 100));

    /** What a grid worker gets, in fen a month, for all grids together. */
    public static final Parameter<Integer> WORKER_STIPEND_FEN =
            Parameter.of(SECTION, "workerStipendFen", ParameterType.wholeNumber(0, 100_000_000));

    private GridParameters() {}

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(
                AREAS,
                GROUPS_OF_AREA,
                POPULOUS_RESIDENTS,
                WORKLOAD,
                TARGET_WORKLOAD,
                TOLERANCE_PERCENT,
                HAMLETS,
                RURAL_SIZE,
                URBAN_SIZE,
                HEADS,
                WORKERS,
                WORKER_RULE,
                GRIDS_OF_WORKER,
                WORKER_STIPEND_FEN);
    }

    /** A level that is left out is a fault: nobody could head its grids. */
    private static @Nullable Map<GridLevel, Eligibility> heads(PackNode node) {
        Map<GridLevel, Eligibility> heads = BY_LEVEL.read(node);
        long named = Arrays.stream(GridLevel.values())
                .filter(level -> heads != null && node.required(level.name()) != null)
                .count();
        return named == GridLevel.values().length ? heads : null;
    }
}
