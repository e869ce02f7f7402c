package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Optional;

/**
 * The level of government at which a matter is kept, a secretary keeps a ledger and a unit works.
 *
 * @term 层级
 * @basis 石泉县“321”基层治理模式: 三（二）1 (three tiers since January 2018)
 */
public enum Tier {
    /**
     * A village or community.
     *
     * @term 村（社区）
     */
    VILLAGE,
    /**
     * A town, or a department of the county. Also read as {@code TOWN} and {@code DEPARTMENT}.
     *
     * @term 镇（部门）
     */
    @JsonAlias({"TOWN", "DEPARTMENT"})
    TOWNSHIP,
    /**
     * The county.
     *
     * @term 县
     */
    COUNTY;

    /** The tier above; empty for the county. */
    public Optional<Tier> above() {
        return switch (this) {
            case VILLAGE -> Optional.of(TOWNSHIP);
            case TOWNSHIP -> Optional.of(COUNTY);
            case COUNTY -> Optional.empty();
        };
    }

    /** The tier below; empty for the village. */
    public Optional<Tier> below() {
        return switch (this) {
            case COUNTY -> Optional.of(TOWNSHIP);
            case TOWNSHIP -> Optional.of(VILLAGE);
            case VILLAGE -> Optional.empty();
        };
    }
}
