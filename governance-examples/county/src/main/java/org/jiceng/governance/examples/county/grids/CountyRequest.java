package org.jiceng.governance.examples.county.grids;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a county that is to have grids. Personal data: {@code toString} leaves it out.
 *
 * @param villages the villages and communities, by code
 * @param groups their groups
 * @param households their households
 * @param persons those who may head and work grids; {@code null} if nothing is said of them
 * @param outlines the outlines of villages
 * @param previous an earlier plan; {@code null} for none
 * @param issued codes of grids issued before, of grids that ended too
 */
public record CountyRequest(
        Collection<Region> villages,
        List<GroupTable.Group> groups,
        Map<RegionCode, List<Household>> households,
        @Nullable List<Person> persons,
        VillageOutlines outlines,
        @Nullable GridMembership previous,
        Set<GridCode> issued) {
    public CountyRequest {
        villages = List.copyOf(villages);
        groups = List.copyOf(groups);
        households = Map.copyOf(households);
        issued = Set.copyOf(issued);
    }

    /** Households by their village. */
    public static Map<RegionCode, List<Household>> byVillage(Collection<Household> households) {
        return households.stream().collect(Collectors.groupingBy(Household::village));
    }

    @Override
    public String toString() {
        return "CountyRequest[" + villages.size() + " villages, masked]";
    }
}
