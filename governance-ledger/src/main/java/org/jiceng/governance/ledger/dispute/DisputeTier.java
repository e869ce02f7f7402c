package org.jiceng.governance.ledger.dispute;

import java.util.Optional;

/**
 * Where a dispute is settled, from the lowest tier to the highest. None stands above the county: no dispute is passed up.
 *
 * @term 化解层级
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3
 */
public enum DisputeTier {
    /**
     * On the spot, within the grid.
     *
     * @term 就地
     */
    GRID,
    /**
     * By the village or community.
     *
     * @term 村（社）
     */
    VILLAGE,
    /**
     * By the town.
     *
     * @term 镇
     */
    TOWNSHIP,
    /**
     * By the county.
     *
     * @term 县级
     */
    COUNTY;

    /** The next tier above; empty for the county. */
    public Optional<DisputeTier> above() {
        return switch (this) {
            case GRID -> Optional.of(VILLAGE);
            case VILLAGE -> Optional.of(TOWNSHIP);
            case TOWNSHIP -> Optional.of(COUNTY);
            case COUNTY -> Optional.empty();
        };
    }

    /** Whether this tier stands above another; none stands above itself. */
    public boolean isAbove(DisputeTier other) {
        return compareTo(other) > 0;
    }
}
