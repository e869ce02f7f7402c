package org.jiceng.governance.grid.boundary;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.Place;

/**
 * A fault of boundaries, with where and how large it is.
 *
 * @param fault what is wrong
 * @param grids the grids that it concerns, by code: those around a gap, both that overlap, else one; empty for a gap that
 *     touches none
 * @param place a place of it: inside the land concerned, or the place that lies outside; the latter may be a household's and
 *     so personal data
 * @param squareMetres the area of the land concerned, rounded half up; 0 where it is about places
 */
public record CoverageFinding(CoverageFault fault, Set<GridCode> grids, Place place, long squareMetres) {
    public CoverageFinding {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(place, "place");
        grids = Collections.unmodifiableSet(new TreeSet<>(grids));
    }
}
