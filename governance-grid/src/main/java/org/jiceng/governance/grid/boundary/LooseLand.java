package org.jiceng.governance.grid.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.GridCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** Pieces of land that an outline cuts off from every place of their grid, while another piece of the grid has one. */
final class LooseLand {
    private final LocalPlane plane;
    private final List<Piece> settled = new ArrayList<>();
    private List<Piece> loose = new ArrayList<>();

    private LooseLand(LocalPlane plane) {
        this.plane = plane;
    }

    /**
     * Pieces with the same land, of which the loose ones belong to the grid with which they share the longest border.
     *
     * @param places the places of each grid in ticks
     */
    static List<Piece> settled(List<Piece> pieces, Map<GridCode, List<Coordinate>> places, LocalPlane plane) {
        LooseLand land = new LooseLand(plane);
        pieces.stream()
                .collect(groupingBy(Piece::grid, TreeMap::new, toList()))
                .forEach((grid, ofGrid) -> land.sort(ofGrid, places.getOrDefault(grid, List.of())));
        while (land.settleSome()) {
            // What borders on loose land alone follows once that is settled.
        }
        land.settled.addAll(land.loose);
        return land.settled;
    }

    /** Sorts the pieces of one grid. */
    private void sort(List<Piece> ofGrid, List<Coordinate> places) {
        List<Piece> empty = ofGrid.size() == 1
                ? List.of()
                : ofGrid.stream().filter(piece -> !piece.holdsAny(places)).toList();
        if (empty.size() < ofGrid.size()) {
            loose.addAll(empty);
            settled.addAll(
                    ofGrid.stream().filter(piece -> !empty.contains(piece)).toList());
        } else {
            settled.addAll(ofGrid);
        }
    }

    /** Settles the loose pieces that border on settled ones; whether there were any. */
    private boolean settleSome() {
        Map<LineSegment, Piece> edges = new HashMap<>();
        loose.forEach(piece -> piece.edges().forEach(edge -> edges.put(edge, piece)));
        Map<Piece, SortedMap<GridCode, Double>> shared = new HashMap<>();
        if (!edges.isEmpty()) {
            settled.forEach(piece -> piece.edges()
                    .filter(edges::containsKey)
                    .forEach(edge -> shared.computeIfAbsent(edges.get(edge), any -> new TreeMap<>())
                            .merge(piece.grid(), metres(edge), Double::sum)));
        }
        List<Piece> remaining = new ArrayList<>();
        for (Piece piece : loose) {
            SortedMap<GridCode, Double> borders = shared.getOrDefault(piece, new TreeMap<>());
            if (borders.isEmpty()) {
                remaining.add(piece);
            } else {
                settled.add(new Piece(piece.polygon(), longest(borders)));
            }
        }
        loose = remaining;
        return !shared.isEmpty();
    }

    private double metres(LineSegment edge) {
        return plane.toMetres(edge.p0).distance(plane.toMetres(edge.p1));
    }

    /** The first of those with the longest border. */
    private static GridCode longest(SortedMap<GridCode, Double> borders) {
        return Collections.max(
                        borders.entrySet(),
                        Map.Entry.<GridCode, Double>comparingByValue()
                                .thenComparing(Map.Entry.<GridCode, Double>comparingByKey()
                                        .reversed()))
                .getKey();
    }
}
