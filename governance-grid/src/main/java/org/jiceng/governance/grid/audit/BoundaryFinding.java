package org.jiceng.governance.grid.audit;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the geometry of grids found, as an audit takes it.
 *
 * @param fault what is wrong
 * @param village the village or community
 * @param grids the grids that it concerns, by code; empty for a gap that touches none
 * @param place a place of it; {@code null} if none is known
 * @param squareMetres its area, 0 or more
 */
public record BoundaryFinding(
        BoundaryFault fault,
        RegionCode village,
        Set<GridCode> grids,
        @Nullable Place place,
        long squareMetres) {
    public BoundaryFinding {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(village, "village");
        grids = Collections.unmodifiableSet(new TreeSet<>(grids));
    }

    /** As a finding at the first of its grids. */
    Finding finding() {
        Reason reason = Reason.of(fault.reason(), "village", village)
                .with("grids", grids.stream().map(GridCode::value).collect(joining(", ")))
                .with("squareMetres", squareMetres);
        return new Finding(
                Severity.FAULT, reason, village, grids.stream().findFirst().orElse(null), place);
    }
}
