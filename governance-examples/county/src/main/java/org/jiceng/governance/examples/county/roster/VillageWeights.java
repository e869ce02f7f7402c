package org.jiceng.governance.examples.county.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Each village's part of its county: its town's share, divided within the town log-normally. */
final class VillageWeights {
    /**
     * The towns' parts of a county's population in percent, the county's seat first.
     *
     * @basis census of 2020, towns of Pingli county, the same prefecture
     */
    private static final double[] TOWN_SHARES = {35.1, 11.3, 9.5, 8.3, 7.2, 6.1, 5.0, 4.9, 4.8, 4.7, 3.1};

    /** How many times the people of a village a community of the same town has. */
    private static final double COMMUNITY_FACTOR = 1.6;

    private static final double DEVIATION = 0.45;

    private VillageWeights() {}

    /** The weights in the order of the list. */
    static double[] of(Divisions divisions, long seed) {
        double[] weights = divisions.villages().stream()
                .mapToDouble(village ->
                        SeededStream.of(seed, "size " + village.code()).factor(DEVIATION)
                                * (village.isCommunity() ? COMMUNITY_FACTOR : 1))
                .toArray();
        List<int[]> towns = villagesByTown(divisions);
        for (int t = 0; t < towns.size(); t++) {
            double sum = 0;
            for (int village : towns.get(t)) {
                sum += weights[village];
            }
            for (int village : towns.get(t)) {
                weights[village] *= TOWN_SHARES[t] / sum;
            }
        }
        return weights;
    }

    /** The places of each town's villages in the list: the county's seat, its first town, and then the larger first. */
    private static List<int[]> villagesByTown(Divisions divisions) {
        List<int[]> towns = new ArrayList<>();
        for (Division town : divisions.towns()) {
            towns.add(IntStream.range(0, divisions.villages().size())
                    .filter(i -> divisions.villages().get(i).townCode().equals(town.code()))
                    .toArray());
        }
        towns.subList(1, towns.size()).sort(Comparator.comparingInt(villages -> -villages.length));
        return towns;
    }
}
