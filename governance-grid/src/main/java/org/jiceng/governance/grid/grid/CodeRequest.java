package org.jiceng.governance.grid.grid;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.Place;
import org.jspecify.annotations.Nullable;

/**
 * A grid that is to have a code.
 *
 * @param level its level
 * @param place its middle; {@code null} if not known
 * @param kept the code that it has and keeps; {@code null} for a new one
 */
public record CodeRequest(
        GridLevel level, @Nullable Place place, @Nullable GridCode kept) {
    public CodeRequest {
        Objects.requireNonNull(level, "level");
    }
}
