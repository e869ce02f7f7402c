package org.jiceng.governance.grid.grid;

import java.util.List;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;

/** What the section {@code grid} of a policy pack says of grids. */
public final class GridParameters {
    private static final String SECTION = "grid";

    /** What a grid worker gets, in fen a month. */
    public static final Parameter<Integer> WORKER_STIPEND_FEN =
            Parameter.of(SECTION, "workerStipendFen", ParameterType.wholeNumber(0, 100_000_000));

    private GridParameters() {}

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(WORKER_STIPEND_FEN);
    }
}
