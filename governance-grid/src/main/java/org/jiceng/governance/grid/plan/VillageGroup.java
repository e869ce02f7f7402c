package org.jiceng.governance.grid.plan;

import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A villager group, or in a community a building or yard.
 *
 * @param name its name, as households have it; not blank
 * @param area the area of the village in which it lies; {@code null} if the village names none
 * @term 村民小组
 */
public record VillageGroup(String name, @Nullable String area) {
    /** @throws InvalidValueException if a name is blank */
    public VillageGroup {
        if (name.isBlank() || (area != null && area.isBlank())) {
            throw new InvalidValueException(Reason.of(PlanReason.PLAN_NAME_BLANK));
        }
    }

    /** A group of which no area is known. */
    public static VillageGroup of(String name) {
        return new VillageGroup(name, null);
    }
}
