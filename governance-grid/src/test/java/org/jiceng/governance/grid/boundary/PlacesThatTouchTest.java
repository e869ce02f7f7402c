package org.jiceng.governance.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesThatTouchTest {
    private static final AdjacencySettings STANDARD = AdjacencySettings.standard();

    /** Far enough for all land that meets to touch. */
    private static final AdjacencySettings FAR = new AdjacencySettings(1e6, 10_000, List.of());

    private static final double METRES_NORTH = 6_371_008.8 * Math.PI / 180;

    @Test
    void noneTouchWhereThereAreNone() {
        Adjacency adjacency = Adjacency.of(List.of(), STANDARD);

        assertThat(adjacency.borders()).isEmpty();
        assertThat(adjacency.components()).isEmpty();
    }

    @Test
    void oneIsAComponentOfItsOwn() {
        assertThat(Adjacency.of(List.of(Drawings.at(0, 0)), STANDARD).components())
                .containsExactly(List.of(0));
    }

    @Test
    void twoTouch() {
        Adjacency adjacency = Adjacency.of(List.of(Drawings.at(0, 0), Drawings.at(0, 1)), STANDARD);

        // Within reach, half of three times 111.195 metres, of places 111.195 metres apart.
        double half = 111.195 / 2;
        assertThat(adjacency.borders()).containsExactly(new Border(0, 1, (int)
                Math.round(2 * Math.sqrt(9 * half * half - half * half))));
    }

    @Test
    void placesInALineTouchTheNext() {
        List<Place> line =
                IntStream.range(0, 6).mapToObj(i -> Drawings.at(i, 2 * i)).toList();

        assertThat(Adjacency.of(line, STANDARD).borders())
                .extracting(Border::first, Border::second)
                .containsExactlyElementsOf(
                        IntStream.range(0, 5).mapToObj(i -> tuple(i, i + 1)).toList());
    }

    @Test
    void landThatMeetsInACornerDoesNotTouch() {
        List<Place> square = List.of(Drawings.at(0, 0), Drawings.at(1, 0), Drawings.at(0, 1), Drawings.at(1, 1));

        assertThat(Adjacency.of(square, STANDARD).borders())
                .extracting(border -> border.first() + "-" + border.second())
                .containsExactly("0-1", "0-2", "1-3", "2-3");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100, 1000})
    void placesAtOneSpotStandInARing(int size) {
        Adjacency adjacency = Adjacency.of(Collections.nCopies(size, Drawings.at(3, 3)), STANDARD);

        assertThat(adjacency.borders())
                .hasSize(size == 2 ? 1 : size)
                .allMatch(border ->
                        border.second() - border.first() == 1 || (border.first() == 0 && border.second() == size - 1));
        assertThat(adjacency.components()).hasSize(1);
    }

    @Test
    void aBuildingTouchesTheHousesAroundIt() {
        List<Place> places = new ArrayList<>(Collections.nCopies(40, Drawings.at(0, 0)));
        places.addAll(List.of(Drawings.at(1, 0), Drawings.at(0, 1), Drawings.at(-1, 0), Drawings.at(0, -1)));

        Adjacency adjacency = Adjacency.of(places, STANDARD);

        assertThat(adjacency.components()).hasSize(1);
        assertThat(adjacency.borders().stream().filter(border -> border.first() < 40 && border.second() >= 40))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void placesASeventhDecimalApartAreTwoSpots() {
        Place one = new Place(108.25, 33);
        Place other = new Place(108.2500001, 33);

        assertThat(Adjacency.of(List.of(one, one, other, other), STANDARD).components())
                .hasSize(1);
    }

    @Test
    void hamletsStandAloneUntilTheyAreJoined() {
        List<Place> places = new ArrayList<>(hamlet(0));
        places.addAll(hamlet(4));

        Adjacency apart = Adjacency.of(places, STANDARD);
        Adjacency joined = apart.joined();

        assertThat(apart.components()).hasSize(2);
        assertThat(apart.links()).isEmpty();
        assertThat(joined.components()).hasSize(1);
        // The first eastmost of the one, the first westmost of the other, 3.4 steps east.
        assertThat(joined.links()).containsExactly(new Link(6, 9, 317, false));
        assertThat(joined.borders())
                .contains(new Border(6, 9, 1))
                .hasSize(apart.borders().size() + 1);
        assertThat(joined.joined().borders()).isEqualTo(joined.borders());
    }

    /** Three by three places, a third of a step apart. */
    private static List<Place> hamlet(double east) {
        return IntStream.range(0, 9)
                .mapToObj(i -> Drawings.at(east + 0.3 * Math.floorDiv(i, 3), 0.3 * Math.floorMod(i, 3)))
                .toList();
    }

    @Test
    void aLoneFarmBelongsToTheNearestHamlet() {
        List<Place> places = new ArrayList<>(List.of(Drawings.at(4, 4)));
        places.addAll(hamlet(0));

        assertThat(Adjacency.of(places, STANDARD).components()).hasSize(1);
        assertThat(Adjacency.of(places, new AdjacencySettings(3, 400, List.of()))
                        .components())
                .hasSize(2);
    }

    @Test
    void aBarrierIsNotCrossedUnlessAskedFor() {
        List<Place> places =
                List.of(Drawings.at(0, 0), Drawings.at(0, 1), Drawings.at(1, 0), Drawings.at(1, 1), Drawings.at(0, 0));
        List<Place> river = List.of(Drawings.at(0.5, -5), Drawings.at(0.5, 0.2), Drawings.at(0.5, 5));

        Adjacency adjacency = Adjacency.of(places, STANDARD.withBarriers(List.of(river)));

        assertThat(adjacency.components()).containsExactly(List.of(0, 1, 4), List.of(2, 3));
        assertThat(adjacency.joined().components()).hasSize(2);
        assertThat(adjacency.joinedAcrossBarriers().components()).hasSize(1);
        assertThat(adjacency.joinedAcrossBarriers().links()).singleElement().satisfies(link -> {
            assertThat(link.crossesBarrier()).isTrue();
            assertThat(link.metres()).isEqualTo(93);
        });
    }

    @Test
    void aPlaceOnABarrierTouchesOnlyThoseAtItsSpot() {
        List<Place> places = List.of(Drawings.at(0, 0), Drawings.at(1, 0), Drawings.at(1, 0), Drawings.at(2, 0));
        List<Place> railway = List.of(Drawings.at(1, -1), Drawings.at(1, 1));

        assertThat(Adjacency.of(places, STANDARD.withBarriers(List.of(railway))).components())
                .containsExactly(List.of(0), List.of(1, 2), List.of(3));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdjacencySettings(0.99, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdjacencySettings(Double.NaN, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdjacencySettings(1, 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withBarriers(List.of(List.of(Drawings.at(0, 0)))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Border(1, 1, 1));
    }

    @Test
    void bordersAreThoseOfTheNearestLand() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Place> places = Drawings.places(random, 2 + random.nextInt(30), 20);

            Map<String, Integer> borders = new HashMap<>();
            Adjacency.of(places, FAR)
                    .borders()
                    .forEach(border -> borders.put(border.first() + "-" + border.second(), border.metres()));

            for (int a = 0; a < places.size(); a++) {
                for (int b = a + 1; b < places.size(); b++) {
                    double expected = commonBorder(places, a, b);
                    String pair = a + "-" + b;
                    int actual = borders.getOrDefault(pair, 0);
                    if (expected < 0) {
                        assertThat(actual).as("seed %d, %s", seed, pair).isLessThanOrEqualTo(1);
                    } else if (expected > 1) {
                        assertThat((double) actual)
                                .as("seed %d, %s", seed, pair)
                                .isCloseTo(expected, within(0.6));
                    }
                }
            }
        }
    }

    @Test
    void componentsAreJoinedByTheShortestLinks() {
        for (long seed = 1; seed <= 60; seed++) {
            List<Place> places = Drawings.places(new SplittableRandom(seed), 60, 60);
            Adjacency apart = Adjacency.of(places, new AdjacencySettings(1, 10_000, List.of()));
            Adjacency joined = apart.joined();

            assertThat(joined.components()).as("seed %d", seed).hasSize(1);
            assertThat(joined.links())
                    .as("seed %d", seed)
                    .hasSize(apart.components().size() - 1);
            assertThat(joined.links().stream().mapToInt(Link::metres).sum())
                    .as("seed %d", seed)
                    .isCloseTo(
                            (int) shortestJoin(places, apart.components()),
                            within(joined.links().size()));
        }
    }

    /** What Prim's algorithm needs to join components by straight lines between any of their places. */
    private static double shortestJoin(List<Place> places, List<List<Integer>> components) {
        List<List<Integer>> outside = new ArrayList<>(components);
        List<Integer> reached = new ArrayList<>(outside.remove(0));
        double sum = 0;
        while (!outside.isEmpty()) {
            double nearest = Double.MAX_VALUE;
            int next = 0;
            for (int i = 0; i < outside.size(); i++) {
                for (int a : outside.get(i)) {
                    for (int b : reached) {
                        double[] way = between(places, a, b);
                        if (Math.hypot(way[0], way[1]) < nearest) {
                            nearest = Math.hypot(way[0], way[1]);
                            next = i;
                        }
                    }
                }
            }
            sum += nearest;
            reached.addAll(outside.remove(next));
        }
        return sum;
    }

    /** The border of two places within reach, by cutting their bisector at that with each other place; negative if nothing is left. */
    private static double commonBorder(List<Place> places, int a, int b) {
        double[] to = between(places, a, b);
        double apart = Math.hypot(to[0], to[1]);
        double from = -Math.sqrt(5_000d * 5_000 - apart * apart / 4);
        double until = -from;
        for (int c = 0; c < places.size(); c++) {
            double[] other = between(places, a, c);
            double across = (other[1] * to[0] - other[0] * to[1]) / apart;
            double free = (other[0] * other[0] + other[1] * other[1] - other[0] * to[0] - other[1] * to[1]) / 2;
            if (c != a && c != b && across > 0) {
                until = Math.min(until, free / across);
            } else if (c != a && c != b && across < 0) {
                from = Math.max(from, free / across);
            }
        }
        return until - from;
    }

    /** The way between two places in metres east and north, at the middle latitude. */
    private static double[] between(List<Place> places, int a, int b) {
        double north = places.stream().mapToDouble(Place::latitude).max().orElseThrow();
        double south = places.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double scale = METRES_NORTH * Math.cos(Math.toRadians((north + south) / 2));
        return new double[] {
            (rounded(places.get(b).longitude()) - rounded(places.get(a).longitude())) * scale,
            (rounded(places.get(b).latitude()) - rounded(places.get(a).latitude())) * METRES_NORTH
        };
    }

    /** A centimetre moves the far end of a border by metres. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e7) / 1e7;
    }
}
