package org.jiceng.governance.examples.county.roster;

import java.util.List;

/**
 * A villager group of a village, or a yard of a community.
 *
 * @term 村民小组
 * @param villageCode the village
 * @param group its id within the village, G01 to G12
 * @param name its name
 * @param area the area of the village that it belongs to
 * @param place its middle
 */
public record RosterGroup(String villageCode, String group, String name, String area, RosterPlace place) {
    /** The row of {@code groups.csv}. */
    public List<String> cells() {
        return List.of(villageCode, group, name, area);
    }
}
