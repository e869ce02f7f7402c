package org.jiceng.governance.grid.boundary;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of a grid as a file of boundaries holds it.
 *
 * @param code the code of the grid
 * @param level its level; {@code null} if the file does not say
 * @param name its name; {@code null} if the file does not say
 * @param boundary its boundary
 */
public record GridFeature(
        GridCode code, @Nullable GridLevel level, @Nullable String name, Boundary boundary) {
    public GridFeature {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(boundary, "boundary");
    }
}
