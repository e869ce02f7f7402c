package org.jiceng.governance.examples.county.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * The places of a county's villages: spread over its land, those of a town side by side, communities in the middle of
 * their town. They depend on the county, the list and the seed, not on how many households there are.
 */
final class VillagePlaces {
    private static final int CANDIDATES = 40;

    private final Map<String, List<Division>> villagesByTown = new HashMap<>();
    private final Map<String, RosterPlace> placeByVillage = new HashMap<>();

    private VillagePlaces() {}

    /** The place of each village, in the order of the list. */
    static List<RosterPlace> of(Divisions divisions, CountyOutline outline, SeededStream stream) {
        VillagePlaces places = new VillagePlaces();
        for (Division village : divisions.villages()) {
            places.villagesByTown
                    .computeIfAbsent(village.townCode(), code -> new ArrayList<>())
                    .add(village);
        }
        List<RosterPlace> scattered = new ArrayList<>();
        while (scattered.size() < divisions.villages().size()) {
            scattered.add(Scatter.next(scattered, CANDIDATES, () -> outline.anywhere(stream)));
        }
        places.divide(divisions.towns(), scattered);
        return divisions.villages().stream()
                .map(village -> Objects.requireNonNull(places.placeByVillage.get(village.code())))
                .toList();
    }

    /** Halves the towns and, across the longer extent, the places, until one town is left with its own. */
    private void divide(List<Division> towns, List<RosterPlace> places) {
        if (towns.size() == 1) {
            settle(villages(towns.get(0)), places);
            return;
        }
        int half = towns.size() / 2;
        List<Division> first = towns.subList(0, half);
        int count = first.stream().mapToInt(town -> villages(town).size()).sum();
        List<RosterPlace> sorted = new ArrayList<>(places);
        sorted.sort(alongLongerExtent(places));
        divide(first, sorted.subList(0, count));
        divide(towns.subList(half, towns.size()), sorted.subList(count, sorted.size()));
    }

    private List<Division> villages(Division town) {
        return villagesByTown.getOrDefault(town.code(), List.of());
    }

    private void settle(List<Division> villages, List<RosterPlace> places) {
        RosterPlace middle = middle(places);
        List<RosterPlace> fromTheMiddle = new ArrayList<>(places);
        fromTheMiddle.sort(Comparator.comparingDouble(middle::metresTo));
        List<Division> communitiesFirst = new ArrayList<>(villages);
        communitiesFirst.sort(Comparator.comparing(village -> !village.isCommunity()));
        for (int i = 0; i < villages.size(); i++) {
            placeByVillage.put(communitiesFirst.get(i).code(), fromTheMiddle.get(i));
        }
    }

    private static RosterPlace middle(List<RosterPlace> places) {
        long longitude = places.stream().mapToLong(RosterPlace::longitude).sum();
        long latitude = places.stream().mapToLong(RosterPlace::latitude).sum();
        return new RosterPlace((int) (longitude / places.size()), (int) (latitude / places.size()));
    }

    /** Orders places from west to east if they reach farther that way, else from south to north. */
    static Comparator<RosterPlace> alongLongerExtent(List<RosterPlace> places) {
        ToIntFunction<RosterPlace> first = isWide(places) ? RosterPlace::longitude : RosterPlace::latitude;
        return Comparator.comparingInt(first)
                .thenComparingInt(RosterPlace::longitude)
                .thenComparingInt(RosterPlace::latitude);
    }

    /** Whether places reach farther from west to east than from south to north. */
    static boolean isWide(List<RosterPlace> places) {
        int west = places.stream().mapToInt(RosterPlace::longitude).min().orElse(0);
        int east = places.stream().mapToInt(RosterPlace::longitude).max().orElse(0);
        int south = places.stream().mapToInt(RosterPlace::latitude).min().orElse(0);
        int north = places.stream().mapToInt(RosterPlace::latitude).max().orElse(0);
        RosterPlace corner = new RosterPlace(west, south);
        return corner.metresTo(new RosterPlace(east, south)) >= corner.metresTo(new RosterPlace(west, north));
    }
}
