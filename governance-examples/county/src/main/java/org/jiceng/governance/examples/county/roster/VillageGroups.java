package org.jiceng.governance.examples.county.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out the groups of one village: how many, where, and of which area. */
final class VillageGroups {
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final double HOUSEHOLDS_A_GROUP = 45;
    private static final int CANDIDATES = 12;

    /** Metres from the middle of a village, and of a community, within which its groups lie. */
    private static final double REACH = 1_200;

    private static final double REACH_COMMUNITY = 350;

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private static final List<List<String>> AREAS_WEST_TO_EAST =
            List.of(List.of("西片", "东片"), List.of("西片", "中片", "东片"), List.of("西片", "中西片", "中东片", "东片"));

    private static final List<List<String>> AREAS_SOUTH_TO_NORTH =
            List.of(List.of("南片", "北片"), List.of("南片", "中片", "北片"), List.of("南片", "中南片", "中北片", "北片"));

    private VillageGroups() {}

    /**
     * The groups in the order of their ids.
     *
     * @param usualHouseholds the village's households at the county's own number of them
     */
    static List<RosterGroup> of(
            Division village, RosterPlace middle, int usualHouseholds, CountyOutline outline, SeededStream stream) {
        int drawn = (int) StrictMath.rint(usualHouseholds / HOUSEHOLDS_A_GROUP) + stream.below(3) - 1;
        int count = Math.max(FEWEST, Math.min(MOST, drawn));
        double reach = village.isCommunity() ? REACH_COMMUNITY : REACH;
        List<RosterPlace> places = new ArrayList<>();
        while (places.size() < count) {
            places.add(Scatter.next(places, CANDIDATES, () -> within(reach, middle, outline, stream)));
        }
        List<String> areas = areas(places);
        return IntStream.range(0, count)
                .mapToObj(i -> group(village, i, areas.get(i), places.get(i)))
                .toList();
    }

    private static RosterGroup group(Division village, int i, String area, RosterPlace place) {
        String id = i < 9 ? "G0" + (i + 1) : "G" + (i + 1);
        String name = NUMERALS.get(i) + (village.isCommunity() ? "号院" : "组");
        return new RosterGroup(village.code(), id, name, area, place);
    }

    /** A place in the disc about a middle; the middle itself if the county's edge leaves too little of the disc. */
    private static RosterPlace within(double reach, RosterPlace middle, CountyOutline outline, SeededStream stream) {
        for (int i = 0; i < 60; i++) {
            RosterPlace place = middle.moved((2 * stream.uniform() - 1) * reach, (2 * stream.uniform() - 1) * reach);
            if (place.metresTo(middle) <= reach && outline.contains(place)) {
                return place;
            }
        }
        return middle;
    }

    /** Cuts the groups into two to four bands of as many groups, across the village's longer extent. */
    private static List<String> areas(List<RosterPlace> places) {
        int bands = places.size() < 6 ? 2 : places.size() < 10 ? 3 : 4;
        List<String> names = (VillagePlaces.isWide(places) ? AREAS_WEST_TO_EAST : AREAS_SOUTH_TO_NORTH).get(bands - 2);
        List<Integer> order = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing(places::get, VillagePlaces.alongLongerExtent(places)))
                .toList();
        return IntStream.range(0, places.size())
                .mapToObj(i -> names.get(order.indexOf(i) * bands / places.size()))
                .toList();
    }
}
