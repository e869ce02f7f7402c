package org.jiceng.governance.grid.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.Grid;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an audit found. Of persons and households it names ids only.
 *
 * @param severity how much it weighs
 * @param reason what is wrong and what to do
 * @param village the village or community in which it is; {@code null} if it is in none
 * @param grid the grid at which it is; {@code null} if it is at none
 * @param place a place on the ground, of a boundary; {@code null} if it is no matter of boundaries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Severity severity,
        Reason reason,
        @Nullable RegionCode village,
        @Nullable GridCode grid,
        @Nullable Place place) {
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(reason, "reason");
    }

    /** A fault at a grid. */
    static Finding fault(Reason reason, Grid grid) {
        return new Finding(Severity.FAULT, reason, grid.village(), grid.code(), null);
    }

    /** A warning at a grid. */
    static Finding warning(Reason reason, Grid grid) {
        return new Finding(Severity.WARNING, reason, grid.village(), grid.code(), null);
    }

    /** The stable code, as in {@code docs/reason-codes.md}. */
    public String code() {
        return reason.code();
    }

    /** What is wrong and what to do, in Chinese for every Chinese locale and in English for all others. */
    public String text(Locale locale) {
        return reason.text(locale);
    }
}
