package org.jiceng.governance.grid.plan;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan tells of itself. Of persons and households it names ids only.
 *
 * @param reason what it is
 * @param grid the grid that it is about; {@code null} if it is about the village
 */
public record PlanNote(Reason reason, @Nullable GridCode grid) {
    public PlanNote {
        Objects.requireNonNull(reason, "reason");
    }
}
