package org.jiceng.governance.examples.county.roster;

import java.util.List;

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
    String townCode() {
        return code.substring(0, 9);
    }

    /**
     * Whether a village is a community, by the last three digits of its code.
     *
     * @basis National Bureau of Statistics, rules for codes of divisions of 2009: 001 to 199 are residents' committees
     */
    boolean isCommunity() {
        return code.charAt(9) < '2';
    }
}
