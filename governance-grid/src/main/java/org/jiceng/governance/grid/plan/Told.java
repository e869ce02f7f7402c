package org.jiceng.governance.grid.plan;

import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A note before the grids have codes.
 *
 * @param reason what is told
 * @param group the group that it is about; {@code null} for the village
 */
record Told(Reason reason, @Nullable String group) {}
