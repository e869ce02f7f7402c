package org.jiceng.governance.grid.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;

/**
 * What tells where the boundaries of grids leave gaps, overlap, reach beyond the outline or miss their places, whoever drew
 * them. Immutable.
 *
 * <p>Land counts when its mean width, which is twice its area by its perimeter, is at least the tolerance; a place lies
 * outside when it is farther than the tolerance from its grid. So a line that two neighbours cut differently is no fault.
 */
public final class CoverageCheck {
    private static final Comparator<CoverageFinding> IN_ORDER = Comparator.comparing(CoverageFinding::fault)
            .thenComparing(finding -> finding.grids().toString())
            .thenComparing(
                    Comparator.comparingLong(CoverageFinding::squareMetres).reversed())
            .thenComparingDouble(finding -> finding.place().longitude())
            .thenComparingDouble(finding -> finding.place().latitude());

    private final Optional<Boundary> outline;
    private final double toleranceMetres;

    private CoverageCheck(Optional<Boundary> outline, double toleranceMetres) {
        if (!(toleranceMetres >= 0 && toleranceMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "toleranceMetres is " + toleranceMetres + "\nGive a finite number of at least 0.");
        }
        this.outline = outline;
        this.toleranceMetres = toleranceMetres;
    }

    /**
     * A check against an outline.
     *
     * @param toleranceMetres how wide land must be to count; corners of seven decimals need about 0.05
     * @throws IllegalArgumentException if the tolerance is less than 0 or not finite
     */
    public static CoverageCheck within(Boundary outline, double toleranceMetres) {
        return new CoverageCheck(Optional.of(outline), toleranceMetres);
    }

    /**
     * A check without an outline: nothing lies beyond, and a gap is only what grids enclose.
     *
     * @param toleranceMetres as for {@link #within}
     * @throws IllegalArgumentException if the tolerance is less than 0 or not finite
     */
    public static CoverageCheck withoutOutline(double toleranceMetres) {
        return new CoverageCheck(Optional.empty(), toleranceMetres);
    }

    /**
     * The faults of boundaries, each piece of land and each place once, by kind and then by grid; none if they are clean.
     *
     * @param boundaries the boundary of each grid of one level; may be empty
     * @param places the places that must lie in their grids; may be empty
     */
    public List<CoverageFinding> check(Map<GridCode, Boundary> boundaries, List<GridPlace> places) {
        CoverageSearch search = new CoverageSearch(outline, new TreeMap<>(boundaries), toleranceMetres);
        return Stream.of(
                        search.gaps(),
                        search.overlaps(),
                        search.beyond(),
                        search.placesOutside(places),
                        search.missing(places))
                .flatMap(findings -> findings)
                .sorted(IN_ORDER)
                .toList();
    }
}
