package org.jiceng.governance.grid;

import java.util.List;
import org.jiceng.governance.core.policy.PackSection;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.grid.grid.GridParameters;

/** The section {@code grid} of a policy pack: what its concepts read, joined. A pack may leave it out. */
public final class GridPolicy implements PackSection {
    @Override
    public String name() {
        return "grid";
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return GridParameters.all();
    }
}
