package org.jiceng.governance.grid.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a certificate, of one village or of all.
 *
 * @param grids how many grids there are of each level
 * @param baseGrids how many of them are base grids
 * @param households how many households there are
 * @param householdsInGrids how many of them are in exactly one base grid of their village
 * @param baseGridsWithHead how many base grids have a head
 * @param baseGridsWithWorker how many base grids have a worker
 * @param workers how many persons these are
 * @param stipendFen what they get together, in fen a month
 * @param workload how the work of the base grids is spread, those left out whose work is not wholly known
 * @param unevenness the largest deviation among the parts of one divided group, as a fraction of the group's mean; {@code null}
 *     if no group is divided
 * @param connection how many base grids are connected; {@code null} if it was not examined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditFigures(
        Map<GridLevel, Integer> grids,
        int baseGrids,
        int households,
        int householdsInGrids,
        int baseGridsWithHead,
        int baseGridsWithWorker,
        int workers,
        long stipendFen,
        WorkloadSpread workload,
        @Nullable Fraction unevenness,
        @Nullable Connection connection) {
    public AuditFigures {
        grids = Collections.unmodifiableMap(new EnumMap<>(grids));
    }

    /** The shares that the frameworks for measuring ask for: households in grids, base grids with a head, with a worker. */
    public List<Indicator> indicators() {
        return List.of(
                share("grid.households-in-grids", householdsInGrids, households),
                share("grid.base-grids-with-head", baseGridsWithHead, baseGrids),
                share("grid.base-grids-with-worker", baseGridsWithWorker, baseGrids));
    }

    private static Indicator share(String id, int numerator, int denominator) {
        return Indicator.of(
                new IndicatorDefinition(id, "indicator." + id, "library: the records of grids and households"),
                numerator,
                denominator);
    }
}
