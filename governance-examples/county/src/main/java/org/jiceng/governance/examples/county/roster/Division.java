package org.jiceng.governance.examples.county.roster;

import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jiceng.governance.core.region.VillageKind;

/**
 * A town or a village of the published list.
 *
 * @param code nine digits for a town, twelve for a village
 * @param name its name
 * @param cells its row in the list
 */
public record Division(String code, String name, List<String> cells) {
    public Division {
        cells = List.copyOf(cells);
    }

    /** The code of the town, for a village. */
    public String townCode() {
        return region().ancestor(RegionLevel.TOWNSHIP).orElseThrow().text();
    }

    /** Whether a village is a community, by its code. */
    boolean isCommunity() {
        return region().villageKind().equals(Optional.of(VillageKind.RESIDENTS_COMMITTEE));
    }

    /** The region of the code. */
    public RegionCode region() {
        return RegionCode.of(code);
    }
}
