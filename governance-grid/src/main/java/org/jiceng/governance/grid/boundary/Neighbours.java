package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiceng.governance.core.region.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Places whose land meets, told apart by whether they touch.
 *
 * @param borders those that touch, in no order
 * @param gaps those that do not, in no order
 */
record Neighbours(List<Border> borders, List<Gap> gaps) {
    /** Land that meets in less meets in a point. */
    private static final double LEAST_WALL_METRES = 0.01;

    private static final int SPACING_RANK = 3;
    private static final double LEAST_LAND_METRES = 1_000;

    /**
     * Two places that do not touch.
     *
     * @param first the one, less than the other
     * @param second the other
     * @param metres how far apart they are
     * @param crossesBarrier whether a barrier lies between them
     */
    record Gap(int first, int second, double metres, boolean crossesBarrier) {
        Link link() {
            return new Link(first, second, wholeMetres(metres), crossesBarrier);
        }
    }

    static Neighbours of(List<Place> places, AdjacencySettings settings) {
        return places.isEmpty() ? new Neighbours(List.of(), List.of()) : new Search(places, settings).neighbours();
    }

    /** Rounded half up, at least 1. */
    private static int wholeMetres(double metres) {
        return (int) Math.max(1, Math.round(metres));
    }

    /** The work on one list of places. */
    private static final class Search {
        private final AdjacencySettings settings;
        private final LocalPlane plane;
        private final Barriers barriers;
        private final Coordinate[] spots;
        private final Coordinate[] sites;

        Search(List<Place> places, AdjacencySettings settings) {
            this.settings = settings;
            Map<Coordinate, List<Integer>> atSpot = new LinkedHashMap<>();
            for (int i = 0; i < places.size(); i++) {
                atSpot.computeIfAbsent(Ticks.of(places.get(i)), spot -> new ArrayList<>())
                        .add(i);
            }
            Envelope land = new Envelope();
            atSpot.keySet().forEach(land::expandToInclude);
            plane = new LocalPlane(land);
            barriers = new Barriers(settings.barriers(), plane);
            spots = new Coordinate[places.size()];
            sites = new Coordinate[places.size()];
            atSpot.forEach(this::spread);
        }

        private void spread(Coordinate ticks, List<Integer> members) {
            Coordinate spot = plane.toMetres(ticks);
            List<Coordinate> around = Spots.around(spot, members.size());
            for (int i = 0; i < members.size(); i++) {
                spots[members.get(i)] = spot;
                sites[members.get(i)] = around.get(i);
            }
        }

        Neighbours neighbours() {
            List<Coordinate> all = Arrays.asList(sites);
            List<Voronoi.Wall> walls = Voronoi.walls(all, Spots.generous(all, LEAST_LAND_METRES)).stream()
                    .filter(wall -> wall.from().distance(wall.to()) > LEAST_WALL_METRES)
                    .toList();
            Map<Coordinate, Double> spacings = spacings(walls);
            Neighbours found = new Neighbours(new ArrayList<>(), new ArrayList<>());
            walls.forEach(wall -> add(wall, limit(wall, spacings), found));
            return found;
        }

        /** How far apart two places may be to touch. */
        private double limit(Voronoi.Wall wall, Map<Coordinate, Double> spacings) {
            double spacing = Math.max(
                    spacings.getOrDefault(spots[wall.first()], 0.0), spacings.getOrDefault(spots[wall.second()], 0.0));
            return Math.min(settings.longestMetres(), settings.spread() * spacing);
        }

        /** The distance of the third nearest spot around each spot, or of the farthest if there are fewer. */
        private Map<Coordinate, Double> spacings(List<Voronoi.Wall> walls) {
            Map<Coordinate, TreeSet<Coordinate>> around = new LinkedHashMap<>();
            for (Voronoi.Wall wall : walls) {
                around.computeIfAbsent(spots[wall.first()], spot -> new TreeSet<>())
                        .add(spots[wall.second()]);
                around.computeIfAbsent(spots[wall.second()], spot -> new TreeSet<>())
                        .add(spots[wall.first()]);
            }
            Map<Coordinate, Double> spacings = new LinkedHashMap<>();
            around.forEach((spot, others) -> spacings.put(
                    spot,
                    others.stream()
                            .filter(other -> !other.equals2D(spot))
                            .mapToDouble(spot::distance)
                            .sorted()
                            .limit(SPACING_RANK)
                            .max()
                            .orElse(0)));
            return spacings;
        }

        private void add(Voronoi.Wall wall, double limit, Neighbours found) {
            int first = Math.min(wall.first(), wall.second());
            int second = Math.max(wall.first(), wall.second());
            double metres = spots[first].distance(spots[second]);
            boolean crossing = metres > 0 && barriers.crossed(spots[first], spots[second]);
            if (metres <= limit && !crossing) {
                found.borders.add(new Border(first, second, wholeMetres(lengthWithin(wall, limit / 2))));
            } else {
                found.gaps.add(new Gap(first, second, metres, crossing));
            }
        }

        /** How much of a wall lies no farther than a reach from the two sites that it parts. */
        private double lengthWithin(Voronoi.Wall wall, double reach) {
            Coordinate a = sites[wall.first()];
            Coordinate b = sites[wall.second()];
            double apart = a.distance(b);
            double half = StrictMath.sqrt(Math.max(0, reach * reach - apart * apart / 4));
            double from = along(a, b, apart, wall.from());
            double to = along(a, b, apart, wall.to());
            return Math.min(half, Math.max(from, to)) - Math.max(-half, Math.min(from, to));
        }

        /** How far a point of the line between two sites is from the middle of that line. */
        private static double along(Coordinate a, Coordinate b, double apart, Coordinate point) {
            return ((point.y - (a.y + b.y) / 2) * (b.x - a.x) - (point.x - (a.x + b.x) / 2) * (b.y - a.y)) / apart;
        }
    }
}
