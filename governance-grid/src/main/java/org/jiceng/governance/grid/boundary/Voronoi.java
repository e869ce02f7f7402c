package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.shape.fractal.HilbertCode;
import org.locationtech.jts.triangulate.IncrementalDelaunayTriangulator;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;
import org.locationtech.jts.triangulate.quadedge.Vertex;

/** The land nearer to one site than to any other, for each of some sites in a plane. */
final class Voronoi {
    /** How finely sites are sorted along a curve that fills the plane, so that the next one inserted is near. */
    private static final int CURVE_LEVEL = 12;

    private Voronoi() {}

    /**
     * The line between the land of two sites.
     *
     * @param first the one site
     * @param second the other
     * @param from where the line begins
     * @param to where it ends
     */
    record Wall(int first, int second, Coordinate from, Coordinate to) {}

    /** A corner of the triangulation that knows its number. */
    private static final class Site extends Vertex {
        private final int number;
        private final int onCurve;

        Site(int number, Coordinate place, int onCurve) {
            super(place);
            this.number = number;
            this.onCurve = onCurve;
        }

        int onCurve() {
            return onCurve;
        }
    }

    /**
     * The walls between sites. Within the land they are exact; beyond it, some are missing.
     *
     * @param sites the sites, which differ
     * @param land holds all sites and is not empty in either direction
     */
    static List<Wall> walls(List<Coordinate> sites, Envelope land) {
        QuadEdgeSubdivision triangles = new QuadEdgeSubdivision(land, 0);
        IncrementalDelaunayTriangulator triangulator = new IncrementalDelaunayTriangulator(triangles);
        // Else the triangles along the hull are not those whose circles are empty.
        triangulator.forceConvex(false);
        IntStream.range(0, sites.size())
                .mapToObj(i -> new Site(i, sites.get(i), onCurve(sites.get(i), land)))
                .sorted(Comparator.comparingInt(Site::onCurve))
                .forEach(triangulator::insertSite);
        triangles.visitTriangles(Voronoi::keepCentre, true);
        return walls(triangles);
    }

    private static int onCurve(Coordinate place, Envelope land) {
        double cells = HilbertCode.maxOrdinate(CURVE_LEVEL);
        return HilbertCode.encode(CURVE_LEVEL, (int) ((place.x - land.getMinX()) / land.getWidth() * cells), (int)
                ((place.y - land.getMinY()) / land.getHeight() * cells));
    }

    /** Each edge keeps the middle of the circle around the triangle on its left. */
    private static void keepCentre(QuadEdge[] edges) {
        Coordinate centre = Triangle.circumcentre(
                edges[0].orig().getCoordinate(),
                edges[1].orig().getCoordinate(),
                edges[2].orig().getCoordinate());
        for (QuadEdge edge : edges) {
            edge.setData(centre);
        }
    }

    private static List<Wall> walls(QuadEdgeSubdivision triangles) {
        List<Wall> walls = new ArrayList<>();
        for (Object each : triangles.getPrimaryEdges(false)) {
            QuadEdge edge = (QuadEdge) each;
            if (edge.orig() instanceof Site first && edge.dest() instanceof Site second) {
                walls.add(new Wall(first.number, second.number, (Coordinate) edge.getData(), (Coordinate)
                        edge.sym().getData()));
            }
        }
        return walls;
    }
}
