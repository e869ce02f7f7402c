package org.jiceng.governance.grid.plan;

import java.util.List;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.grid.grid.CodeRequest;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jspecify.annotations.Nullable;

/** A grid that has no code yet. Equal to itself only. */
final class Draft {
    private final GridLevel level;
    private final String name;
    private final @Nullable Draft above;
    private final List<Household> households;
    private @Nullable Grid former;

    /**
     * @param name its name; for a part that of its group
     * @param above what it belongs to
     * @param households all that are in it or below it, by id
     */
    Draft(GridLevel level, String name, @Nullable Draft above, List<Household> households) {
        this.level = level;
        this.name = name;
        this.above = above;
        this.households = households;
    }

    GridLevel level() {
        return level;
    }

    String name() {
        return name;
    }

    @Nullable
    Draft above() {
        return above;
    }

    List<Household> households() {
        return households;
    }

    /** The grid that it continues. */
    @Nullable
    Grid former() {
        return former;
    }

    void continues(@Nullable Grid grid) {
        former = grid;
    }

    CodeRequest codeRequest() {
        return new CodeRequest(level, Ground.middle(households), former == null ? null : former.code());
    }
}
