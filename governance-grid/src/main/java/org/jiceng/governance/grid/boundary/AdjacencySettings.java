package org.jiceng.governance.grid.boundary;

import java.util.List;
import org.jiceng.governance.core.region.Place;

/**
 * What decides which places touch.
 *
 * <p>The <em>spacing</em> of a place is how far the third nearest of the spots around it is. Two places whose land meets touch
 * if they are no farther apart than the spread times the larger of their spacings, nor than the longest distance, and no
 * barrier lies between them. So a hamlet of at least four spots stands alone when the gap around it is wide beside the gaps
 * within it, and a lone farm belongs to the nearest hamlet.
 *
 * @param spread how many spacings apart two places may be, at least 1
 * @param longestMetres how far apart two places may be at most, at least 1
 * @param barriers lines that are not to be crossed, such as rivers and railways, each of two places or more; a place that
 *     lies on one touches none but those at its own spot
 */
public record AdjacencySettings(double spread, int longestMetres, List<List<Place>> barriers) {
    /**
     * @throws IllegalArgumentException if a number is too small or a barrier has fewer than two places
     */
    public AdjacencySettings {
        if (!(spread >= 1 && spread < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("spread is " + spread + "\nGive a number of at least 1.");
        }
        if (longestMetres < 1) {
            throw new IllegalArgumentException("longestMetres is " + longestMetres + "\nGive at least 1.");
        }
        barriers = barriers.stream().map(List::copyOf).toList();
        if (barriers.stream().anyMatch(barrier -> barrier.size() < 2)) {
            throw new IllegalArgumentException("a barrier has fewer than two places\nGive a line of two or more.");
        }
    }

    /** The library's defaults, from no document: three spacings, at most 1,000 metres, no barriers. */
    public static AdjacencySettings standard() {
        return new AdjacencySettings(3, 1_000, List.of());
    }

    /** These settings with other barriers. */
    public AdjacencySettings withBarriers(List<List<Place>> others) {
        return new AdjacencySettings(spread, longestMetres, others);
    }
}
