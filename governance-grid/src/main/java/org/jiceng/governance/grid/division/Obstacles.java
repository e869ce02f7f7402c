package org.jiceng.governance.grid.division;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.Reason;

/** Proofs that a graph cannot be divided within a window, as far as they can be had without searching. */
final class Obstacles {
    private final AreaGraph graph;
    private final Pieces pieces;
    private final int parts;
    private final PartWindow window;
    private final List<Reason> found = new ArrayList<>();

    private Obstacles(AreaGraph graph, Pieces pieces, int parts, PartWindow window) {
        this.graph = graph;
        this.pieces = pieces;
        this.parts = parts;
        this.window = window;
    }

    /** What stands against a division; empty if nothing that is seen without searching. */
    static List<Reason> of(AreaGraph graph, Pieces pieces, int parts, PartWindow window) {
        return new Obstacles(graph, pieces, parts, window).all();
    }

    private List<Reason> all() {
        if (graph.areas() < parts) {
            found.add(Reason.of(DivisionReason.FEWER_AREAS_THAN_PARTS, "areas", graph.areas())
                    .with("parts", parts));
        }
        weights();
        heavyAreas();
        pieces();
        if (window.lowest() > 0 && window.lowest() <= window.highest()) {
            NarrowNecks.of(graph, window).forEach(found::add);
        }
        return found;
    }

    private void weights() {
        int divisor = 0;
        for (int w : graph.weight) {
            divisor = BigInteger.valueOf(divisor).gcd(BigInteger.valueOf(w)).intValue();
        }
        int largest = divisor == 0 ? 0 : window.highest() / divisor * divisor;
        if (largest < window.lowest()) {
            found.add(Reason.of(DivisionReason.WINDOW_WITHOUT_WEIGHT, "lowest", window.lowest())
                    .with("highest", window.highest())
                    .with("divisor", divisor));
        }
    }

    private void heavyAreas() {
        for (int v = 0; v < graph.areas(); v++) {
            if (graph.weight[v] > window.highest()) {
                found.add(Reason.of(DivisionReason.AREA_TOO_HEAVY, "area", v)
                        .with("weight", graph.weight[v])
                        .with("highest", window.highest()));
            }
        }
    }

    private void pieces() {
        int count = pieces.count();
        if (count > parts) {
            found.add(Reason.of(DivisionReason.MORE_PIECES_THAN_PARTS, "pieces", count)
                    .with("parts", parts));
            return;
        }
        long fewest = 0;
        long most = 0;
        boolean fits = true;
        for (int piece = 0; piece < count; piece++) {
            int weight = pieces.weight(graph, piece);
            long least = Apportionment.fewest(weight, window);
            long greatest = Apportionment.most(weight, pieces.size(piece), window);
            fewest += least;
            most += greatest;
            if (least > greatest) {
                fits = false;
                // Else one of its areas is too heavy, which is told.
                if (least <= pieces.size(piece)) {
                    tellPiece(piece, weight);
                }
            }
        }
        if (fits && (fewest > parts || most < parts)) {
            found.add(Reason.of(DivisionReason.PIECES_TAKE_OTHER_PARTS, "fewest", fewest)
                    .with("most", most)
                    .with("parts", parts));
        }
    }

    private void tellPiece(int piece, int weight) {
        DivisionReason code = weight < window.lowest() ? DivisionReason.PIECE_TOO_LIGHT : DivisionReason.PIECE_BETWEEN;
        found.add(Reason.of(code, "area", pieces.order()[pieces.start()[piece]])
                .with("areas", pieces.size(piece))
                .with("weight", weight)
                .with("lowest", window.lowest())
                .with("highest", window.highest()));
    }
}
