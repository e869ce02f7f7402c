package org.jiceng.governance.grid.audit;

import java.util.Optional;
import java.util.stream.LongStream;
import org.jiceng.governance.core.indicator.Fraction;

/**
 * How the work of some grids is spread, in the measure of the pack.
 *
 * @param grids how many grids
 * @param least the least work of one; 0 for no grids
 * @param most the most work of one; 0 for no grids
 * @param total the work of all
 */
public record WorkloadSpread(int grids, long least, long most, long total) {
    /** That of the work of each grid. */
    public static WorkloadSpread of(long... workloads) {
        return new WorkloadSpread(
                workloads.length,
                LongStream.of(workloads).min().orElse(0),
                LongStream.of(workloads).max().orElse(0),
                LongStream.of(workloads).reduce(0, Math::addExact));
    }

    /** The mean, exact; empty for no grids. */
    public Optional<Fraction> mean() {
        return grids == 0 ? Optional.empty() : Optional.of(new Fraction(total, grids));
    }

    /**
     * How far the grid furthest from the mean is from it, up or down, as an exact fraction of the mean; empty if there is no
     * work.
     */
    public Optional<Fraction> deviation() {
        return total == 0
                ? Optional.empty()
                : Optional.of(
                        new Fraction(Math.max(Math.multiplyExact(most, grids) - total, total - least * grids), total));
    }
}
